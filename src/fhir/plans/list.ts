import { invalid, json, Refusal, type Schemas } from '../answer.js';
import type { PatientCall } from '../call.js';
import type { MapContext } from '../mapping/context.js';
import { containedIn, parseReference } from '../mapping/common/reference.js';
import { pageOf } from '../page.js';
import type { Found, Query } from '../reader.js';
import type { AnyResource } from '../types.js';

/** What was read of one type, by one search or several. */
export interface Gathered<T = AnyResource> extends Found<T> { type: string }

/** All of a patient's resources of one type; each query is a search of its own, and their results are put together. A type that was read in part is `ok` and incomplete. */
export async function gather<T = AnyResource>({ reader, plan, grant, capabilities }: PatientCall, type: string, queries: readonly Query[] = capabilities.vendor.searches[type] ?? [{}]): Promise<Gathered<T>> {
  const all = await Promise.all(queries.map((query) => reader.search<T & AnyResource>(type, { patient: grant.patientId, ...query }, plan)));
  const ok = all.filter(({ state }) => state === 'ok');
  const [worst] = all.filter(({ state }) => state !== 'ok');
  const byId = new Map(ok.flatMap(({ resources }) => resources).map((one, index) => [one.id ?? `no id ${index}`, one]));
  const wait = all.map(({ retryAfterSeconds }) => retryAfterSeconds).filter((one) => one !== undefined);
  return {
    type, state: ok.length ? 'ok' : worst!.state, resources: [...byId.values()], included: ok.flatMap(({ included }) => included),
    partial: all.some(({ partial }) => partial), incomplete: all.some(({ incomplete }) => incomplete) || (ok.length > 0 && all.some(({ state }) => state === 'failed')),
    at: new Date(Math.min(...all.map(({ at }) => at.getTime()))), ...(wait.length && { retryAfterSeconds: Math.max(...wait) }), ...(all.some(({ quota }) => quota) && { quota: true }),
  };
}

/** The address of a reference that does not say by itself who is meant: words that it brings with it spare a request. */
export function nameless(value: unknown): string[] {
  const { reference, display } = (value ?? {}) as { reference?: unknown; display?: unknown };
  return typeof reference === 'string' && !display ? [reference] : [];
}

/** Reads what references mean that is not known yet, so that mappers find it; what cannot be read stays unknown. */
export async function readReferences({ reader, plan }: PatientCall, references: readonly unknown[], most = 24): Promise<void> {
  const targets = new Map(references.flatMap((text) => {
    const target = parseReference(text, reader.base);
    return target && !reader.known(`${target.type}/${target.id}`) ? [[`${target.type}/${target.id}`, target] as const] : [];
  }));
  await Promise.all([...targets.values()].slice(0, most).map(({ type, id }) => reader.read(type, id, plan)));
}

export function contextOf({ reader, grant, words, memory }: PatientCall): MapContext {
  return {
    base: reader.base, patientId: grant.patientId, words, now: reader.now(), seriesIdOf: (key) => memory.seriesIdOf(key),
    find(reference, within) {
      const text = reference?.reference;
      const target = parseReference(text, reader.base);
      return containedIn(within, text) ?? (target && reader.known(`${target.type}/${target.id}`));
    },
  };
}

/** A value that this backend never gives would look like a match of nothing, so it is refused. */
export function mustBeListed({ row }: Pick<PatientCall, 'row'>, name: string, given: readonly string[] | undefined, known: readonly string[]): void {
  const wrong = given?.findIndex((one) => !known.includes(one)) ?? -1;
  if (wrong >= 0) throw invalid(row.body ? `/${name}/${wrong}` : `query/${name}`, 'not-listed');
}

export interface Left { unreadable?: number; withdrawn?: number }

/** What an answer says of where it comes from, and what it had to leave out, with how many. */
export function provenance({ words, lang, clinic, reader }: PatientCall, gathered: readonly Gathered<unknown>[], { unreadable = 0, withdrawn = 0 }: Left = {}): { asOf: string; sources: Schemas['Source'][]; notices?: Schemas['Notice'][] } {
  const notices: Schemas['Notice'][] = [
    ...(gathered.some(({ incomplete }) => incomplete) ? [{ code: 'partial', text: words.notAll, lang }] : []),
    ...(gathered.some(({ partial }) => partial) ? [{ code: 'partial', text: words.leftOut, lang }] : []),
    ...(unreadable ? [{ code: 'unreadable', text: words.unreadable(unreadable), lang }] : []),
    ...(withdrawn ? [{ code: 'withdrawn', text: words.withdrawn(withdrawn), lang }] : []),
  ];
  return {
    asOf: new Date(Math.min(reader.now().getTime(), ...gathered.map(({ at }) => at.getTime()))).toISOString(),
    sources: gathered.map(({ type, state, at }) => ({ id: type, name: clinic.system ?? clinic.name, state, asOf: at.toISOString() })),
    ...(notices.length && { notices }),
  };
}

/** A list answers with what it has; only where no part of it could be read is it a refusal. */
export function mustHaveSome({ clinic }: Pick<PatientCall, 'clinic'>, gathered: readonly Pick<Gathered, 'state' | 'retryAfterSeconds'>[]): void {
  if (gathered.some(({ state }) => state === 'ok')) return;
  const wait = gathered.map(({ retryAfterSeconds }) => retryAfterSeconds).find((one) => one !== undefined);
  const [phone] = clinic.phones;
  if (gathered.some(({ state }) => state === 'failed')) throw wait === undefined ? new Refusal('source-unavailable') : new Refusal('rate-limited', { retryAfterSeconds: wait });
  if (gathered.some(({ state }) => state === 'denied')) throw new Refusal('not-permitted', { reason: 'not-granted', ...(phone && { phone }) });
  throw new Refusal('not-offered', { reason: 'not-offered', ...(phone && { phone }) });
}

/** One page of a list that is whole, mapped and in order. */
export function listAnswer<T extends { id: string }>(call: PatientCall, items: readonly T[], gathered: readonly Gathered<unknown>[], left: Left = {}, more: object = {}): Response {
  mustHaveSome(call, gathered);
  return json({ ...pageOf(call, items, ({ id }) => id), ...provenance(call, gathered, left), ...more });
}
