/** Reads a resource by path, through arrays, and compares what it finds with a search value (FHIR R4, 3.1.1.4). */
type Json = unknown;
const isObject = (value: Json): value is Record<string, Json> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** `participant.actor`; `effective[x]` is any of its types. */
export function at(value: Json, path: string): Json[] {
  let found: Json[] = [value];
  for (const step of path.split('.')) {
    found = found.flatMap((one) => {
      if (!isObject(one)) return [];
      const values = step.endsWith('[x]') ? Object.entries(one).filter(([name]) => new RegExp(`^${step.slice(0, -3)}[A-Z]`).test(name)).map(([, each]) => each) : [one[step]];
      return values.flatMap((each) => each).filter((each) => each !== undefined);
    });
  }
  return found;
}

/** `system|code`, `code`, `|code`, `system|`. */
export function hasToken(value: Json, wanted: string): boolean {
  const [, system, code] = /^(?:([^|]*)\|)?(.*)$/.exec(wanted)!;
  const same = (ownSystem: Json, own: Json) => (code === '' ? true : own === code) && (system === undefined || (system === '' ? ownSystem === undefined : ownSystem === system));
  if (!isObject(value)) return String(value) === code;
  if (Array.isArray(value.coding)) return value.coding.some((coding: Json) => isObject(coding) && same(coding.system, coding.code));
  if ('value' in value) return same(value.system, value.value);
  return same(value.system, value.code);
}

/** `Patient/a`, `a` or an absolute address. */
export function hasReference(value: Json, wanted: string, base: string, type?: string): boolean {
  const own = isObject(value) ? value.reference : value;
  if (typeof own !== 'string') return false;
  const relative = (text: string) => (text.startsWith(`${base}/`) ? text.slice(base.length + 1) : text);
  const bare = relative(wanted);
  return bare.includes('/') ? relative(own) === bare : relative(own).endsWith(`/${bare}`) && (!type || relative(own).startsWith(`${type}/`));
}

export function hasString(value: Json, wanted: string): boolean {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (typeof value === 'string') return plain(value).startsWith(plain(wanted));
  if (Array.isArray(value)) return value.some((one) => hasString(one, wanted));
  return isObject(value) && Object.values(value).some((one) => (typeof one === 'string' || Array.isArray(one)) && hasString(one, wanted));
}

interface Span { from: number; to: number }
const ever: Span = { from: -Infinity, to: Infinity };

/** The time that a dateTime of any precision covers; without an offset it is read as UTC, as most servers do. */
export function spanOf(value: Json): Span | undefined {
  if (isObject(value)) {
    if (Array.isArray(value.event)) return spanOf(value.event[0]);
    const [start, end] = [value.start === undefined ? ever : spanOf(value.start), value.end === undefined ? ever : spanOf(value.end)];
    return start && end && (value.start !== undefined || value.end !== undefined) ? { from: start.from, to: end.to } : undefined;
  }
  const parts = typeof value === 'string' ? /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)(?::(\d\d)(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/.exec(value) : null;
  if (!parts) return undefined;
  const [, year, month, day, time, seconds, fraction, offset = 'Z'] = parts;
  if (time) {
    const from = Date.parse(`${year}-${month}-${day}T${time}:${seconds ?? '00'}${fraction ?? ''}${offset}`);
    return { from, to: from + (fraction ? 1 : seconds ? 1000 : 60_000) };
  }
  const [y, m, d] = [Number(year), month ? Number(month) - 1 : 0, day ? Number(day) : 1];
  return { from: Date.UTC(y, m, d), to: day ? Date.UTC(y, m, d + 1) : month ? Date.UTC(y, m + 1, 1) : Date.UTC(y + 1, 0, 1) };
}

export const datePrefix = (wanted: string) => /^(eq|ne|lt|le|gt|ge|sa|eb|ap)?(.*)$/.exec(wanted)!.slice(1) as [string | undefined, string];

/** Undefined where the search value is no date. */
export function hasDate(value: Json, wanted: string): boolean | undefined {
  const [prefix = 'eq', text] = datePrefix(wanted);
  const [own, asked] = [spanOf(value), spanOf(text)];
  if (!asked) return undefined;
  if (!own) return false;
  const within = own.from >= asked.from && own.to <= asked.to;
  switch (prefix) {
    case 'ne': return !within;
    case 'lt': return own.from < asked.from;
    case 'le': return own.from < asked.to;
    case 'gt': return own.to > asked.to;
    case 'ge': return own.to > asked.from;
    case 'sa': return own.from >= asked.to;
    case 'eb': return own.to <= asked.from;
    case 'ap': return own.from < asked.to && own.to > asked.from;
    default: return within;
  }
}
