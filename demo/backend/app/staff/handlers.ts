/** Every operation of demo/backend/staff.yaml. */
import { closureHandlers } from './closures.js';
import { dayHandlers } from './day.js';
import type { StaffHandlers } from './types.js';
import { visitTypeHandlers } from './visit-types.js';

export const staffHandlers: StaffHandlers = { ...dayHandlers, ...closureHandlers, ...visitTypeHandlers };
