import type { ReactiveController } from 'lit';
import type { ContractClient, Schemas } from '../contract/client.js';
import { newKey } from '../contract/key.js';
import { asProblem } from '../contract/problem.js';
import { deleteDraft, listDrafts, saveDraft } from './draft-queries.js';

/** Where a draft lives: one person typing in one record. */
export interface DraftPlace {
  client: ContractClient;
  personId: string;
  patientId: string;
}
interface DraftHost {
  addController(controller: ReactiveController): void;
  requestUpdate(): void;
}

const pauseMs = 800;

/**
 * What a person has typed and not yet sent, with the key that it will be sent under. Kept on the server soon after the last key and
 * when the page goes away; in memory only while nobody is signed in.
 */
export class Draft<Values extends object> implements ReactiveController {
  values: Partial<Values> = {};
  /** The Idempotency-Key of the task. */
  key = newKey();
  state: 'empty' | 'unsaved' | 'saving' | 'saved' | 'failed' = 'empty';
  savedAt: string | undefined;
  /** It was found on the server, not typed on this page. */
  restored = false;
  #id = newKey();
  #version: string | undefined;
  #place: DraftPlace | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | undefined;
  readonly #leave = () => { if (document.visibilityState === 'hidden' && this.state === 'unsaved') void this.#save(true); };

  /** `place` is asked at each update of the host; undefined while nobody is signed in. */
  constructor(private readonly host: DraftHost, private readonly kind: Schemas['DraftKindKnown'], private readonly place: () => DraftPlace | undefined) {
    host.addController(this);
  }

  get isEmpty(): boolean {
    return Object.values(this.values).every((value) => value === undefined || value === '');
  }

  set(values: Partial<Values>): void {
    this.values = { ...this.values, ...values };
    this.state = 'unsaved';
    clearTimeout(this.#timer);
    if (this.#place) this.#timer = setTimeout(() => void this.#save(false), pauseMs);
    this.host.requestUpdate();
  }

  /** Throws it away, here and on the server. */
  async drop(): Promise<void> {
    const [place, id, kept] = [this.#place, this.#id, this.#version !== undefined];
    this.forget();
    if (place && kept) await deleteDraft(place.client, place.patientId, id).catch(() => undefined); // it ends by itself with its task
  }

  /** A new, empty one; the task of the old one is done. */
  forget(): void {
    clearTimeout(this.#timer);
    Object.assign(this, { values: {}, key: newKey(), state: 'empty', savedAt: undefined, restored: false });
    this.#id = newKey();
    this.#version = undefined;
    this.host.requestUpdate();
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#leave);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#leave);
    if (this.state === 'unsaved') void this.#save(true);
    clearTimeout(this.#timer);
  }

  hostUpdate(): void {
    const [before, now] = [this.#place, this.place()];
    if (before?.personId === now?.personId && before?.patientId === now?.patientId) return;
    this.#place = now;
    // Whoever comes next must not read it; the person who typed it finds it on the server.
    if (before && before.personId !== now?.personId) this.forget();
    if (!now) return;
    if (this.isEmpty) void this.#restore(now);
    else {
      [this.#id, this.#version] = [newKey(), undefined];
      void this.#save(false);
    }
  }

  async #restore(place: DraftPlace): Promise<void> {
    const found = await listDrafts(place.client, place.patientId, this.kind).catch(() => []);
    const [draft] = found;
    if (!draft || this.#place !== place || !this.isEmpty) return;
    this.values = draft.values as Partial<Values>;
    [this.#id, this.#version, this.savedAt] = [draft.id, draft.version, draft.savedAt];
    if (draft.key !== undefined) this.key = draft.key;
    this.state = 'saved';
    this.restored = true;
    this.host.requestUpdate();
  }

  async #save(leaving: boolean): Promise<void> {
    if (this.#saving && !leaving) await this.#saving;
    const place = this.#place;
    if (!place || this.state !== 'unsaved') return;
    this.state = 'saving';
    this.host.requestUpdate();
    this.#saving = this.#send(place, leaving).finally(() => { this.#saving = undefined; });
    await this.#saving;
  }

  async #send(place: DraftPlace, leaving: boolean): Promise<void> {
    const id = this.#id;
    const body = { kind: this.kind, values: this.values as Record<string, unknown>, key: this.key };
    const mine = () => id === this.#id && place === this.#place;
    try {
      const saved = await saveDraft(place.client, place.patientId, id, body, this.#version, leaving).catch((error: unknown) => {
        // Another tab wrote it, or the answer to our own first try was lost: what is typed last counts.
        const { current } = asProblem(error) as { current?: { version?: string } };
        if (current?.version === undefined) throw error;
        return saveDraft(place.client, place.patientId, id, body, current.version, leaving);
      });
      if (!mine()) return;
      [this.#version, this.savedAt] = [saved.version, saved.savedAt];
      if (this.state === 'saving') this.state = 'saved';
    } catch {
      if (mine() && this.state === 'saving') this.state = 'failed';
    }
    this.host.requestUpdate();
    if (mine() && this.state === 'failed') {
      this.state = 'unsaved';
      this.#timer = setTimeout(() => void this.#save(false), pauseMs * 10);
    }
  }
}
