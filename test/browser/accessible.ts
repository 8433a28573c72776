import 'axe-core'; // puts itself on the window
import type { run } from 'axe-core';
import { axeOptions } from './axe-options.js';

const { axe } = window as unknown as { axe: { run: typeof run } };

/** No finding of axe, contrast included, up to WCAG 2.2 AA. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await axe.run(element, axeOptions);
  if (violations.length) throw new Error(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.flat().join(' ')} ${failureSummary ?? ''}`).join('; ')}`).join('\n'));
}
