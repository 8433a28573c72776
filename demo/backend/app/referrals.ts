/** What the clinic asks a patient to come for: recalls, referrals, series and visits in parts. */
import type { Context } from './context.js';
import { Refusal } from './problems.js';

export interface ReferralPlace {
  referral_id?: string;
  referral_position?: number;
}

/** Which of the referral's visits this one is; nothing where none is named. */
export async function checkReferral(context: Context, referralId: string | undefined): Promise<ReferralPlace> {
  if (referralId === undefined) return {};
  const known = await context.db.selectFrom('referral').select('id').where('clinic_id', '=', context.clinic.id).where('patient_id', '=', context.relation!.patientId).where('id', '=', referralId).executeTakeFirst();
  if (!known) throw new Refusal('invalid-request', { errors: [{ pointer: '/referralId', code: 'not-found' }] });
  return { referral_id: known.id, referral_position: 1 };
}
