/** How a request that breaks the contract is refused. */
import type { Answer } from '../client.js';
import type { Schemas } from '../contract.js';
import type { Fault } from '../rows.js';
import { problemName, said } from './answers.js';

export function pointerFault({ errors }: Pick<Schemas['Problem'], 'errors'>, pointer: string): Fault {
  const told = (errors ?? []).map((error) => error.pointer);
  return told.includes(pointer) ? undefined : `The refusal points to ${told.map((one) => one || 'the whole body').join(', ') || 'nothing'} where ${pointer || 'the whole body'} is wrong.`;
}

/** What one wrong request showed, each fault under the rule that it breaks. */
export interface Finding {
  /** It ran into a fault of the backend. */
  fault?: string;
  /** It was accepted. */
  accepted?: string;
  /** It was refused for another reason, or without saying where. */
  pointer?: string;
}

export function findingOf(answer: Answer, what: string, pointer: string): Finding {
  const about = `With ${what} ${said(answer)}.`;
  if (answer.status === 0 || answer.status >= 500) return { fault: about };
  if (answer.status < 400) return { accepted: about };
  if (problemName(answer) !== 'invalid-request') return { pointer: about };
  const fault = pointerFault(answer.body as Schemas['Problem'], pointer);
  return fault ? { pointer: `With ${what}: ${fault}` } : {};
}
