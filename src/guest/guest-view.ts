import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { field } from '../ui/field.js';
import { icons } from '../ui/icons.js';
import { phoneLink, userText } from '../ui/text.js';
import type { ViewContext } from '../ui/view.js';
import type { Schemas } from '../contract/client.js';
import type { Problem } from '../contract/problem.js';
import type { Spoken } from '../provider/language.js';
import { channelOf, type GuestErrors, type GuestField, type GuestValues } from './guest-form.js';
import type { GuestWords } from './words/en.js';

/** What there is to draw, and what can be done with it. */
export interface GuestStep {
  readonly spoken: Spoken<GuestWords> | undefined;
  readonly step: 'who' | 'code';
  readonly busy: boolean;
  code: string;
  readonly errors: GuestErrors;
  readonly problem: Problem | undefined;
  readonly verification: Schemas['Verification'] | undefined;
  readonly values: Partial<GuestValues>;
  /** How the clinic sends codes. */
  readonly channels: readonly GuestValues['channel'][];
  type(values: Partial<GuestValues>): void;
  sendCode(): Promise<void>;
  enter(): Promise<void>;
  change(): void;
  clear(): void;
}

/** Who they are, or the code, as one step of the form around it. */
export function guestView(entry: GuestStep, context: ViewContext, leave: TemplateResult): unknown {
  const { spoken } = entry;
  if (!spoken) return nothing;
  const { words } = spoken;
  const submit = (event: Event) => {
    event.preventDefault();
    void (entry.step === 'who' ? entry.sendCode() : entry.enter());
  };
  return html`<form class="stack l" part="guest" novalidate @submit=${submit}><div class="stack"><h3 tabindex="-1" data-step>${words.heading()}</h3>
    ${entry.step === 'who' ? html`<p>${words.why()}</p>` : sentTo(entry)}</div>
    ${entry.step === 'who' ? who(entry) : code(entry)}${wentWrong(entry, context)}
    <div class="row"><button class="button primary" aria-disabled=${entry.busy ? 'true' : nothing}>${label(entry)}</button>${leave}</div></form>`;
}

function label({ step, busy, spoken }: GuestStep): string {
  const { words } = spoken!;
  return step === 'who' ? (busy ? words.sending() : words.send()) : busy ? words.checking() : words.check();
}

function who(entry: GuestStep): unknown {
  const { errors, spoken } = entry;
  const { words, locale } = spoken!;
  const { values } = entry;
  const typed = (name: keyof GuestValues) => (event: Event) => entry.type({ [name]: (event.target as HTMLInputElement).value });
  const text = (name: GuestField & keyof GuestValues, said: string, type: string, autocomplete: string, hint?: string) => field({
    id: `guest-${name}`, label: said, hint, error: errors[name],
    control: (described, invalid) => html`<input id="guest-${name}" type=${type} dir=${type === 'text' ? 'auto' : 'ltr'} autocomplete=${autocomplete} required aria-describedby=${described} aria-invalid=${invalid} .value=${live(values[name] ?? '')} @input=${typed(name)}>`,
  });
  const channel = channelOf(values);
  const way = (one: 'sms' | 'email', said: string) => html`<label class="tick"><input type="radio" name="guest-channel" .checked=${live(channel === one)} @change=${() => entry.type({ channel: one })}><span>${said}</span></label>`;
  const dateErrors = errors.birthDate;
  return [
    html`<div class="names">${text('givenName', words.givenName(), 'text', 'given-name')}${text('familyName', words.familyName(), 'text', 'family-name')}</div>`,
    html`<fieldset class="field ${dateErrors === undefined ? '' : 'wrong'}" aria-describedby="guest-date-hint ${dateErrors === undefined ? '' : 'guest-date-error'}"><legend>${words.birthDate()}</legend>
      <span class="hint" id="guest-date-hint">${words.birthDateHint(dateParts(locale.tag).map((part) => example[part]).join(' '))}</span>
      ${dateErrors === undefined ? nothing : html`<span class="error" id="guest-date-error">${icons.mark()}<span>${dateErrors}</span></span>`}
      <div class="row date">${dateParts(locale.tag).map((part) => html`<label class=${part === 'year' ? 'long' : nothing}><span class="small">${words[part]()}</span><input inputmode="numeric" dir="ltr" maxlength=${part === 'year' ? 4 : 2} autocomplete=${`bday-${part}`} required
        aria-invalid=${dateErrors === undefined ? nothing : 'true'} .value=${live(values[part] ?? '')} @input=${typed(part)}></label>`)}</div></fieldset>`,
    entry.channels.length > 1 ? html`<fieldset class="field ways"><legend>${words.where()}</legend>${way('sms', words.byText())}${way('email', words.byEmail())}</fieldset>` : nothing,
    channel === 'sms' ? text('phone', words.phone(), 'tel', 'tel', words.phoneHint()) : text('email', words.email(), 'email', 'email'),
    html`<p class="small quiet">${words.keptShortly()} <button type="button" class="link" @click=${() => entry.clear()}>${words.clear()}</button></p>`,
  ];
}

/** The order in which this language writes a date. */
const dateParts = (tag: string) => new Intl.DateTimeFormat(tag, { calendar: 'gregory' }).formatToParts().map(({ type }) => type).filter((type) => type === 'day' || type === 'month' || type === 'year');
const example = { day: '27', month: '3', year: '1984' };

function sentTo(entry: GuestStep): TemplateResult {
  const [before, contact, after] = entry.spoken!.words.codeSent(entry.verification?.maskedDestination ?? '');
  return html`<p>${before}<b dir="ltr">${userText(contact)}</b>${after}</p>`;
}

function code(entry: GuestStep): TemplateResult {
  const { words } = entry.spoken!;
  const typed = (event: Event) => { entry.code = (event.target as HTMLInputElement).value; };
  return html`${field({
    id: 'guest-code', label: words.code(), hint: words.codeHint(), error: entry.errors.code,
    control: (described, invalid) => html`<input id="guest-code" class="num digits" inputmode="numeric" dir="ltr" maxlength="12" autocomplete="one-time-code" required aria-describedby=${described} aria-invalid=${invalid} .value=${live(entry.code)} @input=${typed}>`,
  })}<div class="row"><button type="button" class="link" @click=${() => void entry.sendCode()}>${words.sendAgain()}</button><button type="button" class="link" @click=${() => entry.change()}>${words.change()}</button></div>`;
}

function wentWrong({ problem, step, spoken }: GuestStep, { phone }: ViewContext): unknown {
  if (!problem) return nothing;
  const { words } = spoken!;
  const said = problem.name === 'rate-limited' ? words.slowDown() : problem.name === 'locked' ? words.locked() : step === 'who' ? words.notSent() : words.notChecked();
  return html`<div class="notice attention" role="alert">${icons.mark()}<p>${said} ${phoneLink(phone)}.</p></div>`;
}
