import { answerOf, type ContractClient, type Schemas } from './client.js';
import { ProblemError, problemOf } from './problem.js';

const pollMs = 1000;
const polls = 20;

/** What a write with this key made; undefined when it never arrived. Throws why it was refused, or `outcome-unknown` when nobody can tell. */
export async function outcomeOf(client: ContractClient, key: string): Promise<Schemas['ResourceRef'] | undefined> {
  for (let asked = 0; asked < polls; asked++) {
    const { state, resource, problem, pollAfterSeconds } = await answerOf(client.GET('/operations/{key}', { params: { path: { key } } }));
    if (state === 'done' && resource) return resource;
    if (state === 'unknown-key') return undefined;
    if (state === 'refused' && problem) throw new ProblemError(problemOf(problem));
    if (state !== 'running') break;
    await new Promise((resolve) => setTimeout(resolve, pollAfterSeconds === undefined ? pollMs : pollAfterSeconds * 1000));
  }
  throw new ProblemError({ name: 'outcome-unknown' });
}
