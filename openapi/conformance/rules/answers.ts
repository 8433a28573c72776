/** What holds for any answer, whatever it was asked for. */
import type { Answer } from '../client.js';
import { anyType, type ContractDocument, type Documented, type Operation, type ProblemType, type Schemas } from '../contract.js';
import { firstFault, type Fault } from '../rows.js';
import type { Validate } from './schemas.js';

const prefix = 'urn:portico:problem:';

export const mediaType = (headers: Headers): string => (headers.get('Content-Type') ?? '').split(';')[0]!.trim().toLowerCase();

/** The registry's name of the problem in an answer. */
export function problemName({ body }: Pick<Answer, 'body'>): string | undefined {
  const type = (body as { type?: unknown } | null | undefined)?.type;
  return typeof type === 'string' && type.startsWith(prefix) ? type.slice(prefix.length) : undefined;
}

/** `GET /session answered 200`, or with the problem's name. */
export function said(answer: Answer): string {
  if (answer.status === 0) return `${answer.about} did not answer (${answer.text})`;
  const name = problemName(answer);
  return `${answer.about} answered ${answer.status}${name ? ` ${name}` : ''}`;
}

export const notOk = (answer: Answer, wanted = 'a success'): Fault => (answer.ok ? undefined : `${said(answer)} where ${wanted} is due.`);

/** An answer that is not this problem, under one of its statuses. */
export function notProblem(answer: Answer, registry: Record<string, ProblemType>, ...names: string[]): Fault {
  const name = problemName(answer);
  const right = name !== undefined && names.includes(name) && statusesOf(registry[name]).includes(answer.status);
  return right ? undefined : `${said(answer)} where ${names.map((one) => `${registry[one]?.status} ${one}`).join(' or ')} is due.`;
}

const statusesOf = (type: ProblemType | undefined): number[] => (type ? [type.status, ...(type.alsoStatus === undefined ? [] : [type.alsoStatus])] : []);

/** A success: a documented status, its media type, its schema. */
export function successFault({ successes }: Pick<Operation, 'successes'>, answer: Answer, validate: Validate): Fault {
  const documented = successes[answer.status];
  if (!documented) return `${said(answer)}, a status that the contract does not have.`;
  return contentFault(documented, answer, validate);
}

function contentFault({ content }: Documented, answer: Answer, validate: Validate): Fault {
  if (!content) return answer.text === '' ? undefined : `${said(answer)} with a body where there is none.`;
  // Bytes of a document come under their own type and have no schema.
  if (content.type === anyType) return mediaType(answer.headers) && answer.text ? undefined : `${said(answer)} without a media type or without bytes.`;
  if (mediaType(answer.headers) !== content.type) return `${said(answer)} as ${mediaType(answer.headers) || 'nothing'} where ${content.type} is due.`;
  const fault = validate(content.schema, answer.body);
  return fault && `${said(answer)}: ${fault}.`;
}

/** A refusal: problem details of the shared schema, of a type of the registry that this operation may give, under that type's status. */
export function problemFault({ problems }: Pick<Operation, 'problems'>, answer: Answer, contract: Pick<ContractDocument, 'components' | 'x-portico-problem-types'>, validate: Validate): Fault {
  const type = mediaType(answer.headers);
  if (type !== 'application/problem+json') return `${said(answer)} as ${type || 'nothing'} where application/problem+json is due.`;
  const fault = validate(contract.components.schemas.Problem!, answer.body);
  if (fault) return `${said(answer)}: ${fault}.`;
  const { status } = answer.body as Schemas['Problem'];
  const name = problemName(answer);
  const registered = name === undefined ? undefined : contract['x-portico-problem-types'][name];
  return firstFault(
    status === answer.status ? undefined : `${said(answer)} but its body says ${status}.`,
    registered ? undefined : `${said(answer)}, of type ${(answer.body as Schemas['Problem']).type}, which is not in the registry.`,
    !registered || statusesOf(registered).includes(answer.status) ? undefined : `${said(answer)} where the registry gives it ${registered.status}.`,
    !registered || registered.general || problems.includes(name!) ? undefined : `${said(answer)}, which is not a problem of this operation.`,
  );
}

export const nosniffFault = ({ headers, text }: Answer): Fault =>
  (text === '' || headers.get('X-Content-Type-Options')?.toLowerCase() === 'nosniff' ? undefined : 'X-Content-Type-Options: nosniff is missing.');

/** `ETag` repeats the version of the body. Whoever compresses an answer on its way makes the tag weak; it is the same tag. */
export function etagFault({ headers, body }: Answer): Fault {
  const { version } = body as { version: string };
  return headers.get('ETag')?.replace(/^W\//, '') === `"${version}"` ? undefined : `ETag is ${headers.get('ETag') ?? 'absent'} where the version is ${version}.`;
}

/** `Location` ends with the id of what was made. */
export function locationFault({ headers, body }: Answer): Fault {
  const { id } = body as { id: string };
  const location = headers.get('Location');
  return location?.endsWith(`/${encodeURIComponent(id)}`) ? undefined : `Location is ${location ?? 'absent'} where ${id} was made.`;
}

/** A file is kept or opened by who asked for it, under its own name, and never shown by itself (RFC 6266). */
export const dispositionFault = ({ headers }: Answer): Fault => (/^attachment;.*filename\*?=./i.test(headers.get('Content-Disposition') ?? '') ? undefined : `Content-Disposition is ${headers.get('Content-Disposition') ?? 'absent'} where an attachment with its name is due.`);

/** The language of the clinic's texts, and that it depends on what was asked for. */
export function languageFault({ headers }: Answer): Fault {
  if (!headers.get('Content-Language')) return 'Content-Language is absent.';
  const varies = (headers.get('Vary') ?? '').toLowerCase().split(',').map((name) => name.trim());
  return varies.includes('accept-language') || varies.includes('*') ? undefined : 'Vary does not name Accept-Language.';
}

/** Methods that the contract never lists and a server may: it answers them by itself. */
const always = ['HEAD', 'OPTIONS'];

/** `Allow` is what the contract has for the path. */
export function allowFault(header: string | null, known: string[]): Fault {
  const allowed = (header ?? '').split(',').map((method) => method.trim()).filter((method) => method && !always.includes(method));
  const same = allowed.length === known.length && known.every((method) => allowed.includes(method));
  return same ? undefined : `Allow is ${header ?? 'absent'} where the path takes ${known.join(', ')}.`;
}
