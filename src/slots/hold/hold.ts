import type { ReactiveController } from 'lit';
import type { Schemas } from '../../contract/client.js';
import { newKey } from '../../contract/key.js';
import { asProblem, type Problem } from '../../contract/problem.js';
import { cacheOf } from '../../provider/cache.js';
import type { QueryHost } from '../../provider/query.js';
import { createHold, extendHold, releaseHold } from '../slot-queries.js';
import type { Slot } from '../group-slots.js';

export interface KeptHold {
  /** The key it was made with: the same key again gives the same hold, so that a page that was loaded again finds it. */
  key: string;
  slot: Slot;
}

/** Two minutes' warning before it runs out (WCAG 2.2.1 asks for twenty seconds). */
const warningSeconds = 120;

/** Keeps a slot for the patient while the form is filled. Its time left is the server's count; the reader's clock may be off. */
export class Hold implements ReactiveController {
  state: 'none' | 'asking' | 'held' | 'ending' | 'ended' | 'refused' = 'none';
  current: Schemas['Hold'] | undefined;
  kept: KeptHold | undefined;
  problem: Problem | undefined;
  /** Ends when the last question to the backend is answered. */
  settled: Promise<void> = Promise.resolve();
  #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(private readonly host: QueryHost, private readonly changed: (state: Hold['state']) => void) {
    host.addController(this);
  }

  get isHeld(): boolean {
    return this.state === 'held' || this.state === 'ending';
  }

  async keep(slot: Slot, key = newKey(), forAppointmentId?: string): Promise<void> {
    const before = this.isHeld ? this.current : undefined;
    this.#clear();
    this.kept = { key, slot };
    this.#set('asking');
    if (before) void this.#giveBack(before.id);
    this.settled = this.#ask((client) => createHold(client, slot.id, key, forAppointmentId));
    await this.settled;
  }

  async extend(): Promise<void> {
    const { current } = this;
    if (current) await this.#ask((client) => extendHold(client, current.id, newKey()));
  }

  /** Gives the slot back, unless it was booked. */
  release(booked = false): void {
    const { current } = this;
    if (current && this.isHeld && !booked) void this.#giveBack(current.id);
    this.#clear();
    this.kept = undefined;
    this.#set('none');
  }

  hostDisconnected(): void {
    for (const timer of this.#timers.splice(0)) clearTimeout(timer);
  }

  async #ask(ask: (client: Parameters<typeof createHold>[0]) => Promise<Schemas['Hold']>): Promise<void> {
    const { connection } = this.host;
    if (!connection) return;
    const { kept } = this;
    try {
      const hold = await ask(cacheOf(connection).client(this.host.language));
      if (kept !== this.kept) return;
      this.#follow(hold);
    } catch (error) {
      if (kept !== this.kept) return;
      this.problem = asProblem(error);
      if (this.problem.name === 'hold-expired') this.#set('ended');
      else if (this.problem.name !== 'limit-reached') this.#set('refused');
      this.host.requestUpdate();
    }
  }

  #follow(hold: Schemas['Hold']): void {
    this.#clear();
    this.current = hold;
    const seconds = hold.secondsLeft ?? 0;
    if (hold.state !== 'held' || seconds === 0) return this.#set('ended');
    this.#timers = [setTimeout(() => this.#set('ended'), seconds * 1000), setTimeout(() => this.#set('ending'), Math.max(0, seconds - warningSeconds) * 1000)];
    if (seconds > warningSeconds) this.#set('held');
  }

  async #giveBack(id: string): Promise<void> {
    const { connection } = this.host;
    if (connection) await releaseHold(cacheOf(connection).client(this.host.language), id, newKey()).catch(() => undefined); // it ends by itself
  }

  #clear(): void {
    for (const timer of this.#timers.splice(0)) clearTimeout(timer);
    this.current = this.problem = undefined;
  }

  #set(state: Hold['state']): void {
    this.state = state;
    this.changed(state);
    this.host.requestUpdate();
  }
}
