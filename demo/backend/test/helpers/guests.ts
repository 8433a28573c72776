/** Somebody without an account: a code to an address, a proof for it, a session. */
import { newKey, Person, type Answer, type Call, type Clinic, type Schemas } from '../../../../test/helpers/http.js';

export type PersonAsked = NonNullable<Schemas['CreateGuestSession']['person']>;
type Outbox = (to: string) => Promise<{ to: string; text: string }[]>;

export const nadia: PersonAsked = { givenName: 'Nadia', familyName: 'Newcomer', birthDate: '1990-04-01' };
/** An address that nothing was sent to yet. */
export const freshAddress = (): string => `${newKey()}@example.com`;

export function askCode(clinic: Clinic, destination: string, call: Call = {}, channel = 'email'): Promise<Answer<Schemas['Verification']>> {
  return clinic.call('POST', '/verifications', { body: { purpose: 'guest-booking', channel, destination }, ...call });
}

/** The code of the newest message to an address. */
export async function readCode(outbox: Outbox, destination: string): Promise<string> {
  const text = (await outbox(destination.toLowerCase())).filter(({ to }) => to === destination.toLowerCase()).at(-1)?.text;
  const code = /\b\d{6}\b/.exec(text ?? '')?.[0];
  if (code === undefined) throw new Error(`No code went to ${destination}.`);
  return code;
}

/** A code of the same length that is not the one that was sent. */
export const anotherCode = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

export function check(clinic: Clinic, verificationId: string, code: string, call: Call = {}): Promise<Answer<Schemas['VerificationProof']>> {
  return clinic.call('POST', `/verifications/${verificationId}/check`, { body: { code }, ...call });
}

export async function prove(clinic: Clinic, destination = freshAddress(), outbox: Outbox = () => clinic.outbox()): Promise<string> {
  const { body } = await askCode(clinic, destination);
  return (await check(clinic, body.id, await readCode(outbox, destination))).body.proof;
}

export function enter(clinic: Clinic, proof: string, person = nadia, call: Call = {}): Promise<Answer<Schemas['GuestSession']>> {
  return clinic.call('POST', '/guest-sessions', { body: { purpose: 'booking', person, proof }, ...call });
}

/** All three steps. */
export async function becomeGuest(clinic: Clinic, { destination = freshAddress(), person = nadia, outbox }: { destination?: string; person?: PersonAsked; outbox?: Outbox } = {}): Promise<Person> {
  const { body, status, text } = await enter(clinic, await prove(clinic, destination, outbox), person);
  if (status !== 201) throw new Error(`No guest session: ${status} ${text}`);
  return new Person(clinic, { username: 'guest', name: `${person.givenName} ${person.familyName}`, role: 'guest', password: '', totpSecret: '', accessToken: body.token, patientId: body.patientId! });
}
