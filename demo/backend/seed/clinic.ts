/** Fills one clinic with the demo group's sites, people and sixty days of schedules. */
import type { Kysely } from 'kysely';
import type { Clinic } from '../app/context.js';
import type { Schema } from '../app/data/schema.js';
import { addDays, localDate } from '../app/place-time.js';
import { bookOthers } from './bookings.js';
import { clinicConfig, practitioners, sites, visitTypes } from './group.js';
import { seedAhead } from './ahead.js';
import { hasHistory, seedHistory } from './history.js';
import { stableId } from './ids.js';
import { seedLists } from './lists.js';
import { hasRecords, seedRecords } from './records.js';
import { dependants, grants, people, type PersonSeed } from './people.js';
import { seedResults, storyOf, type ResultsSeed } from './results/seed.js';
import { buildSchedules, closuresBetween } from './schedules.js';

export interface ClinicSeed {
  id: string;
  name: string;
  seed: number;
  origins: string[];
  now: Date;
  /** This many patients more, `patient-1` and so on, each with a sign-in. */
  extraPatients?: number;
  /** Whoever is called in is written to. */
  callsIn?: boolean;
  /** With visits that are over. */
  history?: boolean;
  /** With results and documents, told from `today` on: this day at the clinic when absent. */
  results?: ResultsSeed;
  today?: string;
  hashPassword(): Promise<string>;
  totpSecret(username: string): string;
}

/** One day more than the booking horizon, so that the last day is whole in every zone. */
const scheduleDays = 62;

export function extraPeople(count = 0): PersonSeed[] {
  return Array.from({ length: count }, (_, index) => ({ username: `patient-${index + 1}`, name: [`Test`, `Patient ${index + 1}`], birthDate: '1990-01-01', role: 'patient' }));
}

export async function seedClinic(db: Kysely<Schema>, seed: ClinicSeed): Promise<void> {
  const today = localDate(seed.now, sites[0]!.timeZone);
  await db.transaction().execute(async (tx) => {
    await tx.insertInto('clinic').values({
      id: seed.id, config: JSON.stringify(clinicConfig(seed.name, closuresBetween(today, addDays(today, 400)))), origins: JSON.stringify(seed.origins), seed: seed.seed, clock_offset_ms: 0,
    }).execute();
    await seedOffer(tx, seed.id);
    await seedPeople(tx, seed);
    await seedRecords(tx, seed.id, today);
    await seedTime(tx, seed.id, seed.seed, today);
    const clinic = await clinicAt(tx, seed.id, seed.now);
    await seedLists(tx, clinic, seed.callsIn ?? false);
    if (seed.results) await seedResults(tx, clinic, seed.results, seed.today ?? today);
    if (!seed.history) return;
    await seedHistory(tx, seed.id, today, seed.extraPatients ?? 0);
    await seedAhead(tx, clinic);
  });
}

async function seedOffer(db: Kysely<Schema>, clinicId: string): Promise<void> {
  const id = (kind: string, slug: string) => stableId(clinicId, kind, slug);
  await db.insertInto('location').values(await Promise.all(sites.map(async (site, position) => ({
    clinic_id: clinicId, id: await id('location', site.slug), position, name: site.name, time_zone: site.timeZone,
    data: JSON.stringify({
      address: { lines: site.lines, postalCode: site.postalCode, country: 'US' }, phones: [site.phone], latitude: site.latitude, longitude: site.longitude,
      hours: site.hours, accessibility: site.accessibility, directions: site.directions, arrive: site.arrive,
      directionsUrl: `https://www.openstreetmap.org/directions?to=${site.latitude}%2C${site.longitude}`,
    }),
  })))).execute();
  await seedVisitTypes(db, clinicId);
  await db.insertInto('practitioner').values(await Promise.all(practitioners.map(async ({ slug, name, role, languages, visits, sessions }) => ({
    clinic_id: clinicId, id: await id('practitioner', slug), name,
    data: JSON.stringify({
      role, languages, acceptingNew: visits.includes('first-visit'), visitTypeIds: await Promise.all(visits.map((visit) => id('visit-type', visit))),
      locationIds: await Promise.all([...new Set(sessions.map((session) => session.site))].map((site) => id('location', site))), photo: `/people/${slug}.svg`,
    }),
  })))).execute();
}

async function seedVisitTypes(db: Kysely<Schema>, clinicId: string): Promise<void> {
  const id = (kind: string, slug: string) => stableId(clinicId, kind, slug);
  await db.insertInto('visit_type').values(await Promise.all(visitTypes.map(async ({ slug, minutes, booking = 'direct', bookingAt, instead, ...data }, position) => ({
    clinic_id: clinicId, id: await id('visit-type', slug), position, duration_minutes: minutes, data: JSON.stringify({
      ...data, booking,
      ...(bookingAt && { bookingAt: Object.fromEntries(await Promise.all(Object.entries(bookingAt).map(async ([site, way]) => [await id('location', site), way] as const))) }),
      ...(instead && { instead: await Promise.all(instead.map((other) => id('visit-type', other))) }),
    }),
  })))).execute();
}

async function seedPeople(db: Kysely<Schema>, seed: ClinicSeed): Promise<void> {
  const everybody = [...people, ...extraPeople(seed.extraPatients)];
  const patientId = (key: string) => stableId(seed.id, 'patient', key);
  const personId = (username: string) => stableId(seed.id, 'person', username);
  const patients = [
    ...everybody.flatMap(({ username, name, birthDate }) => (birthDate === undefined ? [] : [{ key: username, name, birthDate }])),
    ...Object.entries(dependants).map(([key, { name, birthDate }]) => ({ key, name, birthDate })),
  ];
  await db.insertInto('patient').values(await Promise.all(patients.map(async ({ key, name, birthDate }) => ({
    id: await patientId(key), clinic_id: seed.id, given_name: name[0], family_name: name[1], birth_date: birthDate,
  })))).execute();
  await seedSignIns(db, seed, everybody);
  const own = everybody.filter(({ birthDate }) => birthDate !== undefined).map(({ username }) => ({ person: username, patient: username, relationship: 'self', level: 'self', state: undefined }));
  await db.insertInto('access_grant').values(await Promise.all([...own, ...grants].map(async ({ person, patient, relationship, level, state = 'active' }) => ({
    id: await stableId(seed.id, 'grant', `${person}/${patient}`), clinic_id: seed.id, person_id: await personId(person), patient_id: await patientId(patient),
    relationship, level, state, starts_at: null, ends_at: null,
  })))).execute();
}

type SignIns = Pick<ClinicSeed, 'id' | 'hashPassword' | 'totpSecret'>;

async function seedSignIns(db: Kysely<Schema>, seed: SignIns, persons: PersonSeed[]): Promise<void> {
  const password_hash = await seed.hashPassword();
  await db.insertInto('person').values(await Promise.all(persons.map(async ({ username, name, role }) => ({
    id: await stableId(seed.id, 'person', username), clinic_id: seed.id, username, password_hash, totp_secret: seed.totpSecret(username), display_name: name.join(' '),
    email: `${username}@example.com`, role, last_code_step: null,
  })))).execute();
}

/** Who works here, in a clinic that was made before it had a staff page. */
export async function addStaff(db: Kysely<Schema>, seed: SignIns): Promise<void> {
  const staff = people.filter(({ role }) => role !== 'patient' && role !== 'delegate');
  const known = new Set((await db.selectFrom('person').select('username').where('clinic_id', '=', seed.id).execute()).map(({ username }) => username));
  const missing = staff.filter(({ username }) => !known.has(username));
  if (missing.length) await seedSignIns(db, seed, missing);
}

async function seedTime(db: Kysely<Schema>, clinicId: string, seed: number, today: string): Promise<void> {
  await buildSchedules(db, clinicId, today, addDays(today, scheduleDays));
  await bookOthers(db, clinicId, seed, today);
}

/** Schedules for a clinic whose clock has gone on, and the rules and records of today's seed for one that was made before them. */
export async function extendSchedules(db: Kysely<Schema>, clinicId: string, now: Date): Promise<void> {
  const today = localDate(now, sites[0]!.timeZone);
  const row = await db.selectFrom('clinic').select('config').where('id', '=', clinicId).executeTakeFirstOrThrow();
  await db.updateTable('clinic').set({ config: JSON.stringify(clinicConfig(row.config.name, closuresBetween(today, addDays(today, 400)))) }).where('id', '=', clinicId).execute();
  await buildSchedules(db, clinicId, today, addDays(today, scheduleDays));
  if (!(await hasRecords(db, clinicId))) await seedRecords(db, clinicId, today);
}

/** Back to how it was seeded; people, their sign-ins and their tokens stay. */
export async function resetClinic(db: Kysely<Schema>, clinicId: string, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const history = await hasHistory(tx, clinicId);
    const story = await storyOf(tx, clinicId);
    for (const table of ['visit_type', 'occupancy', 'waiting_list', 'hold', 'appointment', 'referral', 'draft', 'idempotency', 'audit', 'outbox', 'schedule', 'verification', 'closure', 'record_entry', 'medication', 'preference', 'release_choice', 'image_retrieval', 'report', 'series', 'document', 'explanation'] as const) await tx.deleteFrom(table).where('clinic_id', '=', clinicId).execute();
    await tx.deleteFrom('patient').where('clinic_id', '=', clinicId).where((where) => where.or([where('id', 'like', 'other-%'), where('guest', '=', true)])).execute();
    const { seed } = await tx.updateTable('clinic').set({ clock_offset_ms: 0 }).where('id', '=', clinicId).returning('seed').executeTakeFirstOrThrow();
    const today = localDate(now, sites[0]!.timeZone);
    await seedVisitTypes(tx, clinicId);
    await seedRecords(tx, clinicId, today);
    await seedTime(tx, clinicId, seed, today);
    const clinic = await clinicAt(tx, clinicId, now);
    await seedLists(tx, clinic, false);
    if (story) await seedResults(tx, clinic, story.which, story.today);
    if (!history) return;
    await seedHistory(tx, clinicId, today, 0);
    await seedAhead(tx, clinic);
  });
}

/** For a clinic that was made before there were any. */
export async function addResults(db: Kysely<Schema>, clinicId: string, now: Date): Promise<void> {
  if (await storyOf(db, clinicId)) return;
  await db.transaction().execute(async (tx) => seedResults(tx, await clinicAt(tx, clinicId, now), 'story', localDate(now, sites[0]!.timeZone)));
}

async function clinicAt(db: Kysely<Schema>, id: string, now: Date): Promise<Clinic> {
  const { config, origins } = await db.selectFrom('clinic').select(['config', 'origins']).where('id', '=', id).executeTakeFirstOrThrow();
  return { id, config, origins, now };
}
