import { guide } from './guide.js';
import type { Messages } from './messages.js';

const said = new Set<string>();

/** Says once a page what a developer has to mend, with its code and where to read on. The sentences come only when one is needed. */
export function tellDeveloper<Code extends keyof Messages>(code: Code, ...facts: Parameters<Messages[Code]>): void {
  const once = JSON.stringify([code, facts]);
  if (said.has(once)) return;
  said.add(once);
  const end = `PORTICO-${code} ${guide}#portico-${code}`;
  const causes = facts.filter((fact) => fact instanceof Error);
  import('./messages.js').then(
    ({ messages }) => console.error(`Portico: ${(messages[code] as (...facts: unknown[]) => string)(...facts)} ${end}`, ...causes),
    () => console.error(`Portico: ${end}`, ...causes),
  );
}
