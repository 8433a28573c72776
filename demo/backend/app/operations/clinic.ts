import { covers } from '../access.js';
import { readPractitioners } from '../booking/ways.js';
import { closuresBetween, describeClosure } from '../closures.js';
import type { Context, Handlers } from '../context.js';
import { isRunning, scopeOf } from '../idempotency.js';
import type { Localised } from '../data/schema.js';
import { inLanguage } from '../language.js';
import { pageOf } from '../page.js';
import { localDate } from '../place-time.js';
import type { ProblemBody } from '../problems.js';
import type { Operation, OperationId } from '../contract.js';

const publicCache = { 'Cache-Control': 'public, max-age=300' };
const maximumShortLocations = 50;

export const clinicHandlers: Handlers = {
  async getClinic(context) {
    const { db, clinic, lang, arrival, ports } = context;
    const { config, origins: [site] } = clinic;
    const locations = await db.selectFrom('location').selectAll().where('clinic_id', '=', clinic.id).orderBy('position').limit(maximumShortLocations + 1).execute();
    return {
      headers: publicCache,
      body: {
        id: clinic.id, name: config.name, timeZone: config.timeZone, languages: config.languages, phones: config.phones,
        locations: locations.slice(0, maximumShortLocations).map((location) => shortLocation(location)),
        moreLocations: locations.length > maximumShortLocations,
        emergency: { number: config.emergency.number, text: inLanguage(config.emergency.text, lang) },
        crisis: config.crisis.map((line) => ({ label: inLanguage(line.label, lang), number: line.number, text: inLanguage(line.text, lang) })),
        closures: (await closuresBetween(context, localDate(clinic.now, config.timeZone))).map((closure) => describeClosure(closure, lang)),
        safety: config.safety.map(({ code, text }) => ({ code, text: inLanguage(text, lang) })),
        ...(site !== undefined && { privacy: { url: `${site}/privacy.html` } }),
        contract: { version: ports.contract.info.version, profiles: [...new Set(context.operations.map((operation) => operation.profile))] },
        operations: Object.fromEntries(context.operations.map((operation) => [operation.id, ability(context, operation)])),
        signIn: { methods: [{ kind: 'session', url: `${arrival.base}/sign-in` }, { kind: 'oauth', issuer: `${arrival.base}/oidc`, clientId: 'portico-elements' }] },
        features: { booking: bookingFeature(context), ...(clinic.config.results.kinds.length && { results: resultsFeature(context) }) },
      },
    };
  },

  async listLocations(context, { query }) {
    const { db, clinic, lang } = context;
    const rows = await db.selectFrom('location').selectAll().where('clinic_id', '=', clinic.id).orderBy('name').execute();
    const practitioners = await readPractitioners(context);
    const page = pageOf(context, rows, query);
    return {
      headers: publicCache,
      body: {
        ...page,
        items: page.items.map((row) => ({
          ...shortLocation(row), position: { latitude: row.data.latitude, longitude: row.data.longitude },
          hours: row.data.hours.map((text) => ({ text: inLanguage(text, lang) })), accessibility: row.data.accessibility.map((text) => inLanguage(text, lang)),
          directions: inLanguage(row.data.directions, lang), ...(row.data.directionsUrl && { links: [{ kind: 'directions', url: row.data.directionsUrl }] }),
          languages: [...new Set(practitioners.filter(({ data }) => data.locationIds.includes(row.id)).flatMap(({ data }) => data.languages))].sort(),
        })),
      },
    };
  },

  async getOperation({ db, clinic, who }, { path: { key } }) {
    const scope = scopeOf(who, key);
    const row = await db.selectFrom('idempotency').selectAll().where('clinic_id', '=', clinic.id).where('scope', '=', scope).where('key', '=', key).executeTakeFirst();
    if (row?.state !== 'done' && (await isRunning(db, clinic.id, scope, key))) return { body: { state: 'running', pollAfterSeconds: 1 } };
    if (!row) return { body: { state: 'unknown-key' } };
    if (row.state === 'refused') return { body: { state: 'refused', problem: row.answer.body as ProblemBody } };
    return { body: { state: 'done', ...(row.resource && { resource: row.resource }) } };
  },
};

function bookingFeature({ clinic, lang }: Context) {
  const { practice, guests, ...booking } = clinic.config.booking;
  const labelled = (list: { value: string; label: Localised }[]) => list.map(({ value, label }) => ({ value, label: inLanguage(label, lang) }));
  return {
    state: 'available',
    limits: {
      horizonDays: booking.horizonDays, noticeMinutes: booking.noticeMinutes, holdMinutes: booking.holdMinutes, holdExtensions: booking.holdExtensions,
      changeNoticeMinutes: practice.changeNoticeMinutes, openRequests: practice.openRequests, preferredTimes: practice.preferredTimes, requestAnswerHours: practice.requestHours, waitingListEntries: practice.waitingListEntries,
    },
    fields: [
      { name: 'reason', required: false, maxLength: booking.reasonMaxLength },
      { name: 'contact', required: false },
      { name: 'interpreterLanguage', required: false, options: booking.interpreterLanguages.map((value) => ({ value, label: languageName(value, lang) })) },
      ...(practice.needs.length ? [{ name: 'needs', required: false, options: labelled(practice.needs) }] : []),
    ],
    requestLanguages: practice.requestLanguages,
    cancelReasons: practice.cancelReasons.map(({ code, label, textMaxLength }) => ({ code, label: inLanguage(label, lang), ...(textMaxLength !== undefined && { textMaxLength }) })),
    cancelPolicy: { text: inLanguage(practice.cancelPolicy, lang) },
    ...(practice.acknowledgements?.length && { acknowledgements: practice.acknowledgements.map(({ id, text }) => ({ id, text: inLanguage(text, lang) })) }),
    ...(guests && { guests: { channels: guests.channels, upcomingVisits: guests.upcomingVisits } }),
  };
}

function resultsFeature({ clinic, lang }: Context) {
  const { kinds, notice, imageRetrievals } = clinic.config.results;
  return { state: 'available', notices: [{ code: 'before-review', text: inLanguage(notice, lang), lang }], limits: { imageRetrievals }, kinds };
}

const guestOperations = new Set<OperationId>(['createVerification', 'checkVerification', 'createGuestSession']);

function ability({ built, clinic }: Context, operation: Operation) {
  const wanted = !guestOperations.has(operation.id) || clinic.config.booking.guests !== undefined;
  return wanted && built.has(operation.id) && covers('full', operation) ? { state: 'available' } : { state: 'unavailable', reason: 'not-offered' };
}

export function shortLocation(row: { id: string; name: string; time_zone: string; data: { address: { lines: string[]; postalCode?: string; country?: string }; phones: { number: string; display?: string }[] } }) {
  return { id: row.id, name: row.name, timeZone: row.time_zone, address: row.data.address, phones: row.data.phones };
}

function languageName(tag: string, lang: string): string {
  return new Intl.DisplayNames([lang], { type: 'language' }).of(tag) ?? tag;
}
