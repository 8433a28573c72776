import type { Schemas } from '../../contract/client.js';

type Loose = Record<string, unknown>;
type Report = Schemas['Report'];
type Observation = Schemas['Observation'];
type Value = Schemas['Value'];

/** As a report must be for its view; whatever was not as the contract says is left out, and that something was is said. */
export interface TidyReport extends Report {
  /** Something in the answer could not be read. */
  broken: boolean;
}

/** A record that is nested deeper than this is not one. */
const deepest = 40;

/**
 * Reads an answer that may break the contract, so that a view never throws over it: members of a wrong type are left out, a number where
 * words belong is taken for its digits, and a thing without its required parts stands as one that cannot be shown.
 */
export function tidyReport(given: unknown): TidyReport {
  const broken = { seen: false };
  const read = reader(broken);
  const report: Loose = isObject(given) ? given : read.wrong({});
  const observations = read.list(report.observations, (one) => read.observation(one, 0));
  if (report.observations === undefined) broken.seen = true;
  return {
    ...read.members<Report>(report, {
      id: 'text', title: 'text', lang: 'tag', kind: 'text', kindText: 'text', collectedAt: 'text', collectedUntil: 'text', issuedAt: 'text', expectedAt: 'text', statusText: 'text', statusReason: 'text',
      seen: 'flag', ungrouped: 'flag', asOf: 'text', bodySite: 'text', method: 'text',
    }),
    status: read.text(report.status) ?? 'unknown',
    orderer: read.performer(report.orderer), performers: read.list(report.performers, read.performer), review: read.review(report.review), urgent: read.urgent(report.urgent),
    observations, conclusion: read.titled(report.conclusion, 'text'), conclusionCodes: read.list(report.conclusionCodes, read.concept), comments: read.list(report.comments, read.comment),
    specimens: read.list(report.specimens, read.specimen), history: read.list(report.history, read.change), explanations: read.list(report.explanations, read.explanation), broken: broken.seen,
  } as unknown as TidyReport;
}

const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);
const isTag = (value: unknown): value is string => typeof value === 'string' && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(value);

function reader(broken: { seen: boolean }) {
  const wrong = <T>(instead: T): T => {
    broken.seen = true;
    return instead;
  };
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : value === undefined || value === null ? undefined : wrong(typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined));
  const object = (value: unknown): Loose | undefined => (isObject(value) ? value : value === undefined || value === null ? undefined : wrong(undefined));
  const list = <T>(value: unknown, one: (item: unknown) => T | undefined): T[] =>
    (Array.isArray(value) ? value : value === undefined || value === null ? [] : wrong([])).map((item) => one(item) ?? wrong(undefined)).filter((item): item is T & {} => item !== undefined);
  const members = <T>(from: Loose, kinds: { [K in keyof T]?: 'text' | 'tag' | 'flag' | 'number' }): T => {
    const found: Loose = {};
    for (const [name, kind] of Object.entries(kinds)) {
      const value = from[name];
      const kept = kind === 'text' ? text(value) : kind === 'tag' ? (isTag(value) ? value : undefined) : kind === 'flag' ? (typeof value === 'boolean' ? value : undefined) : typeof value === 'number' && Number.isFinite(value) ? value : undefined;
      if (kept !== undefined) found[name] = kept;
      else if (value !== undefined && value !== null) wrong(undefined);
    }
    return found as T;
  };
  /** A thing that is nothing without one of its members. */
  const titled = (value: unknown, required: string, kinds: Record<string, 'text' | 'tag' | 'flag' | 'number'> = {}, more: (from: Loose) => Loose = () => ({})): Loose | undefined => {
    const from = object(value);
    const name = text(from?.[required]);
    if (!from || name === undefined) return from ? wrong(undefined) : undefined;
    return { ...members<Loose>(from, { lang: 'tag', ...kinds }), [required]: name, ...more(from) };
  };
  const phone = (value: unknown) => titled(value, 'number', { display: 'text', label: 'text', hours: 'text' });
  const performer = (value: unknown) => titled(value, 'display', { role: 'text' }, (from) => ({ phone: phone(from.phone) })) as Schemas['Performer'] | undefined;
  const concept = (value: unknown) => titled(value, 'display') as Schemas['Concept'] | undefined;
  const comment = (value: unknown) => titled(value, 'text', { kind: 'text', at: 'text' }, (from) => ({ author: performer(from.author) })) as Schemas['Comment'] | undefined;
  const specimen = (value: unknown) => titled(value, 'display', { bodySite: 'text', collectedAt: 'text', receivedAt: 'text' }) as Schemas['Specimen'] | undefined;
  const quantity = (value: unknown) => titled(value, 'value', { comparator: 'text', unit: 'text', ucum: 'text' }) as Schemas['Quantity'] | undefined;
  const change = (value: unknown) => titled(value, 'at', { kind: 'text', kindText: 'text', observationId: 'text', text: 'text' }, (from) => ({ by: performer(from.by) })) as Schemas['ReportChange'] | undefined;
  const picture = (value: unknown) => titled(value, 'url', { description: 'text', width: 'number', height: 'number' });
  const link = (value: unknown) => titled(value, 'url', { label: 'text', kind: 'text' }) as Schemas['Link'] | undefined;
  const explanation = (value: unknown) => titled(value, 'text', { title: 'text' }, (from) => ({ picture: picture(from.picture), links: list(from.links, link) })) as Schemas['Explanation'] | undefined;
  const review = (value: unknown) => titled(value, 'state', { at: 'text' }, (from) => ({ by: performer(from.by) })) as Report['review'] | undefined;
  const urgent = (value: unknown) => titled(value, 'text', { title: 'text' }, (from) => ({ phones: list(from.phones, phone) })) as Schemas['UrgentNotice'] | undefined;
  const flag = (value: unknown) => {
    const from = object(value);
    const found = from && members<Loose>(from, { code: 'text', system: 'text', text: 'text' });
    return found && (found.code !== undefined || found.text !== undefined) ? ({ text: '', ...found } as Schemas['Flag']) : undefined;
  };
  const range = (value: unknown) => titled(value, 'display', { kind: 'text', kindText: 'text', derived: 'flag', age: 'text', applies: 'flag' }, (from) => ({
    kind: text(from.kind) ?? 'other', low: quantity(from.low), high: quantity(from.high), appliesTo: list(from.appliesTo, text),
  })) as Schemas['ReferenceRange'] | undefined;
  const samples = (value: unknown) => titled(value, 'data', { unit: 'text', intervalMillis: 'text', dimensions: 'number', factor: 'text', origin: 'text', lowerLimit: 'text', upperLimit: 'text' }) as Value['samples'];
  const value = (given: unknown): Value | undefined => {
    if (given === undefined || given === null) return undefined;
    const unsafe = { kind: 'absent', display: '', absent: { reason: 'unsafe' } };
    if (!isObject(given)) return wrong(typeof given === 'object' ? unsafe : { kind: 'text', display: String(given) });
    const kind = text(given.kind) ?? wrong('unknown');
    const [amount, found] = [quantity(given.quantity), concept(given.concept)];
    const absent = titled(given.absent, 'reason', { text: 'text' }) as Value['absent'];
    const display = text(given.display) ?? '';
    const parts = { ...members<Partial<Value>>(given, { lang: 'tag', text: 'text', time: 'text', dateTime: 'text' }), ...(amount && { quantity: amount }), ...(found && { concept: found }), ...(absent && { absent }) };
    if (kind === 'absent') return { ...parts, kind, display };
    if (display === '') {
      const said = amount ? [`${amount.comparator ?? ''}${amount.value}`, amount.unit].filter(Boolean).join(' ') : (found?.display ?? parts.text ?? '');
      return wrong(said ? { kind: 'text', display: said } : unsafe);
    }
    const period = object(given.period);
    const document = titled(given.document, 'documentId') as Value['document'];
    const curve = samples(given.samples);
    return { ...parts, kind, display, ...(period && { period: members<NonNullable<Value['period']>>(period, { start: 'text', end: 'text' }) }), ...(document && { document }), ...(curve && { samples: curve }), ...(typeof given.boolean === 'boolean' && { boolean: given.boolean }) };
  };
  const former = (given: unknown) => {
    const from = object(given);
    const was = from && value(from.value);
    return was ? ({ ...members<Loose>(from, { correctedAt: 'text', reason: 'text' }), value: was, ranges: list(from.ranges, range), flags: list(from.flags, flag) } as Schemas['ObservationFormer']) : undefined;
  };
  const observation = (given: unknown, depth: number): Observation | undefined => {
    const from = object(given);
    if (!from) return undefined;
    const name = concept(from.name) ?? wrong({ display: '' });
    const members_ = depth < deepest ? list(from.members, (one) => observation(one, depth + 1)) : Array.isArray(from.members) && from.members.length ? wrong([]) : [];
    return {
      ...members<Partial<Observation>>(from, { statusText: 'text', statusReason: 'text', retractedAt: 'text', collectedAt: 'text', bodySite: 'text', method: 'text', seriesId: 'text' }),
      id: text(from.id) ?? wrong(''), name, status: text(from.status) ?? wrong('unknown'), value: value(from.value), members: members_, ranges: list(from.ranges, range), flags: list(from.flags, flag), former: list(from.former, former),
      notes: list(from.notes, comment), specimen: specimen(from.specimen), performers: list(from.performers, performer), explanation: explanation(from.explanation),
    } as Observation;
  };
  return { wrong, text, list, members, titled, performer, concept, comment, specimen, change, explanation, review, urgent, observation };
}
