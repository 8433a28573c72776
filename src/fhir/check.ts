import type { Check, OperationRow } from '../contract/operation-row.js';
import { invalid, Refusal } from './answer.js';

/** A request read as its operation has it: texts of the query as lists, numbers and booleans. */
export type Input = Readonly<Record<string, unknown>>;

export function readQuery({ query }: OperationRow, search: URLSearchParams): Input {
  for (const name of search.keys()) if (!Object.hasOwn(query, name)) throw invalid(`query/${name}`, 'unknown');
  return Object.fromEntries(Object.entries(query).flatMap(([name, check]): [string, unknown][] => {
    const all = search.getAll(name);
    if (!all.length && !check.required) return [];
    const value = check.type === 'array' ? all : all.length > 1 ? all : textAs(check, all[0]);
    checkValue(check, value, `query/${name}`);
    return [[name, value]];
  }));
}

function textAs({ type }: Check, text: string | undefined): unknown {
  if (type === 'integer' && text !== undefined && /^-?\d{1,9}$/.test(text)) return Number(text);
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}

const mostBytes = 100_000;

export async function readBody({ body }: OperationRow, request: Request): Promise<Input> {
  const text = await request.text();
  if (!body) return {};
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('Content-Type') ?? '')) throw new Refusal('media-type');
  if (text.length > mostBytes) throw invalid('', 'too-long', mostBytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalid('', 'format', undefined, 400);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid('', 'type');
  const given = value as Record<string, unknown>;
  for (const name of Object.keys(given)) if (!Object.hasOwn(body, name)) throw invalid(`/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, 'unknown');
  for (const [name, check] of Object.entries(body)) {
    if (given[name] !== undefined) checkValue(check, given[name], `/${name}`);
    else if (check.required) throw invalid(`/${name}`, 'required');
  }
  return given;
}

const typeOf = (value: unknown): string => (Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value);

function checkValue(check: Check, value: unknown, pointer: string): void {
  const { type, list, only, pattern, date, min, max, items } = check;
  if (value === undefined) throw invalid(pointer, 'required');
  if (type && typeOf(value) !== type) throw invalid(pointer, 'type');
  if (list && !list.includes(value)) throw invalid(pointer, 'not-listed');
  if (only !== undefined && value !== only) throw invalid(pointer, 'not-listed');
  if (typeof value === 'string') {
    if (min !== undefined && [...value].length < min) throw invalid(pointer, 'too-short', min);
    if (max !== undefined && [...value].length > max) throw invalid(pointer, 'too-long', max);
    if (pattern && !new RegExp(pattern, 'u').test(value)) throw invalid(pointer, 'pattern');
    if (date && !isDay(value)) throw invalid(pointer, 'format');
  } else if (typeof value === 'number') {
    if (min !== undefined && value < min) throw invalid(pointer, 'too-small', min);
    if (max !== undefined && value > max) throw invalid(pointer, 'too-large', max);
  } else if (Array.isArray(value)) {
    if (max !== undefined && value.length > max) throw invalid(pointer, 'too-many', max);
    if (items) value.forEach((item, index) => checkValue(items, item, pointer.startsWith('/') ? `${pointer}/${index}` : pointer));
  }
}

/** A day that the calendar has. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (day === undefined || Number(month) < 1 || Number(month) > 12 || Number(day) < 1) return false;
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  return Number(day) <= (month === '02' ? (leap ? 29 : 28) : ['04', '06', '09', '11'].includes(month!) ? 30 : 31);
}

export function readKey(request: Request): string {
  const given = request.headers.get('Idempotency-Key');
  if (given === null) throw new Refusal('idempotency-key-missing');
  const [, key] = /^"?([A-Za-z0-9_-]{16,64})"?$/.exec(given) ?? [];
  if (!key) throw invalid('header/Idempotency-Key', 'pattern', undefined, 400);
  return key;
}
