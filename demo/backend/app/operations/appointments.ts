import { insertAppointment } from '../appointments/transitions.js';
import { claimSlot } from '../appointments/claim.js';
import { describe } from '../appointments/describe.js';
import { findAppointment, readAppointments } from '../appointments/list.js';
import { checkFields } from '../booking/checks.js';
import type { Handlers } from '../context.js';
import { resolveSlot } from '../free-slots.js';
import { checkVisits, takeVisitTurns } from '../guests/limits.js';
import { tellBooked } from '../messages.js';
import { freshness, writeCursor } from '../page.js';
import { Refusal } from '../problems.js';
import { checkReferral } from '../referrals.js';
import { dropDraft } from './drafts.js';

const defaultLimit = 25;

export const appointmentHandlers: Handlers = {
  /** Fields → slot → claim → referral → insert → limit → tell. What is counted is counted with the new one, so that a time that is gone is told first. */
  async bookAppointment(context, { body }) {
    const { relation, key, arrival } = context;
    await takeVisitTurns(context);
    checkFields(context, body);
    const wanted = await resolveSlot(context, body.slotId);
    if (!wanted) throw new Refusal('invalid-request', { errors: [{ pointer: '/slotId', code: 'not-found' }] });
    const claim = await claimSlot(context, wanted, body);
    const place = await checkReferral(context, body, { visitType: wanted.visitType, dates: [wanted.slot.when.localDate] });
    const { reason, contact, interpreterLanguage, needs, acknowledgements } = body;
    const id = await insertAppointment(context, claim, { ...place, details: { reason, contact, interpreterLanguage, needs, acknowledgements } });
    await checkVisits(context);
    await dropDraft(context, key!);
    await tellBooked(context);
    const [appointment] = await describe(context, [await findAppointment(context, id)]);
    return { status: 201, body: appointment!, headers: { Location: `${arrival.base}/patients/${relation!.patientId}/appointments/${id}` }, resource: { kind: 'appointment', id } };
  },

  async listAppointments(context, { query }) {
    const { limit = defaultLimit, cursor, ...filters } = query;
    const found = await readAppointments(context, filters, limit + 1, cursor);
    const last = found.length > limit ? found[limit - 1] : undefined;
    return { body: { ...freshness(context), items: found.slice(0, limit).map(({ appointment }) => appointment), ...(last && { nextCursor: writeCursor(last.place, filters) }) } };
  },

  async getAppointment(context, { path: { appointmentId } }) {
    const [appointment] = await describe(context, [await findAppointment(context, appointmentId)]);
    return { body: appointment! };
  },
};
