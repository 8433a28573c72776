import type { StaffHandlers } from './types.js';

export const staffHandlers: StaffHandlers = {};
