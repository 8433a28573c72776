/**
 * `npm run fhir:folder -- FOLDER`: sends every FHIR R4 resource of a folder (JSON, Bundles included) through the adapter, patient by patient, and
 * counts: what was there, what is told of it, what is named as left out, and what is neither. Ends with 1 where something was dropped
 * without a word, or a figure or word is told that no file has. The folder is anybody's own; nothing of it is kept.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FhirResource } from 'fhir/r4.js';
import { personalities } from '../demo/fhir-server/personalities/personalities.js';
import { createFhirServer } from '../demo/fhir-server/server.js';
import { parseJson } from '../src/fhir/json.js';
import { idOf } from '../src/fhir/mapping/common/id.js';
import { wordsFor } from '../src/fhir/words.js';
import { ask, grantFor, over } from '../test/fhir/clinic.js';

type Any = Record<string, unknown>;
const folder = process.argv[2];
if (!folder) throw new Error('Which folder? npm run fhir:folder -- FOLDER');

/** Types that the adapter reads, and the lists that tell of them. */
const lists: Record<string, string> = {
  DiagnosticReport: 'reports', Observation: 'reports', DocumentReference: 'documents', AllergyIntolerance: 'allergies', Condition: 'conditions', Immunization: 'immunizations',
  MedicationRequest: 'medications', MedicationStatement: 'medications', Appointment: 'appointments',
};
const { resources, unreadable } = await readResources(folder);
const byId = new Map(resources.map((one) => [`${one.resourceType}/${one.id}`, one]));
const ownerOf = (one: Any): string | undefined => /(?:^|\/)Patient\/([^/]+)$/.exec(String(((one.subject ?? one.patient ?? (one.participant as Any[] | undefined)?.map(({ actor }) => actor as Any).find((actor) => /Patient\//.test(String(actor?.reference)))) as Any | undefined)?.reference))?.[1];
const patients = [...new Set(resources.map((one) => ownerOf(one as unknown as Any)).filter((id) => id !== undefined))];
const server = createFhirServer({ personality: personalities.hapi!, root: 'https://folder.fhir.example', resources: [...byId.values()], people: [] });
/** Every word and figure of the folder, and the adapter's own few words. */
const known = new Set(tokensOf(JSON.stringify(resources).toLowerCase()));
const own = new Set(tokensOf(Object.values(wordsFor('en').words).map((one) => (typeof one === 'function' ? `${one(1)} ${one(2)}` : one)).join(' ').toLowerCase()));
const count = { there: 0, told: 0, named: 0, elsewhere: 0, dropped: [] as string[], invented: [] as string[] };

for (const patient of patients) {
  const backend = over(server, grantFor(server, patient), { budget: 4000 });
  const notices: Record<string, number> = {};
  const told = new Set<string>();
  const leaves: string[] = [];
  const list = async (path: string): Promise<Any[]> => {
    const items: Any[] = [];
    for (let cursor: string | undefined, first = true; first || cursor; first = false) {
      const response = await backend(ask(`/patients/${patient}/${path}?limit=100${cursor ? `&cursor=${cursor}` : ''}`));
      if (!response.ok) throw new Error(`${path} of ${patient} answered ${response.status}`);
      const page = (await response.json()) as { items: Any[]; nextCursor?: string; notices?: { code: string; text: string }[] };
      if (!cursor) for (const { text } of page.notices ?? []) notices[path] = (notices[path] ?? 0) + Number(/\d+/.exec(text)?.[0] ?? 0);
      items.push(...page.items);
      cursor = page.nextCursor;
    }
    return items;
  };
  for (const path of [...new Set(Object.values(lists)), 'vitals']) for (const item of await list(path)) tell(item);
  for (const id of [...told].filter((one) => /^[ro]~/.test(one))) {
    const response = await backend(ask(`/patients/${patient}/reports/${id}`));
    if (response.ok) tell((await response.json()) as Any);
  }

  function tell(value: unknown, name = ''): void {
    if (Array.isArray(value)) return value.forEach((one) => tell(one, name));
    if (typeof value === 'object' && value !== null) {
      // A former version is folded under what replaced it, and named by it.
      for (const id of [(value as Any).id, (value as Any).supersedes]) if (typeof id === 'string') told.add(id.replace(/(~c\d+)?$/, ''));
      for (const [inner, one] of Object.entries(value)) if (!['sources', 'notices', 'asOf', 'release', 'review'].includes(inner)) tell(one, inner);
    } else if (typeof value === 'string' && ['display', 'text', 'title', 'directions', 'lot', 'dose', 'value', 'quantity', 'statusReason', 'dateText', 'at', 'date', 'collectedAt', 'issuedAt'].includes(name)) leaves.push(value);
  }

  /** Whether a list says that it left one out that nobody has claimed yet. */
  function isNamed(type: string): boolean {
    const list = [lists[type]!, ...(type === 'Observation' ? ['vitals'] : [])].find((path) => (notices[path] ?? 0) > 0);
    if (list !== undefined) notices[list]! -= 1;
    return list !== undefined;
  }

  const mine = resources.filter((one) => lists[one.resourceType] && ownerOf(one as unknown as Any) === patient);
  for (const one of mine) {
    count.there += 1;
    const { category } = one as { category?: { coding?: { code?: string }[] }[] };
    const result = one.resourceType !== 'Observation' || !category || [category].flat().some(({ coding }) => coding?.some(({ code }) => code === 'laboratory' || code === 'vital-signs'));
    if (told.has(idOf(one.resourceType, one.id))) count.told += 1;
    else if (!result) count.elsewhere += 1;
    else if (isNamed(one.resourceType)) count.named += 1;
    else count.dropped.push(`${one.resourceType}/${one.id}`);
  }
  for (const leaf of new Set(leaves)) for (const token of tokensOf(leaf.toLowerCase())) if (!known.has(token) && !own.has(token)) count.invented.push(`${patient}: ${token} in ${leaf.slice(0, 80)}`);
}

console.log(`${folder}: ${resources.length} resources of ${patients.length} patients${unreadable.length ? `, ${unreadable.length} files that are no FHIR` : ''}`);
console.log(`${count.there} of the types that are read: ${count.told} told, ${count.named} named as left out, ${count.elsewhere} observations that are neither results nor vital signs, ${count.dropped.length} dropped, ${count.invented.length} invented`);
for (const line of [...count.dropped, ...count.invented].slice(0, 40)) console.log(`  ${line}`);
process.exitCode = count.dropped.length || count.invented.length ? 1 : 0;

function tokensOf(text: string): string[] {
  return text.match(/\d+(?:\.\d+)?|\p{L}+/gu) ?? [];
}

async function readResources(path: string): Promise<{ resources: FhirResource[]; unreadable: string[] }> {
  const found: FhirResource[] = [];
  const wrong: string[] = [];
  for (const name of (await readdir(path, { recursive: true })).filter((one) => /\.(json|ndjson)$/i.test(one)).sort()) {
    const text = await readFile(join(path, name), 'utf8');
    for (const part of name.endsWith('.ndjson') ? text.split('\n').filter(Boolean) : [text]) {
      try {
        found.push(...unbundled(parseJson(part) as Any));
      } catch {
        wrong.push(name);
      }
    }
  }
  return { resources: found.filter(({ resourceType, id }) => typeof resourceType === 'string' && typeof id === 'string'), unreadable: wrong };
}

/** Resources of a bundle, whose references by `urn:uuid` or by another server's address are made relative. */
function unbundled(value: Any): FhirResource[] {
  if (value.resourceType !== 'Bundle') return [value as unknown as FhirResource];
  const entries = (value.entry as { fullUrl?: string; resource?: FhirResource }[] | undefined) ?? [];
  const names = new Map(entries.flatMap(({ fullUrl, resource }) => (fullUrl && resource ? [[fullUrl, `${resource.resourceType}/${resource.id ?? fullUrl.split(':').at(-1)}`] as const] : [])));
  return entries.flatMap(({ fullUrl, resource }) => {
    if (!resource) return [];
    const text = JSON.stringify(resource).replace(/"reference":"([^"]+)"/g, (whole, reference: string) => (names.has(reference) ? `"reference":"${names.get(reference)}"` : whole));
    return [{ ...(JSON.parse(text) as FhirResource), id: resource.id ?? fullUrl?.split(':').at(-1) } as FhirResource];
  });
}
