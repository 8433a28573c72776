import type { Schemas } from '../answer.js';
import type { Handler, PatientCall } from '../call.js';
import { allergyOf } from '../mapping/allergy.js';
import { compareTimes, isWithin } from '../mapping/common/date.js';
import { conditionOf } from '../mapping/condition.js';
import { mapAll, type MapContext } from '../mapping/context.js';
import { immunizationOf } from '../mapping/immunization.js';
import { observationOf, type FhirObservation } from '../mapping/observation.js';
import { contextOf, gather, listAnswer } from './list.js';

/** A list of one type, the newest first. */
const records = (type: string, mapper: (resource: never, context: MapContext) => Schemas['RecordItem']): Handler => async (call) => {
  const found = await gather(call, type);
  const { items, unreadable } = mapAll(found.resources as never[], mapper, contextOf(call));
  return listAnswer(call, items.sort((a, b) => compareTimes(a.date, b.date) || (a.id < b.id ? -1 : 1)), [found], { unreadable });
};

export const listAllergies = records('AllergyIntolerance', allergyOf);
export const listConditions = records('Condition', conditionOf);
export const listImmunizations = records('Immunization', immunizationOf);

/** Vital signs as observations; a panel that only holds others which stand here too is left to them. */
export async function listVitals(call: PatientCall): Promise<Response> {
  const { from, to } = call.input;
  const found = await gather<FhirObservation>(call, 'Observation', [{ category: 'vital-signs' }]);
  const shown = found.resources.filter(({ status }) => status !== 'entered-in-error');
  const { items, unreadable } = mapAll(shown.filter((one) => !Array.isArray(one.hasMember) || !one.hasMember.length || one.valueQuantity !== undefined || one.component !== undefined), observationOf, contextOf(call));
  const within = items.filter(({ collectedAt }) => isWithin(collectedAt, from, to));
  return listAnswer(call, within.sort((a, b) => compareTimes(a.collectedAt, b.collectedAt) || (a.id < b.id ? -1 : 1)), [found], { unreadable, withdrawn: found.resources.length - shown.length });
}
