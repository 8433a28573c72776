import type { Schemas } from '../contract/client.js';
import { Pages } from '../provider/pages.js';
import type { QueryHost } from '../provider/query.js';
import { appointments, type AppointmentFilter } from '../visit/appointment-queries.js';

/** A list of appointments page after page; idle while it has no filter. */
export class AppointmentPages extends Pages<Schemas['AppointmentList']> {
  constructor(host: QueryHost, filter: () => AppointmentFilter | undefined) {
    super(host, (patientId, cursor) => {
      const wanted = filter();
      return wanted && appointments(patientId, wanted, cursor);
    });
  }
}
