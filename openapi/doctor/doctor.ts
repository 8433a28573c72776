/** Asks a backend what can be asked without an effect, and tells where it is not as the contract says. */
import { createContext, type Context, type Run } from '../conformance/context.js';
import { harmless, learn } from '../conformance/every/offered.js';
import { createErrors } from '../conformance/rules/schemas.js';
import { answerFindings } from './answers.js';
import { cookieFindings } from './cookies.js';
import { crossOrigin } from './cross-origin.js';
import { deviation, distinct, type Deviation, type Diagnosis } from './deviation.js';

export interface DoctorRun extends Omit<Run, 'wait'> {
  /** The origin of the page that will embed the elements. */
  origin?: string | undefined;
}

export async function examine({ origin, ...run }: DoctorRun): Promise<Diagnosis> {
  // Nothing is made, whatever the configuration of the suite allows.
  const context = createContext({ ...run, config: { ...run.config, write: false }, wait: () => Promise.resolve() });
  await learn(context);
  await askAsNobody(context);
  const rules = { contract: run.contract, errorsOf: createErrors(run.contract) };
  const deviations: Deviation[] = [...versionDeviation(context)];
  let asked = 0;
  for (const operation of context.operations) {
    const answers = context.answersTo(operation);
    if (answers.length) asked += 1;
    for (const answer of answers) deviations.push(...[...answerFindings(rules, operation, answer), ...cookieFindings(answer.headers.getSetCookie(), context.base)].map((one) => deviation(operation, answer, one)));
  }
  const withCookies = context.clinic?.signIn?.methods?.some(({ kind }) => kind === 'session') ?? false;
  deviations.push(...(await signInPage(context)));
  if (origin !== undefined) deviations.push(...(await crossOrigin(context, origin, withCookies)));
  return {
    asked, deviations: distinct(deviations),
    notAsked: [...(origin === undefined ? ['Not asked: whether a page of another origin may embed it. Give --origin https://www.clinic.example.'] : []), ...(run.config.token ?? run.config.cookie ? [] : ['Not asked: what only a signed-in patient sees. Give --config FILE.'])],
  };
}

/** What needs a credential refuses nobody in the contract's way, and sends no one to a page. */
async function askAsNobody(context: Context): Promise<void> {
  for (const operation of context.operations) {
    const claimed = operation.profile === 'core' || context.clinic?.contract.profiles.includes(operation.profile);
    if (claimed && operation.credential === 'required') await context.ask(operation, { ...harmless(context, operation), as: 'nobody' });
  }
}

function versionDeviation({ clinic, contract, operation }: Context): Deviation[] {
  const ours = contract.info.version;
  const theirs: unknown = clinic?.contract.version;
  if (!clinic || (typeof theirs === 'string' && theirs.split('.')[0] === ours.split('.')[0])) return [];
  const getClinic = operation('getClinic');
  return [deviation(getClinic, { about: `${getClinic.method} ${getClinic.template}` }, { field: '/contract/version', expected: `${ours.split('.')[0]}.x.x`, got: String(theirs ?? 'nothing'), mend: `Use the base address of version ${ours.split('.')[0]}, or the package of the elements that speaks theirs.` })];
}

/** The clinic's own page sets the cookies of a session. */
async function signInPage({ clinic, backend, base, operation }: Context): Promise<Deviation[]> {
  const url = clinic?.signIn?.methods?.find(({ kind }) => kind === 'session')?.url;
  if (url === undefined || !URL.canParse(url)) return [];
  const response = await backend(new Request(url, { redirect: 'manual' })).catch(() => undefined);
  const about = 'GET the sign-in page';
  if (!response) return [deviation(operation('getClinic'), { about }, { field: '/signIn/methods', expected: 'the address of a page', got: `${url} does not answer`, mend: 'Give the address of the page where patients sign in.' })];
  return cookieFindings(response.headers.getSetCookie(), base).map((one) => deviation(operation('getClinic'), { about }, one));
}
