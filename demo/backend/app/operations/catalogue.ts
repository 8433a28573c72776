/** What one can come for, and to whom. */
import { readPractitioners, readVisitTypes, sitesOf, wayAt } from '../booking/ways.js';
import type { Context, Handlers } from '../context.js';
import { firstFree } from '../first-free.js';
import type { Slot } from '../free-slots.js';
import { inLanguage } from '../language.js';
import { pageOf } from '../page.js';
import { Refusal } from '../problems.js';
import { unknownIds } from './slots.js';

const seldomChanged = { 'Cache-Control': 'public, max-age=300' };
const oftenChanged = { 'Cache-Control': 'public, max-age=10' };

export const catalogueHandlers: Handlers = {
  async listVisitTypes(context, { query }) {
    const { db, clinic, lang } = context;
    const practitioners = await readPractitioners(context);
    const locations = await db.selectFrom('location').select('id').where('clinic_id', '=', clinic.id).orderBy('position').execute();
    const page = pageOf(context, await readVisitTypes(context), query);
    return {
      headers: seldomChanged,
      body: {
        ...page,
        items: page.items.map((visitType) => {
          const { id, duration_minutes, data } = visitType;
          const here = sitesOf(visitType, practitioners);
          const differing = locations.filter((location) => here.has(location.id) && wayAt(visitType, location.id) !== data.booking);
          return {
            id, name: inLanguage(data.name, lang), description: inLanguage(data.description, lang), durationMinutes: duration_minutes, modalities: data.modalities,
            forNew: data.forNew, forKnown: data.forKnown, ...(data.audience && { audience: inLanguage(data.audience, lang) }),
            preparation: data.preparation.map(({ kind, text }) => ({ kind, text: inLanguage(text, lang) })), booking: data.booking,
            ...(here.size < locations.length && { locationIds: locations.map((location) => location.id).filter((one) => here.has(one)) }),
            ...(differing.length && { bookingAt: differing.map((location) => ({ locationId: location.id, booking: wayAt(visitType, location.id) })) }),
          };
        }),
      },
    };
  },

  async listPractitioners(context, { query }) {
    const { clinic, lang } = context;
    const { limit: _, cursor: __, ...filters } = query;
    const { visitTypeId, locationId, language } = filters;
    const all = await readPractitioners(context);
    const errors = await unknownIds(context, [['visit_type', 'visitTypeId', visitTypeId], ['location', 'locationId', locationId]]);
    if (language !== undefined && !all.some(({ data }) => data.languages.includes(language))) errors.push({ pointer: 'query/language', code: 'not-listed' });
    if (errors.length) throw new Refusal('invalid-request', { errors });
    const page = pageOf(context, all.filter(({ data }) => (visitTypeId === undefined || data.visitTypeIds.includes(visitTypeId))
      && (locationId === undefined || data.locationIds.includes(locationId)) && (language === undefined || data.languages.includes(language))), query, filters);
    const next = query.nextAvailable ? await nextTimes(context, new Set(page.items.map(({ id }) => id)), filters) : undefined;
    const [site] = clinic.origins;
    return {
      headers: next ? oftenChanged : seldomChanged,
      body: {
        ...page,
        items: page.items.map(({ id, name, data }) => {
          const first = next?.get(id);
          return {
            id, name, role: inLanguage(data.role, lang), languages: data.languages, acceptingNew: data.acceptingNew, locationIds: data.locationIds, visitTypeIds: data.visitTypeIds,
            ...(data.photo !== undefined && site !== undefined && { photo: { url: `${site}${data.photo}`, kind: 'photo' } }), ...(first && { nextAvailable: first }),
          };
        }),
      },
    };
  },
};

/** What one may book at once; a time that must be asked for is nobody's first free one. */
async function nextTimes(context: Context, practitionerIds: Set<string>, { visitTypeId, locationId }: { visitTypeId?: string; locationId?: string }): Promise<Map<string, Slot>> {
  const visitTypes = (await readVisitTypes(context)).filter(({ id }) => visitTypeId === undefined || id === visitTypeId);
  const { first } = await firstFree(context, visitTypes, (visitType, practitionerId, at) =>
    (practitionerIds.has(practitionerId) && (locationId === undefined || at === locationId) && wayAt(visitType, at) === 'direct' ? practitionerId : undefined));
  return first;
}
