/** What is looked at before a visit is booked or asked for. */
import type { components } from '../../../../src/contract/generated/portico.js';
import type { Context } from '../context.js';
import { Refusal } from '../problems.js';

type Schemas = components['schemas'];
type Fields = Pick<Schemas['BookAppointment'], 'reason' | 'interpreterLanguage' | 'coverageId'>;

/** The clinic's own limits of what may be sent. */
export function checkFields({ clinic }: Pick<Context, 'clinic'>, { reason, interpreterLanguage, coverageId }: Fields): void {
  const { reasonMaxLength, interpreterLanguages } = clinic.config.booking;
  const errors = [
    ...((reason?.length ?? 0) > reasonMaxLength ? [{ pointer: '/reason', code: 'too-long', limit: reasonMaxLength }] : []),
    ...(interpreterLanguage !== undefined && !interpreterLanguages.includes(interpreterLanguage) ? [{ pointer: '/interpreterLanguage', code: 'not-listed' }] : []),
    ...(coverageId !== undefined ? [{ pointer: '/coverageId', code: 'not-found' }] : []),
  ];
  if (errors.length) throw new Refusal('invalid-request', { errors });
}
