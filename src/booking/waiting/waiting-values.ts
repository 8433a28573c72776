import type { Schemas } from '../../contract/client.js';
import type { RequestAbout } from '../request/request-about.js';

/** What was chosen so far; lives in the draft of booking, with a key of its own. */
export interface WaitingValues {
  about: RequestAbout;
  key: string;
  from?: string;
  /** The last day, itself included. */
  to?: string;
  dayPart: Schemas['DayPart'];
  shortNoticeHours: number;
  /** All when absent. */
  locationIds?: string[];
}
