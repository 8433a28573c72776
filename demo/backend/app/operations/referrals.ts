import type { components } from '../../../../src/contract/generated/portico.js';
import type { Context, Handlers } from '../context.js';
import { inLanguage } from '../language.js';
import { pageOf } from '../page.js';
import { readReferrals, type ReadReferral } from '../referrals.js';

type Referral = components['schemas']['Referral'];
const bookable = ['open', 'partly-booked'];

export const referralHandlers: Handlers = {
  async listReferrals(context, { query }) {
    const all = await readReferrals(context, { patientId: context.relation!.patientId });
    all.sort((a, b) => Number(bookable.includes(b.state)) - Number(bookable.includes(a.state)));
    const page = pageOf(context, all, query);
    return { body: { ...page, items: await describe(context, page.items) } };
  },
};

async function describe({ db, clinic, lang }: Context, referrals: ReadReferral[]): Promise<Referral[]> {
  const visitTypes = await db.selectFrom('visit_type').select(['id', 'data']).where('clinic_id', '=', clinic.id).execute();
  const practitioners = await db.selectFrom('practitioner').select(['id', 'name', 'data']).where('clinic_id', '=', clinic.id).execute();
  return referrals.map(({ row, parts, state, next, days }) => {
    const { title, reason, practitionerId, visits } = row.details;
    const to = practitioners.find(({ id }) => id === practitionerId);
    return {
      id: row.id, kind: row.kind, state, title: inLanguage(title, lang), ...(reason && { reason: inLanguage(reason, lang) }), ...(row.valid_until !== null && { validUntil: row.valid_until }),
      ...(to && { to: { id: to.id, name: to.name, role: inLanguage(to.data.role, lang) } }),
      visits: visits.map(({ visitTypeId, locationId, practitionerId, gap }, index) => ({
        position: index + 1, visitType: { id: visitTypeId, name: inLanguage(visitTypes.find(({ id }) => id === visitTypeId)!.data.name, lang) },
        ...(locationId !== undefined && { locationId }), ...(practitionerId !== undefined && { practitionerId }), ...(gap && { gapText: inLanguage(gap.text, lang) }),
        ...(parts[index]!.appointmentId !== undefined && { appointmentId: parts[index]!.appointmentId }), ...(index === next && days && { bookable: days }),
      })),
      appointmentIds: parts.flatMap(({ appointmentId }) => appointmentId ?? []),
    };
  });
}
