import type { Schemas } from '../answer.js';
import { conceptText } from './common/code.js';

const statuses: Record<string, Schemas['ResultStatusKnown']> = {
  registered: 'preliminary', partial: 'partial', preliminary: 'preliminary', final: 'final', amended: 'corrected', corrected: 'corrected', appended: 'corrected', cancelled: 'cancelled', 'entered-in-error': 'retracted', unknown: 'unknown',
};

/** Status of a DiagnosticReport or an Observation. What is not said, or not known, is unknown and never final. */
export function statusOf(status: unknown): { status: Schemas['ResultStatusKnown']; statusText?: string } {
  if (typeof status === 'string' && Object.hasOwn(statuses, status)) return { status: statuses[status]! };
  return { status: 'unknown', ...(typeof status === 'string' && status && { statusText: status }) };
}

/** Why it is as it is, where an extension says so. */
export function statusReasonOf({ extension }: { extension?: unknown }): string | undefined {
  const found = Array.isArray(extension) ? (extension as { url?: unknown; valueCodeableConcept?: object; valueString?: unknown }[]).find((one) => /statusReason|status-reason/i.test(String(one?.url))) : undefined;
  return conceptText(found?.valueCodeableConcept) ?? (typeof found?.valueString === 'string' ? found.valueString : undefined);
}
