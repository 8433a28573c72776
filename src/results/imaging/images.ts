import { html, nothing, type TemplateResult } from 'lit';
import type { ReactiveController } from 'lit';
import { newKey } from '../../contract/key.js';
import { asProblem } from '../../contract/problem.js';
import { writtenDateTime } from '../../locale/locale.js';
import { cacheOf } from '../../provider/cache.js';
import type { Spoken } from '../../provider/language.js';
import type { QueryHost } from '../../provider/query.js';
import { Task } from '../../provider/task.js';
import { announce } from '../../ui/announcer.js';
import { icons } from '../../ui/icons.js';
import { phoneLink, userText } from '../../ui/text.js';
import type { ViewContext } from '../../ui/view.js';
import { getImageRetrieval, requestImages, type Report, type Retrieval } from '../results-queries.js';
import type { ResultsWords } from '../words/en.js';

export interface ImagesParts {
  spoken: Spoken<ResultsWords>;
  context: ViewContext;
  /** One image, shown in its place. */
  image: (documentId: string, formatId: string | undefined, label: string) => unknown;
}

/** Where a backend gives no pause. */
const pauseSeconds = 3;
const mostSeconds = 30;
const isUnderWay = (state: string | undefined) => state === 'queued' || state === 'processing';

/** Asks for the images of a report and follows them until they are there. Nothing is asked while nobody looks at the page. */
export class ImageRetrievals implements ReactiveController {
  /** As last heard, by report. */
  readonly #known = new Map<string, Retrieval>();
  readonly #keys = new Map<string, string>();
  readonly #task: Task<{ patientId: string; reportId: string }, Retrieval>;
  #report: Report | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #run = new AbortController();
  #missed = 0;

  constructor(private readonly host: QueryHost) {
    host.addController(this);
    this.#task = new Task<{ patientId: string; reportId: string }, Retrieval>(host, {
      name: 'result-images',
      send: (client, { patientId, reportId }, key) => requestImages(client, patientId, reportId, key),
      find: (client, { id }) => getImageRetrieval(client, host.connection?.state.subject?.id ?? '', id),
      detail: ({ reportId }) => ({ reportId }),
    });
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#looked);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#looked);
    this.#stop();
  }

  hostUpdated(): void {
    if (this.#timer === undefined && document.visibilityState === 'visible' && isUnderWay(this.#now?.state)) this.#wait();
  }

  /** The report that is shown, if any. */
  turnTo(report: Report | undefined): void {
    if (report?.id === this.#report?.id) {
      this.#report = report;
      return;
    }
    this.#stop();
    this.#report = report;
    if (this.#task.state !== 'idle') this.#task.reset();
  }

  /** Another person, or nobody. */
  forget(): void {
    this.turnTo(undefined);
    this.#known.clear();
    this.#keys.clear();
  }

  get #now(): Retrieval | undefined {
    return this.#report && (this.#known.get(this.#report.id) ?? this.#report.imaging?.retrieval);
  }

  view({ spoken, context, image }: ImagesParts): TemplateResult | typeof nothing {
    const { imaging } = this.#report ?? {};
    if (!imaging) return nothing;
    const { words } = spoken;
    return html`<section class="stack m images" part="images" aria-labelledby="images-title"><h3 id="images-title" tabindex="-1">${words.imagesTitle()}</h3>
      ${imaging.text === undefined ? nothing : html`<p>${userText(imaging.text)}</p>`}
      ${imaging.state === 'none' ? html`<p>${words.imagesNone()}</p>` : imaging.state === 'held-at-clinic' ? html`<p>${words.imagesAtClinic()} ${phoneLink(context.phone)}.</p>` : imaging.state === 'on-request' || this.#now ? this.#retrievalView(spoken, context, image) : nothing}</section>`;
  }

  #retrievalView({ words, locale, ui }: Spoken<ResultsWords>, context: ViewContext, image: ImagesParts['image']): TemplateResult {
    const { state, problem, busy } = this.#task;
    const now = this.#now;
    const get = (label: string) => html`<div class="row"><button type="button" class="button" part="get-images" aria-disabled=${busy ? 'true' : nothing} @click=${() => void this.#ask(words)}>${busy ? words.imagesAsking() : label}</button></div>`;
    if (state === 'refused') return html`<div class="notice attention" role="alert">${icons.mark()}<p>${problem?.name === 'limit-reached' ? words.imagesLimit() : html`${words.imagesFailed()} ${phoneLink(problem?.phone ?? context.phone)}`}</p></div>${get(words.getImages())}`;
    if (state === 'unknown') return html`<div class="notice attention" role="alert">${icons.mark()}<p>${words.imagesLost()}</p></div>${get(ui.tryAgain())}`;
    switch (now?.state) {
      case undefined: return get(words.getImages());
      case 'queued': return html`<p role="status">${words.imagesQueued()}</p>`;
      case 'processing': return html`<div class="stack"><p role="status" id="images-progress">${now.percent === undefined ? words.imagesOnTheWay() : words.imagesPercent(String(now.percent))}</p>${now.percent === undefined ? nothing : html`<progress max="100" value=${now.percent} aria-labelledby="images-progress"></progress>`}</div>`;
      case 'ready': {
        const all = now.images ?? [];
        return html`${all.map(({ documentId, formatId, label }, index) => image(documentId, formatId, label ?? words.imageOf(String(index + 1), String(all.length))))}${now.expiresAt === undefined ? nothing : html`<p class="small quiet" translate="no" .textContent=${words.imagesUntil(writtenDateTime(now.expiresAt, locale))}></p>`}`;
      }
      case 'expired': return html`<p>${words.imagesExpired()}</p>${get(words.imagesAgain())}`;
      case 'failed': return html`<div class="notice attention">${icons.mark()}<p>${now.failure === undefined ? words.imagesFailed() : userText(now.failure)}</p></div>${get(words.imagesAgain())}`;
      default: return html`<p>${words.imagesUnknown()}</p>`;
    }
  }

  async #ask(words: ResultsWords): Promise<void> {
    const patientId = this.host.connection?.state.subject?.id;
    const reportId = this.#report?.id;
    if (patientId === undefined || reportId === undefined || this.#task.busy) return;
    const earlier = this.#now?.state;
    if (this.#task.state === 'done' || earlier === 'expired' || earlier === 'failed') this.#keys.delete(reportId); // another retrieval than the one before
    if (this.#task.state !== 'idle' && this.#task.state !== 'unknown') this.#task.reset();
    const key = this.#keys.get(reportId) ?? newKey();
    this.#keys.set(reportId, key);
    await this.#task.submit({ patientId, reportId }, key);
    const { state, result } = this.#task;
    if (this.#report?.id !== reportId || state !== 'done' || !result) return;
    this.#known.set(reportId, result);
    announce(result.state === 'ready' ? words.imagesReady() : words.imagesQueued());
    this.host.requestUpdate();
  }

  /** As often as the backend asks for, a little rarer each time. */
  #wait(): void {
    const pause = Math.max(1, this.#now?.pollAfterSeconds ?? pauseSeconds) * 1.05 ** this.#missed;
    this.#timer = setTimeout(() => void this.#follow(), Math.min(mostSeconds, pause) * 1000);
  }

  async #follow(): Promise<void> {
    const { connection, language } = this.host;
    const now = this.#now;
    const patientId = connection?.state.subject?.id;
    if (!connection || !now || patientId === undefined) return this.#stop();
    const { signal } = this.#run;
    try {
      const next = await getImageRetrieval(cacheOf(connection).client(language), patientId, now.id, signal);
      if (signal.aborted) return;
      this.#known.set(now.reportId, next);
    } catch (error) {
      if (signal.aborted) return;
      if (asProblem(error).name === 'not-found') this.#known.set(now.reportId, { ...now, state: 'expired' });
    }
    this.#missed += 1;
    this.#timer = undefined;
    this.host.requestUpdate();
  }

  readonly #looked = (): void => {
    this.#stop();
    this.host.requestUpdate();
  };

  #stop(): void {
    clearTimeout(this.#timer);
    this.#run.abort();
    [this.#timer, this.#run, this.#missed] = [undefined, new AbortController(), 0];
  }
}
