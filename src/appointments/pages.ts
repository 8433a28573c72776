import type { Schemas } from '../contract/client.js';
import { Query, type QueryHost } from '../provider/query.js';
import type { Appointment } from '../visit/facts.js';
import { appointments, type AppointmentFilter } from '../visit/appointment-queries.js';

type List = Schemas['AppointmentList'];

/** A list of appointments page after page; idle while it has no filter. */
export class AppointmentPages {
  readonly query: Query<List>;
  #cursor: string | undefined;
  #before: List[] = [];
  #key = '';
  /** Pages without an item that were passed on the way; more than a few are a backend that goes in circles. */
  #empty = 0;

  constructor(private readonly host: QueryHost, private readonly filter: () => AppointmentFilter | undefined) {
    this.query = new Query<List>(host, () => {
      const { epoch, subject } = this.host.connection?.state ?? {};
      const wanted = this.filter();
      if (!wanted || !subject) return undefined;
      const key = JSON.stringify([epoch, subject.id, this.host.language, wanted]);
      if (key !== this.#key) this.#startAgain(key);
      if (this.query.problem?.name === 'cursor-expired') this.#startAgain(key);
      else if (this.#cursor === undefined || this.query.state === 'ready') this.#passEmpty();
      return appointments(subject.id, wanted, this.#cursor);
    });
  }

  /** Each once, in the backend's order; what is read later counts. */
  get items(): Appointment[] {
    const all = new Map<string, Appointment>();
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
