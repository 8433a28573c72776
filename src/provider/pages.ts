import { Query, type QueryHost, type ReadOptions } from './query.js';

interface Page {
  items: { id: string }[];
  nextCursor?: string;
  asOf: string;
}

/** A list page after page, as the options that the host gives at each update say. Idle while there are none. */
export class Pages<L extends Page> {
  readonly query: Query<L>;
  #cursor: string | undefined;
  #before: L[] = [];
  #key = '';
  /** Pages without an item that were passed on the way; more than a few are a backend that goes in circles. */
  #empty = 0;

  /** `options` is pure: it is asked for the first page, too, to know whether the list is still the same one. */
  constructor(private readonly host: QueryHost, private readonly options: (patientId: string, cursor?: string) => ReadOptions<L> | undefined) {
    this.query = new Query<L>(host, () => {
      const { epoch, subject } = this.host.connection?.state ?? {};
      const first = subject && this.options(subject.id);
      if (!subject || !first) return undefined;
      const key = JSON.stringify([epoch, subject.id, this.host.language, first.operation, first.parameters]);
      if (key !== this.#key) this.#startAgain(key);
      if (this.query.problem?.name === 'cursor-expired') this.#startAgain(key);
      else if (this.#cursor === undefined || this.query.state === 'ready') this.#passEmpty();
      return this.#cursor === undefined ? first : this.options(subject.id, this.#cursor);
    });
  }

  /** Each once, in the backend's order; what is read later counts. */
  get items(): L['items'] {
    const all = new Map<string, L['items'][number]>();
    for (const { items } of [...this.#before, ...(this.query.data ? [this.query.data] : [])]) for (const one of items) all.set(one.id, one);
    return [...all.values()];
  }
  get hasMore(): boolean {
    return this.query.data?.nextCursor !== undefined;
  }
  /** A further page is on its way; what is there stays. */
  get isTurning(): boolean {
    return this.#before.length > 0 && this.query.data === undefined && this.query.problem === undefined;
  }
  get hasSome(): boolean {
    return this.query.data !== undefined || this.#before.length > 0;
  }

  more(): void {
    const { data } = this.query;
    if (data?.nextCursor === undefined) return;
    this.#before.push(data);
    this.#cursor = data.nextCursor;
    this.host.requestUpdate();
  }

  /** Asks again from the first page: a page in the middle would not be the same any more. */
  async refresh(): Promise<void> {
    if (this.#cursor !== undefined) {
      this.#startAgain(this.#key);
      this.host.requestUpdate();
      return;
    }
    await this.query.retry();
  }

  /** An empty page with a cursor is not the end. */
  #passEmpty(): void {
    const { data } = this.query;
    if (!data?.nextCursor || data.items.length || data.nextCursor === this.#cursor || this.#empty > 5) return;
    this.#empty += 1;
    this.#before.push(data);
    this.#cursor = data.nextCursor;
  }

  #startAgain(key: string): void {
    [this.#key, this.#cursor, this.#before, this.#empty] = [key, undefined, [], 0];
  }
}
