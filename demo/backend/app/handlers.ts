/** Every operation that is built; what the contract has beyond these answers 501 `not-offered`. */
import type { Handlers } from './context.js';
import { appointmentHandlers } from './operations/appointments.js';
import { guestSessionHandlers } from './guests/sessions.js';
import { verificationHandlers } from './guests/verifications.js';
import { medicationHandlers } from './medications/handlers.js';
import { preferenceHandlers } from './preferences/handlers.js';
import { recordHandlers } from './records/handlers.js';
import { optionHandlers } from './booking/options.js';
import { requestHandlers } from './booking/requests.js';
import { catalogueHandlers } from './operations/catalogue.js';
import { clinicHandlers } from './operations/clinic.js';
import { draftHandlers } from './operations/drafts.js';
import { holdHandlers } from './operations/holds.js';
import { referralHandlers } from './operations/referrals.js';
import { sessionHandlers } from './operations/session.js';
import { slotHandlers } from './operations/slots.js';
import { documentHandlers } from './documents/handlers.js';
import { resultHandlers } from './results/handlers.js';
import { waitingListHandlers } from './operations/waiting-list.js';

export const handlers: Handlers = {
  ...clinicHandlers, ...sessionHandlers, ...draftHandlers, ...catalogueHandlers, ...slotHandlers, ...holdHandlers, ...appointmentHandlers,
  ...verificationHandlers, ...guestSessionHandlers, ...optionHandlers, ...requestHandlers, ...waitingListHandlers, ...referralHandlers,
  ...recordHandlers, ...medicationHandlers, ...preferenceHandlers,
  ...resultHandlers, ...documentHandlers,
};
