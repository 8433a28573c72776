import type { ReactiveController, TemplateResult } from 'lit';
import type { Schemas } from '../contract/client.js';
import { asProblem, type Problem } from '../contract/problem.js';
import { cacheOf } from '../provider/cache.js';
import type { Spoken } from '../provider/language.js';
import type { QueryHost } from '../provider/query.js';
import { adoptStyles } from '../ui/adopt.js';
import { announce } from '../ui/announcer.js';
import type { ViewContext } from '../ui/view.js';
import { getDocumentContent } from './document-queries.js';
import { documentStyles } from './documents.styles.js';
import { documentsList, imageFigure, type Got, type Way } from './documents-view.js';
import { safeFileName } from './file-name.js';
import { openPdf, reserveTab, saveFile } from './hand-over.js';
import { readDocument } from './reading.js';
import type { DocumentsWords } from './words/en.js';

type Document = Schemas['Document'];
type Format = Schemas['DocumentFormat'];

/** The level of the heading above a list of documents; theirs begin below it. */
const headingAbove = 3;

/** Documents and images of the record: got by the person's own act, shown, opened or saved, and let go with the view. */
export class Documents implements ReactiveController {
  readonly #got = new Map<string, Got>();
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
    for (const got of this.#got.values()) letGo(got);
    this.#got.clear();
  }

  /** Each document with what can be done with it. */
  listView(list: readonly Document[], spoken: Spoken<DocumentsWords>, context: ViewContext): TemplateResult {
    adoptStyles(this.host.shadowRoot, documentStyles);
    return documentsList(list, spoken, context, {
      got: (document, format) => this.#got.get(keyOf(document.id, format.id)),
      act: (document, format, way) => void this.#get(document, format, way, spoken),
      hide: (document, format) => this.#hide(keyOf(document.id, format.id)),
      enlarge: (document, format) => this.#change(keyOf(document.id, format.id), (got) => ({ ...got, enlarged: !got.enlarged })),
    });
  }

  /** One image in its place. */
  imageView(documentId: string, formatId: string | undefined, label: string, spoken: Spoken<DocumentsWords>, context: ViewContext): TemplateResult {
    adoptStyles(this.host.shadowRoot, documentStyles);
    const key = keyOf(documentId, formatId);
    const document: Document = { id: documentId, title: label, kind: 'image', state: 'current', formats: [] };
    return imageFigure(label, this.#got.get(key), spoken, context, {
      show: () => void this.#get(document, { ...(formatId !== undefined && { id: formatId }), fileName: label }, 'show', spoken),
      enlarge: () => this.#change(key, (got) => ({ ...got, enlarged: !got.enlarged })),
    });
  }

  async #get(document: Document, format: Partial<Format> & Pick<Format, 'fileName'>, way: Way, spoken: Spoken<DocumentsWords>): Promise<void> {
    const { connection, language } = this.host;
    const patientId = connection?.state.subject?.id;
    const key = keyOf(document.id, format.id);
    const known = this.#got.get(key);
    if (!connection || patientId === undefined || known?.state === 'loading') return;
    const { words } = spoken;
    const { signal } = this.#run;
    const tab = way === 'open' ? reserveTab(words.getting(), language) : undefined;
    this.#put(key, { state: 'loading', way });
    try {
      const { bytes, mediaType } = await getDocumentContent(cacheOf(connection).client(language), { patientId, documentId: document.id }, format.id, signal);
      if (signal.aborted) return tab?.close();
      const told = format.mediaType ?? mediaType ?? '';
      const name = safeFileName(format.fileName || document.title, told, words.fileName());
      const file = new Blob([bytes]);
      if (way === 'save') {
        saveFile(file, name);
        this.#put(key, { ...(known?.reading && known), state: 'saved' });
        return announce(words.saved());
      }
      const reading = await readDocument(bytes, told, mediaType, { below: headingAbove, tableName: words.table() });
      if (signal.aborted) return letGo({ state: 'shown', reading });
      const opened = reading.kind === 'pdf' ? openPdf(tab, file, name) : undefined;
      if (!opened) tab?.close();
      this.#put(key, opened ? { state: opened } : { state: 'shown', reading });
      announce(opened ? words[opened]() : reading.kind === 'file' ? words[reading.strange ? 'strange' : 'notHere']() : words.shown());
    } catch (error) {
      tab?.close();
      if (signal.aborted) return;
      this.#put(key, { state: 'failed', problem: problemNow(asProblem(error)) });
    }
  }

  #hide(key: string): void {
    const got = this.#got.get(key);
    if (got) letGo(got);
    this.#got.delete(key);
    this.host.requestUpdate();
  }

  #put(key: string, got: Got): void {
    const before = this.#got.get(key);
    if (before && before.reading !== got.reading) letGo(before);
    this.#got.set(key, got);
    this.host.requestUpdate();
  }

  #change(key: string, change: (got: Got) => Got): void {
    const got = this.#got.get(key);
    if (got) this.#put(key, change(got));
  }
}

const keyOf = (documentId: string, formatId: string | undefined) => `${documentId} ${formatId ?? ''}`;

function letGo({ reading }: Got): void {
  if (reading?.kind === 'image') URL.revokeObjectURL(reading.url);
}

const problemNow = (problem: Problem): Problem => (problem.name === 'unreachable' && !navigator.onLine ? { ...problem, name: 'offline' } : problem);
