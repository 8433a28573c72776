/** Every operation of demo/backend/staff.yaml. */
import { actHandlers } from './acts.js';
import { closureHandlers } from './closures.js';
import { dayHandlers } from './day.js';
import { slotHandlers } from './slots.js';
import type { StaffHandlers } from './types.js';
import { visitTypeHandlers } from './visit-types.js';
import { waitingListHandlers } from './waiting-list.js';

export const staffHandlers: Required<StaffHandlers> = { ...dayHandlers, ...actHandlers, ...slotHandlers, ...waitingListHandlers, ...closureHandlers, ...visitTypeHandlers } as Required<StaffHandlers>;
