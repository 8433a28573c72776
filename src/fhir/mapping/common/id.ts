/** Short names of types in ids of the contract; they say nothing but which type it is. */
const short: Record<string, string> = {
  DiagnosticReport: 'r', Observation: 'o', DocumentReference: 'd', Patient: 'p', RelatedPerson: 'rp', Practitioner: 'pr', PractitionerRole: 'pl', Organization: 'or', Location: 'l',
  AllergyIntolerance: 'a', Condition: 'c', Immunization: 'i', MedicationRequest: 'm', MedicationStatement: 'ms', Appointment: 'ap',
};
const long = Object.fromEntries(Object.entries(short).map(([type, name]) => [name, type]));

/** `r~123`; an id outside the letters of the contract is written in base64url after a second `~`. Throws where there is none. */
export function idOf(type: string, id: string | undefined, part?: string): string {
  const name = short[type] ?? type;
  if (typeof id !== 'string' || !id) throw new Error('No id');
  const plain = /^[A-Za-z0-9.-]{1,100}$/.test(id);
  const written = `${name}~${plain ? id : `~${encode(id)}`}${part === undefined ? '' : `~${part}`}`;
  if (written.length > 128) throw new Error('No id');
  return written;
}

/** Which resource an id of the contract stands for, and which part of it. */
export function parseId(given: string): { type: string; id: string; part?: string } | undefined {
  const [, name, coded, plain, part] = /^([a-z]{1,2})~(?:~([A-Za-z0-9_-]+)|([A-Za-z0-9.-]+))(?:~([A-Za-z0-9.-]+))?$/.exec(given) ?? [];
  const type = name !== undefined && Object.hasOwn(long, name) ? long[name] : undefined;
  const id = plain ?? (coded === undefined ? undefined : decode(coded));
  return type && id ? { type, id, ...(part !== undefined && { part }) } : undefined;
}

const encode = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

function decode(text: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0)));
  } catch {
    return undefined;
  }
}
