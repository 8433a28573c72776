import type { ReactiveController } from 'lit';
import type { ContractClient, Schemas } from '../contract/client.js';
import { newKey } from '../contract/key.js';
import { asProblem } from '../contract/problem.js';
import { deleteDraft, listDrafts, saveDraft } from './draft-queries.js';
import { hasTyped } from './tab.js';
import { personVault, tabVault, type Vault } from './vault.js';

/** Who types, and where it may be kept. */
export interface DraftPlace {
  /** The backend's base address: drafts of one clinic are strangers to another's. */
  base: string;
  /** One person in one record; absent for a guest and for somebody who has not signed in yet. */
  record?: { client: ContractClient; personId: string; patientId: string; draftKey?: string | undefined } | undefined;
  /** Somebody signed out on purpose: nothing of theirs stays in this browser. */
  signedOut: boolean;
}
interface DraftHost {
  addController(controller: ReactiveController): void;
  requestUpdate(): void;
}
/** A draft as the browser keeps it. */
interface Kept {
  id: string;
  key: string;
  values: object;
  at: string;
  /** The server's own that it goes on from. */
  version?: string | undefined;
}

const keepPauseMs = 250;
const savePauseMs = 800;
const againMs = 8000;

/**
 * What a person has typed and not yet sent, with the key that it will be sent under. In the browser, sealed, shortly after the last
 * key; on the server, for whoever is signed in, a little later, and then no longer in the browser.
 */
export class Draft<Values extends object> implements ReactiveController {
  values: Partial<Values> = {};
  /** The Idempotency-Key of the task. */
  key = newKey();
  /** `kept`: in this browser only. */
  state: 'empty' | 'unsaved' | 'saving' | 'saved' | 'kept' | 'failed' = 'empty';
  savedAt: string | undefined;
  /** It was found again, not typed on this page. */
  restored = false;
  #id = newKey();
  #version: string | undefined;
  #place: DraftPlace | undefined;
  #vault: Vault | undefined;
  #keepTimer: ReturnType<typeof setTimeout> | undefined;
  #saveTimer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | undefined;
  #isThere = false;
  readonly #leave = () => { if (document.visibilityState === 'hidden') this.#flush(); };

  /** `place` is asked at each update of the host; undefined while nobody knows who is there. */
  constructor(private readonly host: DraftHost, private readonly kind: Schemas['DraftKind'], private readonly place: () => DraftPlace | undefined) {
    host.addController(this);
  }

  get isEmpty(): boolean {
    return Object.values(this.values).every((value) => value === undefined || value === '');
  }

  set(values: Partial<Values>): void {
    this.values = { ...this.values, ...values };
    this.state = 'unsaved';
    clearTimeout(this.#keepTimer);
    clearTimeout(this.#saveTimer);
    if (this.#vault) this.#keepTimer = setTimeout(() => void this.#keep(), keepPauseMs);
    if (this.#place?.record) this.#saveTimer = setTimeout(() => void this.#save(false), savePauseMs);
    this.host.requestUpdate();
  }

  /** Throws it away, here and on the server. */
  async drop(): Promise<void> {
    const [record, id, isOnServer] = [this.#place?.record, this.#id, this.#version !== undefined];
    this.forget();
    if (record && isOnServer) await deleteDraft(record.client, record.patientId, id).catch(() => undefined); // it ends by itself with its task
  }

  /** A new, empty one; the task of the old one is done. */
  forget(): void {
    void this.#vault?.remove(this.#name);
    this.#clear();
  }

  hostConnected(): void {
    this.#isThere = true;
    document.addEventListener('visibilitychange', this.#leave);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#leave);
    this.#isThere = false;
    this.#flush();
  }

  hostUpdate(): void {
    const [before, now] = [this.#place, this.place()];
    if (before?.base === now?.base && before?.record?.personId === now?.record?.personId && before?.record?.patientId === now?.record?.patientId && !before === !now) return;
    // Whoever comes next must not read it; the person who typed it finds it again.
    const isOver = before?.record !== undefined && before.record.personId !== now?.record?.personId;
    if (isOver && now?.signedOut) this.forget();
    else if (isOver) {
      this.#flush();
      this.#clear();
    } else if (before && now?.record && !this.isEmpty) void this.#vault?.remove(this.#name);
    this.#place = now;
    this.#vault = now && vaultOf(now);
    if (!now) return;
    if (!this.isEmpty) this.#move();
    else if (!isOver) void this.#restore(now);
  }

  get #name(): string {
    return `${this.kind} ${this.#place?.record?.patientId ?? ''}`;
  }

  #clear(): void {
    clearTimeout(this.#keepTimer);
    clearTimeout(this.#saveTimer);
    Object.assign(this, { values: {}, key: newKey(), state: 'empty', savedAt: undefined, restored: false });
    this.#id = newKey();
    this.#version = undefined;
    this.host.requestUpdate();
  }

  /** What was typed before signing in belongs to the record from now on. */
  #move(): void {
    [this.#id, this.#version] = [newKey(), undefined];
    this.set({});
  }

  /** The page goes away, or the person: nothing waits any longer. */
  #flush(): void {
    clearTimeout(this.#keepTimer);
    clearTimeout(this.#saveTimer);
    if (this.state === 'empty' || this.state === 'saved') return;
    void this.#keep();
    if (this.state === 'unsaved') void this.#save(true);
  }

  async #restore(place: DraftPlace): Promise<void> {
    const { record } = place;
    if (!record && !hasTyped()) return;
    const [[onServer], kept] = await Promise.all([record ? listDrafts(record.client, record.patientId, this.kind).catch(() => []) : [], this.#vault?.read<Kept>(this.#name)]);
    if (this.#place !== place || !this.isEmpty) return;
    // What the browser still has, the server never acknowledged; only another device can have been later. This device's clock may be off.
    const isKeptNewer = kept && (!onServer || (kept.id === onServer.id && kept.version === onServer.version) || Date.parse(kept.at) >= Date.parse(onServer.savedAt));
    const found = isKeptNewer ? kept : onServer;
    if (!found) return;
    this.values = found.values as Partial<Values>;
    this.#id = found.id;
    this.#version = onServer?.id === found.id ? onServer.version : undefined;
    this.savedAt = isKeptNewer ? kept.at : onServer?.savedAt;
    if (found.key !== undefined) this.key = found.key;
    this.state = isKeptNewer ? 'kept' : 'saved';
    this.restored = true;
    if (isKeptNewer && record) this.set({});
    this.host.requestUpdate();
  }

  /** Seals it into the browser's store. */
  async #keep(): Promise<void> {
    const [vault, id] = [this.#vault, this.#id];
    const kept: Kept = { id, key: this.key, values: this.values, at: new Date().toISOString(), version: this.#version };
    const isKept = await vault?.write(this.#name, kept);
    if (!isKept || id !== this.#id || vault !== this.#vault) return;
    this.savedAt = kept.at;
    if (this.state === 'failed' || (this.state === 'unsaved' && !this.#place?.record)) this.state = 'kept';
    this.host.requestUpdate();
  }

  async #save(leaving: boolean): Promise<void> {
    if (this.#saving && !leaving) await this.#saving;
    const place = this.#place;
    if (!place?.record || this.state === 'saved' || this.state === 'empty') return;
    this.state = 'saving';
    this.host.requestUpdate();
    this.#saving = this.#send(place, place.record, leaving).finally(() => { this.#saving = undefined; });
    await this.#saving;
  }

  async #send(place: DraftPlace, { client, patientId }: NonNullable<DraftPlace['record']>, leaving: boolean): Promise<void> {
    const [id, vault, name] = [this.#id, this.#vault, this.#name];
    const body = { kind: this.kind, values: this.values as Record<string, unknown>, key: this.key };
    const isMine = () => id === this.#id && place === this.#place;
    const write = (version: string | undefined) => saveDraft(client, patientId, id, body, version, leaving);
    try {
      const saved = await write(this.#version).catch((error: unknown) => {
        // Another tab wrote it, or the answer to our own first try was lost: what is typed last counts.
        const { current } = asProblem(error) as { current?: { version?: string } };
        if (current?.version === undefined) throw error;
        return write(current.version);
      });
      if (!isMine()) return;
      [this.#version, this.savedAt] = [saved.version, saved.savedAt];
      if (this.state !== 'saving') return;
      this.state = 'saved';
      clearTimeout(this.#keepTimer);
      void vault?.remove(name);
      this.host.requestUpdate();
    } catch {
      if (!isMine()) return;
      if (this.state === 'saving') this.state = 'failed';
      // An element that was taken away tries no more: it is kept here, and found again.
      if (this.#isThere) this.#saveTimer = setTimeout(() => void this.#save(false), againMs);
      await this.#keep();
    }
  }
}

function vaultOf({ base, record }: DraftPlace): Vault | undefined {
  if (!record) return tabVault(base);
  return record.draftKey === undefined ? undefined : personVault(base, record.draftKey);
}
