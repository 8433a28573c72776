/**
 * Signing in: the pages of the provider's interactions, and the backend as its client (backend for the frontend).
 * `GET /sign-in?return=PAGE` runs the code flow and ends with the cookie session.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Kysely } from 'kysely';
import type Provider from 'oidc-provider';
import { base64url, cookie, cookieName, sha256 } from '../../app/credentials.js';
import type { Schema } from '../../app/data/schema.js';
import { negotiate } from '../../app/language.js';
import type { Ports } from '../../app/ports.js';
import { forgive, giveBack, lockMinutes, takeTry } from './attempts.js';
import { codePage, donePage, expiredPage, lockedPage, passwordPage, type Content } from './pages.js';
import { checkPassword, codeStep } from './passwords.js';
import type { ClinicAddress } from './provider.js';
import { beginFlow, finishFlow } from './relying-party.js';
import { words } from './words.js';

export interface Phone { number: string; display?: string }
export interface SignInClinic extends ClinicAddress {
  name: string;
  languages: string[];
  phone?: Phone;
  /** The clinic's own time, which its cookie sessions run on. */
  now: Date;
}
export interface SignInEnv {
  Bindings: {
    clinic: SignInClinic; provider: Provider; incoming: IncomingMessage; outgoing: ServerResponse; path: string;
    db: Kysely<Schema>; clientSecret: string; limit: Ports['limit'];
    /** With the demo controls a one-time code works more than once, so that test tools can sign in as fast as they like. */
    codesWorkAgain: boolean;
  };
}
type C = Context<SignInEnv>;

const addressTriesAMinute = 100;
const maximumForm = 16 * 1024;
const maximumName = 200;

export const signIn = new Hono<SignInEnv>({ getPath: (_request, options) => (options!.env as SignInEnv['Bindings']).path });

signIn.use(async (c, next) => {
  await next();
  const { clinic } = c.env;
  c.header('Cache-Control', 'no-store');
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Referrer-Policy', 'no-referrer');
  c.header('Content-Security-Policy', `default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self' ${clinic.origins.join(' ')}; base-uri 'none'; frame-ancestors 'none'`);
});

signIn.get('/sign-in', async (c) => {
  const { clinic, db } = c.env;
  const returnTo = c.req.query('return') ?? '';
  if (!isOwnPage(returnTo, clinic.origins)) return c.html(expiredPage(frame(c)), 400);
  const { url, attempt } = await beginFlow(db, clinic, returnTo, c.req.query('lang'));
  setCookie(c, attemptCookie(clinic.id), attempt, 1800);
  return c.redirect(url.href);
});

signIn.get('/sign-in/callback', async (c) => {
  const { clinic, db, clientSecret } = c.env;
  const attempt = cookie(c.req.raw, attemptCookie(clinic.id));
  const done = attempt && (await finishFlow(db, clinic, clientSecret, attempt, new URL(c.req.url)));
  if (!done) return c.html(expiredPage(frame(c)), 400);
  const value = base64url(crypto.getRandomValues(new Uint8Array(32)));
  await db.insertInto('web_session').values({ id: await sha256(value), clinic_id: clinic.id, person_id: done.personId, started_at: clinic.now, last_seen_at: clinic.now, ended_at: null }).execute();
  setCookie(c, cookieName(clinic.id, isSecure(clinic)), value);
  setCookie(c, attemptCookie(clinic.id), '', 0);
  return c.html(donePage(frame(c, done.lang), done.returnTo));
});

signIn.get('/sign-in/:uid', async (c) => {
  const interaction = await interactionOf(c);
  if (!interaction) return c.html(expiredPage(frame(c)), 400);
  const passed = await passedPassword(c, interaction.uid);
  return c.html(passed ? codePage(interaction.frame, action(c)) : passwordPage(interaction.frame, action(c)));
});

signIn.post('/sign-in/:uid', bodyLimit({ maxSize: maximumForm, onError: (c) => c.html(expiredPage(frame(c as C)), 413) }), async (c) => {
  const { clinic, db, provider, incoming, outgoing } = c.env;
  const interaction = await interactionOf(c);
  if (!interaction) return c.html(expiredPage(frame(c)), 400);
  const form = await c.req.formData().catch(() => new FormData()); // a body that is no form is an empty one
  const text = (name: string) => String(form.get(name) ?? '');
  const wait = await c.env.limit(`${clinic.id}:sign-in:${incoming.socket.remoteAddress}`, addressTriesAMinute, 60);
  if (wait !== undefined) return c.html(lockedPage(interaction.frame, 1, clinic.phone), 429);

  const passed = await passedPassword(c, interaction.uid);
  const username = passed?.username ?? text('username').replaceAll('\0', '').trim().toLowerCase().slice(0, maximumName);
  const { words: w } = interaction.frame;
  if (!passed && (!username || !text('password'))) return c.html(passwordPage(interaction.frame, action(c), username, w.missing), 422);
  const taken = await takeTry(db, clinic.id, username, new Date());
  if ('closedMinutes' in taken) return c.html(lockedPage(interaction.frame, taken.closedMinutes, clinic.phone), 429);
  const { left } = taken;
  const person = await db.selectFrom('person').selectAll().where('clinic_id', '=', clinic.id).where('username', '=', username).executeTakeFirst();

  if (!passed) {
    if (!(await checkPassword(text('password'), person?.password_hash))) return failed(passwordPage(interaction.frame, action(c), username, w.wrong(left)));
    await giveBack(db, clinic.id, username);
    await keepPassed(c, interaction.uid, username);
    return c.html(codePage(interaction.frame, action(c)));
  }
  const step = person && codeStep(person.totp_secret, text('code').replace(/\D/g, ''), new Date());
  if (!person || step === undefined) return failed(codePage(interaction.frame, action(c), w.codeWrong(left)));
  if (!c.env.codesWorkAgain && !(await useCode(db, person.id, step))) {
    await giveBack(db, clinic.id, username);
    return c.html(codePage(interaction.frame, action(c), w.codeUsed), 422);
  }
  await forgive(db, clinic.id, username);
  return c.redirect(await provider.interactionResult(incoming, outgoing, { login: { accountId: person.id, remember: false, amr: ['pwd', 'otp'] } }), 303);

  function failed(page: Content) {
    return left > 0 ? c.html(page, 422) : c.html(lockedPage(interaction!.frame, lockMinutes, clinic.phone), 429);
  }
});

/** The provider's interaction that the browser's cookie belongs to; undefined when it is over. */
async function interactionOf(c: C) {
  const { provider, incoming, outgoing } = c.env;
  try {
    const interaction = await provider.interactionDetails(incoming, outgoing);
    if (interaction.uid !== c.req.param('uid')) return undefined;
    return { uid: interaction.uid, frame: frame(c, String(interaction.params.ui_locales ?? '')) };
  } catch {
    return undefined;
  }
}

/** False for a code that was used, and for any before it; of two at once one is true. */
async function useCode(db: Kysely<Schema>, personId: string, step: number): Promise<boolean> {
  const used = await db.updateTable('person').set({ last_code_step: step }).where('id', '=', personId)
    .where((where) => where.or([where('last_code_step', 'is', null), where('last_code_step', '<', step)])).returning('id').executeTakeFirst();
  return used !== undefined;
}

const passedModel = 'PasswordPassed';

async function passedPassword({ env: { db, clinic } }: C, uid: string): Promise<{ username: string } | undefined> {
  const row = await db.selectFrom('oidc').select('payload').where('clinic_id', '=', clinic.id).where('model', '=', passedModel).where('id', '=', uid).where('expires_at', '>', new Date()).executeTakeFirst();
  return row?.payload as { username: string } | undefined;
}

async function keepPassed({ env: { db, clinic } }: C, uid: string, username: string): Promise<void> {
  await db.insertInto('oidc').values({ clinic_id: clinic.id, model: passedModel, id: uid, payload: JSON.stringify({ username }), grant_id: null, uid: null, consumed_at: null, expires_at: new Date(Date.now() + 600_000) })
    .onConflict((conflict) => conflict.doNothing()).execute();
}

function frame(c: C, asked = '') {
  const { clinic } = c.env;
  const lang = clinic.languages.includes(asked) && words[asked] ? asked : negotiate(c.req.header('Accept-Language') ?? null, clinic.languages.filter((language) => words[language]));
  return { clinic: clinic.name, lang, words: words[lang] ?? words.en! };
}

const action = (c: C) => new URL(c.env.incoming.url!, c.env.clinic.base).pathname;
const attemptCookie = (clinicId: string) => `portico-attempt-${clinicId}`;
const isSecure = (clinic: ClinicAddress) => clinic.base.startsWith('https:');

function isOwnPage(url: string, origins: string[]): boolean {
  return /^https?:/i.test(url) && URL.canParse(url) && origins.includes(new URL(url).origin);
}

function setCookie(c: C, name: string, value: string, maxAge?: number): void {
  c.header('Set-Cookie', `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${maxAge === undefined ? '' : `; Max-Age=${maxAge}`}${isSecure(c.env.clinic) ? '; Secure' : ''}`, { append: true });
}
