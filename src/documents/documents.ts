import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Schemas } from '../contract/client.js';
import { asProblem, type Problem } from '../contract/problem.js';
import { clinicalTime } from '../locale/clinical-time.js';
import type { Spoken } from '../provider/language.js';
import type { QueryHost } from '../provider/query.js';
import { icons } from '../ui/icons.js';
import { phoneLink, timeText, userText } from '../ui/text.js';
import type { ViewContext } from '../ui/view.js';
import { documentContent } from './content.js';
import type { DocumentsWords } from './words/en.js';

type Document = Schemas['Document'];
type Format = Schemas['DocumentFormat'];

/** Pictures that a browser draws without running anything in them. */
const drawn = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

interface Kept {
  state: 'loading' | 'failed' | 'shown' | 'saved';
  problem?: Problem;
  url?: string;
}

/** Documents and images of the record: got by the person's own act, shown or saved, and let go with the view. */
export class Documents implements ReactiveController {
  readonly #kept = new Map<string, Kept>();
  #run = new AbortController();

  constructor(private readonly host: QueryHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  /** Another report or another person: nothing of these stays. */
  forget(): void {
    this.#run.abort();
    this.#run = new AbortController();
    for (const { url } of this.#kept.values()) if (url !== undefined) URL.revokeObjectURL(url);
    this.#kept.clear();
  }

  listView(list: readonly Document[], { words, locale, ui }: Spoken<DocumentsWords>, context: ViewContext): TemplateResult {
    return html`<ul class="documents" role="list">${list.map((one) => {
      const about = [this.#kindText(one, words), one.author, one.state === 'current' ? undefined : this.#stateText(one, words)].filter(Boolean).join(locale.comma);
      return html`<li class="document stack" part="document"><div><b lang=${one.lang ?? nothing}>${userText(one.title)}</b><p class="small quiet">${userText(about)}${one.date === undefined ? nothing : html`${locale.comma}${timeText(clinicalTime(one.date, locale), one.date)}`}</p></div>
        ${one.heldAtClinic || !one.formats.length ? html`<p class="small">${words.atClinic()} ${phoneLink(context.phone)}.</p>` : one.formats.map((format) => this.#formatView(one, format, { words, ui, locale }, context, one.formats.length > 1))}</li>`;
    })}</ul>`;
  }

  /** One image in its place. */
  imageView(documentId: string, formatId: string | undefined, label: string, { words }: Spoken<DocumentsWords>, context: ViewContext): TemplateResult {
    const id = `${documentId} ${formatId ?? ''}`;
    const kept = this.#kept.get(id);
    if (kept?.state === 'shown') return html`<figure class="image" part="image"><img src=${kept.url!} alt=${label}><figcaption class="small quiet" translate="no" .textContent=${label}></figcaption></figure>`;
    return html`<div class="stack">${this.#failure(kept, words, context)}<div class="row"><button type="button" class="button" aria-disabled=${kept?.state === 'loading' ? 'true' : nothing} @click=${() => void this.#get(id, documentId, formatId, undefined)}>${kept?.state === 'loading' ? words.getting() : html`${words.show()} <bdi translate="no" .textContent=${label}></bdi>`}</button></div></div>`;
  }

  #formatView(document: Document, format: Format, { words, locale }: Spoken<DocumentsWords>, context: ViewContext, several: boolean): TemplateResult {
    const id = `${document.id} ${format.id}`;
    const kept = this.#kept.get(id);
    const name = several ? (format.title ?? format.mediaType) : undefined;
    const size = format.size === undefined ? undefined : words.size(format.size);
    if (kept?.state === 'shown') return html`<figure class="image" part="image"><img src=${kept.url!} alt=${document.title}></figure>`;
    return html`${this.#failure(kept, words, context)}<div class="row"><button type="button" class="button" part="get-document" aria-disabled=${kept?.state === 'loading' ? 'true' : nothing} @click=${() => void this.#get(id, document.id, format.id, format)}>${kept?.state === 'loading' ? words.getting() : drawn.has(format.mediaType) ? words.show() : words.save()}<span class="visually-hidden"> <bdi translate="no" .textContent=${document.title}></bdi></span></button>
      <span class="small quiet">${userText([name, size].filter(Boolean).join(locale.comma))}</span>${kept?.state === 'saved' ? html`<span class="state done" role="status">${icons.done()}${words.saved()}</span>` : nothing}</div>`;
  }

  #failure(kept: Kept | undefined, words: DocumentsWords, context: ViewContext): TemplateResult | typeof nothing {
    if (kept?.state !== 'failed') return nothing;
    const { name, phone } = kept.problem ?? {};
    const known: Record<string, (() => string) | undefined> = { 'document-empty': words.empty, 'document-at-clinic': words.atClinic, 'document-quota': words.quota };
    return html`<div class="notice attention" role="alert">${icons.mark()}<p>${(known[name ?? ''] ?? words.failed)()} ${phoneLink(phone ?? context.phone)}.</p></div>`;
  }

  #kindText({ kind, kindText }: Document, words: DocumentsWords): string {
    return Object.hasOwn(words.kinds, kind) ? words.kinds[kind as 'other']() : (kindText ?? kind);
  }
  #stateText({ state, stateText }: Document, words: DocumentsWords): string {
    return Object.hasOwn(words.states, state) ? words.states[state as 'unknown']() : (stateText ?? state);
  }

  async #get(id: string, documentId: string, formatId: string | undefined, format: Format | undefined): Promise<void> {
    const { connection, language } = this.host;
    const patientId = connection?.state.subject?.id;
    if (!connection || patientId === undefined || this.#kept.get(id)?.state === 'loading') return;
    const { signal } = this.#run;
    this.#set(id, { state: 'loading' });
    try {
      const bytes = await documentContent(connection, patientId, documentId, { formatId, language, signal });
      if (signal.aborted) return;
      if (drawn.has(bytes.type)) return this.#set(id, { state: 'shown', url: URL.createObjectURL(bytes) });
      save(bytes, format?.fileName ?? documentId);
      this.#set(id, { state: 'saved' });
    } catch (error) {
      if (!signal.aborted) this.#set(id, { state: 'failed', problem: asProblem(error) });
    }
  }

  #set(id: string, kept: Kept): void {
    this.#kept.set(id, kept);
    this.host.requestUpdate();
  }
}

/** As a file that is saved, never opened in the page. */
function save(bytes: Blob, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
