/** Coming without an account: a code, a proof, a session of one's own, and nothing said of who is known. */
import { madeUp, type Answer, type Ask } from '../client.js';
import { bodyOf, mayWrite, mustBeOpen, problemIs, type Context } from '../context.js';
import type { OperationId, Schemas } from '../contract.js';
import { guestOf, readCode } from '../inbox.js';
import { collect, firstFault, need, NotTested, type Fault, type Row } from '../rows.js';
import { notOk } from '../rules/answers.js';
import { guestsDiffer, tellsApart } from '../rules/secrecy.js';

type Session = Schemas['GuestSession'];
type PersonAsked = NonNullable<Schemas['CreateGuestSession']['person']>;

/** Of nobody; a clinic that has somebody of this name has a good story. */
const nobody: PersonAsked = { givenName: 'Conformance', familyName: 'Nobody-Here', birthDate: '1990-04-01' };

export async function guests(context: Context): Promise<Row[]> {
  const { rows, rule } = collect();
  const [create, check, enter, read, list, end] = (['createVerification', 'checkVerification', 'createGuestSession', 'getSession', 'listAppointments', 'endSession'] as const satisfies OperationId[]).map((id) => context.operation(id));
  const open = (operation: typeof create) => (mayWrite(context, operation!), guestOf(context));
  const [codeKey, checkKey, enterKey] = [madeUp(), madeUp(), madeUp()];
  let verification: Schemas['Verification'] | undefined;
  let code: string | undefined;
  let proof: string | undefined;
  let first: Answer | undefined;

  const askCode = (key = madeUp()) => {
    const { channel, destination } = open(create);
    return context.ask(create!, { key, body: { purpose: 'guest-booking', channel, destination } });
  };
  const tryCode = (id: string, typed: string, key = madeUp()) => (open(check), context.ask(check!, { key, path: { verificationId: id }, body: { code: typed } }));
  const come = (person: PersonAsked, given: string, key = madeUp()) => (open(enter), context.ask(enter!, { key, body: { purpose: 'booking', person, proof: given } }));
  const sent = () => need(verification, 'guest.code has not passed.');
  const sentCode = async () => (open(check), [sent().id, code ??= await readCode(context, sent())] as const);
  const session = () => bodyOf<Session>(need(first, 'guest.session has not passed.'));
  const asGuest = (): Ask => ({ as: 'nobody', headers: { Authorization: `Bearer ${session().token}` } });
  const person = () => guestOf(context).person ?? nobody;

  await rule('guest.code', create!.id, async () => {
    const made = bodyOf<Schemas['Verification']>(await askCode(codeKey));
    verification = made;
    return firstFault(
      made.maskedDestination === guestOf(context).destination ? 'maskedDestination hides nothing.' : undefined,
      made.attemptsLeft > 0 ? undefined : 'A new code has no tries.',
      Date.parse(made.expiresAt) > Date.now() ? undefined : 'A new code is too old already.',
    );
  });
  await rule('key.replay.createVerification', create!.id, async () => {
    const { id } = (open(create), sent());
    return bodyOf<Schemas['Verification']>(await askCode(codeKey)).id === id ? undefined : 'The same key with the same body sent another code.';
  });
  await rule('guest.code-wrong', check!.id, async () => {
    const [id, right] = await sentCode();
    return problemIs(context, await tryCode(id, right.replace(/.$/, (digit) => String((Number(digit) + 1) % 10))), 'code-wrong', ({ attemptsLeft }) => (attemptsLeft === undefined ? 'A wrong code does not say how many tries are left.' : undefined));
  });
  await rule('guest.code-of-nobody', check!.id, async () => (open(check), problemIs(context, await tryCode(madeUp(), '123456'), ['not-found', 'code-wrong', 'code-expired'])));
  await rule('guest.proof', check!.id, async () => {
    proof = bodyOf<Schemas['VerificationProof']>(await tryCode(...(await sentCode()), checkKey)).proof;
    return proof ? undefined : 'The proof is empty.';
  });
  await rule('key.replay.checkVerification', check!.id, async () => {
    const given = need(proof, (open(check), 'guest.proof has not passed.'));
    return bodyOf<Schemas['VerificationProof']>(await tryCode(...(await sentCode()), checkKey)).proof === given ? undefined : 'The same key with the same code gave another proof.';
  });
  await rule('guest.code-once', check!.id, async () => (need(proof, (open(check), 'guest.proof has not passed.')), problemIs(context, await tryCode(...(await sentCode())), ['code-expired', 'code-wrong'])));
  await rule('guest.proof-made-up', enter!.id, async () => (open(enter), problemIs(context, await come(nobody, madeUp()), ['code-wrong', 'code-expired'])));
  await rule('guest.session', enter!.id, async () => {
    const answer = await come(person(), need(proof, (open(enter), 'guest.proof has not passed.')), enterKey);
    first = answer;
    const { patientId, token } = session();
    return firstFault(
      token ? undefined : 'The token is empty.', patientId === undefined ? 'A session for booking has no patientId.' : undefined,
      patientId !== undefined && patientId === context.config.patientId ? 'A guest is given the record of a patient.' : undefined,
      answer.headers.has('Set-Cookie') ? 'A guest is given a cookie.' : undefined,
    );
  });
  await rule('key.replay.createGuestSession', enter!.id, async () => {
    const { token, patientId } = (open(enter), session());
    const again = bodyOf<Session>(await come(person(), proof!, enterKey));
    return again.token === token && again.patientId === patientId ? undefined : 'The same key with the same body made another session.';
  });
  await rule('guest.proof-once', enter!.id, async () => (open(enter), session(), problemIs(context, await come(person(), proof!), ['code-expired', 'code-wrong'])));
  await rule('guest.own-session', read!.id, async () => {
    const { patientId } = (open(enter), session());
    const { actor, person: signedIn, people } = bodyOf<Schemas['Session']>(await context.ask(read!, asGuest()));
    return firstFault(
      actor === 'guest' ? undefined : `actor is ${actor} for a guest.`, signedIn === undefined ? undefined : 'A guest is said to be a person of the clinic.',
      people.length === 1 && people[0]!.patientId === patientId ? undefined : 'A guest’s people are not the one record that was made for them.',
    );
  });
  await rule('guest.own-record', list!.id, async () => {
    const { patientId } = (open(enter), mustBeOpen(context, list!), session());
    const { items } = bodyOf<Schemas['AppointmentList']>(await context.ask(list!, { ...asGuest(), path: { patientId: patientId! } }));
    return items.length ? 'A record that was just made has visits.' : undefined;
  });
  await rule('guest.other-record', list!.id, async () => {
    const patientId = need(context.config.patientId, (open(enter), mustBeOpen(context, list!), session(), 'No patientId is configured.'));
    const answer = await context.ask(list!, { ...asGuest(), path: { patientId } });
    return tellsApart(answer, await context.ask(list!, { ...asGuest(), path: { patientId: madeUp() } })) ?? problemIs(context, answer, 'not-found');
  });
  await rule('guest.unknown', enter!.id, () => (open(enter), session(), knownOrNot(context, first!, askCode, tryCode, come)));
  await rule('guest.end', end!.id, async () => {
    open(end);
    const fault = notOk(await context.ask(end!, { ...(session(), asGuest()), key: madeUp() }));
    return fault ?? problemIs(context, await context.ask(read!, asGuest()), ['session-expired', 'unauthenticated']);
  });
  return rows;
}

/** The same address with the name of a patient and with a name of nobody. */
async function knownOrNot(
  context: Context, known: Answer, askCode: () => Promise<Answer>, tryCode: (id: string, code: string) => Promise<Answer>, come: (person: PersonAsked, proof: string) => Promise<Answer>,
): Promise<Fault> {
  if (!guestOf(context).person) throw new NotTested('No guest.person is configured, a patient whose address it is.');
  const made = bodyOf<Schemas['Verification']>(await askCode());
  const { proof } = bodyOf<Schemas['VerificationProof']>(await tryCode(made.id, await readCode(context, made)));
  return guestsDiffer(known, await come(nobody, proof));
}
