import { newKey } from '../../contract/key.js';
import type { QueryHost } from '../../provider/query.js';
import { Task } from '../../provider/task.js';
import { getReport, openReport, type Report } from '../results-queries.js';

interface Submission { patientId: string; reportId: string }
type OpenTask = Task<Submission, Report>;

/** Opens what was closed, by the person's own act, and marks as seen what they have in front of them. Each report is opened by one key, however often it is tried. */
export class Opening {
  readonly task: OpenTask;
  readonly #seeing: OpenTask;
  /** What was opened here: the report as the answer gave it. */
  readonly #opened = new Map<string, Report>();
  readonly #seen = new Set<string>();
  readonly #keys = new Map<string, string>();
  #about: string | undefined;

  constructor(host: QueryHost) {
    const make = (): OpenTask => new Task<Submission, Report>(host, {
      name: 'result-open',
      send: (client, { patientId, reportId }, key) => openReport(client, patientId, reportId, key),
      find: (client, { id }) => getReport(client, host.connection?.state.subject?.id ?? '', id),
      detail: ({ id }) => ({ reportId: id }),
    });
    this.task = make();
    this.#seeing = make();
  }

  /** The report whose gate the task is about. */
  get about(): string | undefined {
    return this.#about;
  }

  opened(reportId: string): Report | undefined {
    return this.#opened.get(reportId);
  }
  isSeen(reportId: string): boolean {
    return this.#seen.has(reportId);
  }

  /** Turns to another report: what became of the one before is no longer said. */
  turnTo(reportId: string | undefined): void {
    if (reportId === this.#about) return;
    this.#about = reportId;
    if (this.task.state !== 'idle') this.task.reset();
  }

  async open(patientId: string, reportId: string): Promise<Report | undefined> {
    this.turnTo(reportId);
    await this.task.submit({ patientId, reportId }, this.#keyOf(reportId));
    const { state, result } = this.task;
    if (state !== 'done' || !result || this.#about !== reportId) return undefined;
    this.#opened.set(reportId, result);
    this.#seen.add(reportId);
    return result;
  }

  /** It stands in front of the person. Where that cannot be said, it is said the next time that they open it. */
  async see(patientId: string, reportId: string): Promise<boolean> {
    if (this.#seen.has(reportId) || this.#seeing.busy) return false;
    this.#seen.add(reportId);
    if (this.#seeing.state !== 'idle') this.#seeing.reset();
    await this.#seeing.submit({ patientId, reportId }, this.#keyOf(reportId));
    return this.#seeing.state === 'done';
  }

  /** Another person, or nobody. */
  forget(): void {
    for (const task of [this.task, this.#seeing]) task.reset();
    for (const kept of [this.#opened, this.#seen, this.#keys]) kept.clear();
    this.#about = undefined;
  }

  #keyOf(reportId: string): string {
    const known = this.#keys.get(reportId) ?? newKey();
    this.#keys.set(reportId, known);
    return known;
  }
}
