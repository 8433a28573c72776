import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Schemas } from '../../contract/client.js';
import { newKey } from '../../contract/key.js';
import type { Spoken } from '../../provider/language.js';
import { Query, type QueryHost } from '../../provider/query.js';
import { Task } from '../../provider/task.js';
import { announce } from '../../ui/announcer.js';
import { icons } from '../../ui/icons.js';
import { phoneLink, userText } from '../../ui/text.js';
import { view, type ViewContext } from '../../ui/view.js';
import { getPreferences, preferences, updatePreferences } from '../results-queries.js';
import type { ResultsWords } from '../words/en.js';

type Preferences = Schemas['Preferences'];
type KindChoice = Schemas['ReleaseKindChoice'];
interface Submission { patientId: string; version: string; body: Schemas['UpdatePreferences'] }

export interface ChoicesParts {
  spoken: Spoken<ResultsWords>;
  context: ViewContext;
  signIn: () => void;
}

/** When results of each kind are opened: now, after somebody has read them, or by the person's own act. */
export class ReleaseChoices {
  readonly query: Query<Preferences>;
  readonly #task: Task<Submission, Preferences>;
  /** What was picked and is not saved yet. */
  #picked: Record<string, string> = {};
  #key = newKey();
  #changedMeanwhile = false;
  #saved: Preferences | undefined;

  constructor(private readonly host: QueryHost, isShown: () => boolean, private readonly changed: () => void) {
    this.query = new Query<Preferences>(host, () => {
      const { subject } = host.connection?.state ?? {};
      return subject && isShown() ? preferences(subject.id) : undefined;
    });
    this.#task = new Task<Submission, Preferences>(host, {
      name: 'result-choice',
      send: (client, { patientId, version, body }, key) => updatePreferences(client, patientId, version, body, key),
      find: (client) => getPreferences(client, host.connection?.state.subject?.id ?? ''),
      detail: () => ({}),
    });
  }

  /** Another person, or the view is left. */
  forget(): void {
    this.#task.reset();
    [this.#picked, this.#key, this.#changedMeanwhile, this.#saved] = [{}, newKey(), false, undefined];
  }

  view({ spoken, context, signIn }: ChoicesParts): TemplateResult {
    const { words } = spoken;
    return html`<div class="stack l one" part="choices"><div class="stack"><h2 id="choices-title" tabindex="-1">${words.choose()}</h2><p class="quiet">${words.chooseWhy()}</p></div>
      ${view({ state: this.query.state, problem: this.query.problem }, context, { ready: () => this.#form(spoken, context), skeleton: () => html`<span class="bone"></span><span class="bone"></span><span class="bone"></span>`, retry: () => void this.query.retry(), signIn })}</div>`;
  }

  get #current(): Preferences | undefined {
    return this.#saved ?? this.query.data;
  }

  #form({ words, ui }: Spoken<ResultsWords>, context: ViewContext): TemplateResult {
    const { release } = this.#current ?? {};
    if (!release?.byKind.length) return html`<p>${words.noChoice()}</p>`;
    const { state, busy } = this.#task;
    return html`<form class="stack l" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.#save(words); }}>
      ${release.text === undefined ? nothing : html`<p lang=${release.lang ?? nothing}>${userText(release.text)}</p>`}
      ${this.#changedMeanwhile ? html`<div class="notice attention" role="alert">${icons.mark()}<p>${words.choicesChanged()}</p></div>` : nothing}
      ${release.byKind.map((kind) => this.#kind(kind, words))}
      ${state === 'waiting' ? html`<div class="notice attention" role="status">${icons.offline()}<p>${words.saveWaiting()}</p></div>` : nothing}
      ${state === 'unknown' ? html`<div class="notice attention" role="alert">${icons.mark()}<p>${words.saveLost()}</p></div>` : nothing}
      ${state === 'refused' ? html`<div class="notice attention" role="alert">${icons.mark()}<p>${words.saveRefused()} ${phoneLink(context.phone)}.</p></div>` : nothing}
      ${state === 'done' ? html`<div class="notice done" role="status">${icons.done()}<p>${words.saved()}</p></div>` : nothing}
      <div class="row"><button class="button primary" part="save" aria-disabled=${busy ? 'true' : nothing}>${busy ? words.saving() : state === 'unknown' ? ui.tryAgain() : words.save()}</button></div></form>`;
  }

  #kind({ kind, label, text, lang, choice, choices }: KindChoice, words: ResultsWords): TemplateResult {
    const picked = this.#picked[kind] ?? choice;
    const names = words.choices as Record<string, (() => string) | undefined>;
    const hints = words.choiceHint as Record<string, (() => string) | undefined>;
    return html`<fieldset class="field release-kind"><legend lang=${lang ?? nothing}>${userText(label)}</legend>${text === undefined ? nothing : html`<span class="hint" lang=${lang ?? nothing}>${userText(text)}</span>`}
      ${choices.map((one) => html`<label class="tick"><input type="radio" name="release-${kind}" value=${one} .checked=${live(one === picked)} @change=${() => this.#pick(kind, one)}><span>${names[one]?.() ?? one}${hints[one] ? html`<span class="hint">${hints[one]()}</span>` : nothing}</span></label>`)}</fieldset>`;
  }

  #pick(kind: string, choice: string): void {
    this.#picked = { ...this.#picked, [kind]: choice };
    this.#key = newKey();
    if (this.#task.state !== 'idle' && !this.#task.busy) this.#task.reset();
    this.host.requestUpdate();
  }

  async #save(words: ResultsWords): Promise<void> {
    const patientId = this.host.connection?.state.subject?.id;
    const current = this.#current;
    if (patientId === undefined || !current?.release || this.#task.busy) return;
    const key = this.#key;
    const byKind = current.release.byKind.filter(({ kind, choices, choice }) => choices.includes(this.#picked[kind] ?? choice)).map(({ kind, choice }) => ({ kind, choice: (this.#picked[kind] ?? choice) as Schemas['ReleaseChoiceKnown'] }));
    this.#changedMeanwhile = false;
    await this.#task.submit({ patientId, version: current.version, body: { release: { byKind } } }, key);
    if (this.#key !== key) return; // another person's view by now
    const { state, result, problem } = this.#task;
    if (state === 'done' && result) {
      [this.#saved, this.#picked, this.#key] = [result, {}, newKey()];
      announce(words.saved());
      this.changed();
    } else if (state === 'refused' && problem?.name === 'version-conflict') {
      this.#task.reset();
      [this.#changedMeanwhile, this.#saved, this.#key] = [true, undefined, newKey()];
      await this.query.retry();
    }
    this.host.requestUpdate();
  }
}
