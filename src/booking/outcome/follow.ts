import type { ReactiveController } from 'lit';
import { cacheOf } from '../../provider/cache.js';
import type { QueryHost } from '../../provider/query.js';
import { getAppointment } from '../../visit/appointment-queries.js';
import type { Appointment } from '../../visit/facts.js';

/** States of which the clinic has the next word. */
export const isAwaited = ({ status }: Appointment): boolean => status === 'requested' || status === 'pending';

const firstPauseMs = 2000;
const growth = 1.5;
/** A person answers a request, a computer confirms a time. */
const longestPauseMs = { requested: 300_000, pending: 60_000 };

/**
 * One visit of which the clinic has still to say something. While the page is seen it is asked for again, ever less often, and when
 * somebody comes back to the page; it ends with the waiting. Another person on this page does not see it.
 */
export class Follow implements ReactiveController {
  current: Appointment | undefined;
  #epoch: number | undefined;
  #pause = firstPauseMs;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking = false;
  readonly #back = () => { if (document.visibilityState === 'visible') void this.ask(); };

  /** `ended` is told the last word. */
  constructor(private readonly host: QueryHost, private readonly ended: (appointment: Appointment) => void) {
    host.addController(this);
  }

  show(appointment: Appointment): void {
    this.current = appointment;
    this.#epoch = this.host.connection?.state.epoch;
    this.#pause = firstPauseMs;
    this.#plan();
    this.host.requestUpdate();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.current = undefined;
    this.host.requestUpdate();
  }

  /** Asks now. */
  async ask(): Promise<void> {
    const { current, host: { connection, language } } = this;
    if (!connection || !current || !isAwaited(current) || this.#asking) return;
    this.#asking = true;
    clearTimeout(this.#timer);
    try {
      const found = await getAppointment(cacheOf(connection).client(language), connection.state.subject?.id ?? '', current.id);
      if (this.current === current) this.#take(found);
    } catch {
      // The next time tells; that nobody answered now changes nothing.
    } finally {
      this.#asking = false;
      this.#plan();
    }
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#back);
    addEventListener('online', this.#back);
    this.#back();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#back);
    removeEventListener('online', this.#back);
  }

  hostUpdate(): void {
    if (this.current && this.host.connection?.state.epoch !== this.#epoch) this.close();
  }

  #take(found: Appointment): void {
    this.current = found;
    this.host.requestUpdate();
    if (!isAwaited(found)) this.ended(found);
  }

  #plan(): void {
    const { current } = this;
    clearTimeout(this.#timer);
    if (!current || !isAwaited(current)) return;
    this.#timer = setTimeout(() => (document.visibilityState === 'visible' ? void this.ask() : undefined), this.#pause);
    this.#pause = Math.min(this.#pause * growth, longestPauseMs[current.status as 'requested' | 'pending']);
  }
}
