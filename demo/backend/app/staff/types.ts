/** The staff document's operations as types. */
import type { HandlerOf } from '../context.js';
import type { components, operations } from './generated/staff.js';

export type StaffOperationId = keyof operations;
export type StaffSchemas = components['schemas'];
export type StaffHandlers = { [Id in StaffOperationId]?: HandlerOf<operations[Id]> };
