import type { Schemas } from '../contract/client.js';

const said = new Set<string>();

/** Says once a page what a developer has to mend. */
export function tellDeveloper(code: string, sentence: string, about = ''): void {
  if (said.has(`${code} ${about}`)) return;
  said.add(`${code} ${about}`);
  console.error(`Portico: ${sentence} ${code}`);
}

/** What to do in an emergency must not be forgotten in a clinic's configuration. */
export function requireEmergency(clinic: Schemas['Clinic'] | undefined): void {
  if (clinic && !clinic.emergency?.number) tellDeveloper('PORTICO-014', 'GET /clinic answered without `emergency`, so patients would not be told what to do when they are very ill. Add "emergency": {"number": "911", "text": "…"} to the answer.');
}
