import type { Handler } from './call.js';
import type { OperationId } from './types.js';

/** What this backend does for a patient, by operation; whatever is not here is 501. */
export const handlers: Partial<Record<OperationId, Handler>> = {};
