import type { Schemas } from '../../contract/client.js';
import type { Spoken } from '../../provider/language.js';
import type { Query, QueryHost } from '../../provider/query.js';
import type { SlotFilter } from '../../slots/slot-queries.js';
import type { ViewContext } from '../../ui/view.js';
import type { SlotBooking } from '../details/slot-booking.js';
import type { WaysWords } from './words/en.js';

/** What is chosen so far. */
export interface Chosen extends Partial<SlotFilter> {
  /** Which list one chooses from first, where it is not what the visit is for. */
  by?: 'clinician' | 'site' | undefined;
  /** What was chosen from it; stays when another visit is chosen. */
  begun?: Pick<SlotFilter, 'practitionerId' | 'locationId'> | undefined;
  /** What the clinic asks for is being booked. */
  referralId?: string | undefined;
}

/** The element around it. */
export interface WaysHost extends QueryHost {
  readonly wanted: Chosen;
  readonly types: readonly Schemas['VisitType'][] | undefined;
  practitioner?: string;
  referral?: string;
  viewContext: (spoken: Pick<Spoken<unknown>, 'ui' | 'locale'>) => ViewContext;
  focusOn(target: 'heading' | 'step' | 'error'): void;
  narrow(chosen: Chosen): void;
  /** Back to what one can come for, without one. */
  chooseVisit(visitTypeId: string | undefined): void;
  /** The times are asked for again. */
  chooseAgain(visitTypeId: string | undefined): void;
  /** What asks for a time, joins the waiting list, or leaves a confirmation. */
  load(): Promise<Pick<SlotBooking, 'ask' | 'join' | 'leave'>>;
  with<T>(loading: Promise<T>, use: (loaded: T) => void, again: () => void): Promise<void>;
}

/** What the parts of the ways have in common. */
export interface WaysShared {
  readonly host: WaysHost;
  readonly spoken: Spoken<WaysWords> | undefined;
  readonly context: ViewContext;
  /** How this patient may come, as the backend says. */
  readonly options: Query<Schemas['BookingOptionList']>;
  /** Somebody is signed in, and may do this for whom the visit is. */
  may(operation: string): boolean;
}
