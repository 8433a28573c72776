/** Asking for a time instead of picking one. */
import type { components } from '../../../../src/contract/generated/portico.js';
import { describeOne } from '../appointments/describe.js';
import { findAppointment } from '../appointments/list.js';
import { insertRequest } from '../appointments/transitions.js';
import type { Context, Handlers } from '../context.js';
import { findVisitType, type VisitType } from '../free-slots.js';
import { checkVisits, takeVisitTurns } from '../guests/limits.js';
import { tell } from '../messages.js';
import { dropDraft } from '../operations/drafts.js';
import { addDays, atPlace, localDate } from '../place-time.js';
import { checkReferral } from '../referrals.js';
import { endOfDayPart } from '../rules/waiting.js';
import { readApplicant } from './applicant.js';
import { checkDuplicate, checkFields, checkRequestable, checkRequests, type FieldErrors } from './checks.js';

type Schemas = components['schemas'];
type Wish = Schemas['RequestAppointment'];

export const requestHandlers: Handlers = {
  async requestAppointment(context, { body }) {
    const { db, clinic, relation, key, arrival } = context;
    await takeVisitTurns(context);
    const visitType = await findVisitType(context, body.visitTypeId);
    const location = body.locationId === undefined ? undefined : await db.selectFrom('location').select(['id', 'time_zone']).where('clinic_id', '=', clinic.id).where('id', '=', body.locationId).executeTakeFirst();
    const timeZone = location?.time_zone ?? clinic.config.timeZone;
    checkFields(context, body, [
      ...(visitType ? [] : [{ pointer: '/visitTypeId', code: 'not-found' }]), ...(body.locationId !== undefined && !location ? [{ pointer: '/locationId', code: 'not-found' }] : []),
      ...dayErrors(context, body.preferred, timeZone), ...(await wishErrors(context, body, visitType)),
    ]);

    const applicant = await readApplicant(context);
    await checkRequestable(context, applicant, visitType!, body.locationId);
    const days = [...new Set(body.preferred.map(({ date }) => date))];
    const place = await checkReferral(context, body, { visitType: visitType!, dates: days });
    checkDuplicate(context, applicant, { visitTypeId: body.visitTypeId, days, timeZone, alsoBooked: body.alsoBooked });
    checkRequests(context, applicant);

    const { reason, contact, interpreterLanguage, needs, acknowledgements, preferred, language } = body;
    const sorted = days.sort();
    const id = await insertRequest(context, {
      ...place, visit_type_id: visitType!.id, location_id: body.locationId ?? null, practitioner_id: body.practitionerId ?? null, modality: (body.modality as string | undefined) ?? null,
      starts_at: atPlace(sorted[0]!, '00:00', timeZone), ends_at: atPlace(addDays(sorted.at(-1)!, 1), '00:00', timeZone),
      details: { reason, contact, interpreterLanguage, needs, acknowledgements, requested: { preferred, ...(language !== undefined && { language }) } },
    });
    await checkVisits(context);
    await dropDraft(context, key!);
    const row = await findAppointment(context, id);
    await tell(context, row, 'received');
    return { status: 201, body: await describeOne(context, row), headers: { Location: `${arrival.base}/patients/${relation!.patientId}/appointments/${id}` }, resource: { kind: 'appointment', id } };
  },
};

/** Days that can still come and can already be planned for, each part of one named once. */
function dayErrors({ clinic }: Context, preferred: Wish['preferred'], timeZone: string): FieldErrors {
  const { horizonDays, practice } = clinic.config.booking;
  const today = localDate(clinic.now, timeZone);
  const last = addDays(today, horizonDays);
  return [
    ...(preferred.length > practice.preferredTimes ? [{ pointer: '/preferred', code: 'too-many', limit: practice.preferredTimes }] : []),
    ...preferred.flatMap(({ date, dayPart }, index) => {
      const pointer = `/preferred/${index}`;
      if (date < today) return [{ pointer: `${pointer}/date`, code: 'too-small' }];
      if (date > last) return [{ pointer: `${pointer}/date`, code: 'too-large' }];
      if (date === today && isOver(date, dayPart, timeZone, clinic.now)) return [{ pointer: `${pointer}/dayPart`, code: 'too-small' }];
      const same = preferred.findIndex((other) => other.date === date && other.dayPart === dayPart);
      return same < index ? [{ pointer, code: 'not-unique' }] : [];
    }),
  ];
}

function isOver(date: string, dayPart: string, timeZone: string, now: Date): boolean {
  const end = endOfDayPart(dayPart);
  return (end === undefined ? atPlace(addDays(date, 1), '00:00', timeZone) : atPlace(date, end, timeZone)) <= now;
}

async function wishErrors({ db, clinic }: Context, { practitionerId, locationId, modality, language }: Wish, visitType: VisitType | undefined): Promise<FieldErrors> {
  const practitioner = practitionerId === undefined ? undefined : await db.selectFrom('practitioner').select('data').where('clinic_id', '=', clinic.id).where('id', '=', practitionerId).executeTakeFirst();
  const does = practitioner && (!visitType || practitioner.data.visitTypeIds.includes(visitType.id)) && (locationId === undefined || practitioner.data.locationIds.includes(locationId));
  return [
    ...(practitionerId === undefined || does ? [] : [{ pointer: '/practitionerId', code: practitioner ? 'not-listed' : 'not-found' }]),
    ...(modality !== undefined && visitType && !visitType.data.modalities.includes(modality as string) ? [{ pointer: '/modality', code: 'not-listed' }] : []),
    ...(language !== undefined && !clinic.config.booking.practice.requestLanguages.includes(language) ? [{ pointer: '/language', code: 'not-listed' }] : []),
  ];
}
