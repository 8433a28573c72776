import type { AllergyIntolerance } from 'fhir/r4.js';
import type { Schemas } from '../answer.js';
import type { Resource } from '../types.js';
import { conceptOf, hasCode } from './common/code.js';
import { choiceTime, timeOf } from './common/date.js';
import { idOf } from './common/id.js';
import type { MapContext } from './context.js';
import { choiceText, recordedOf, unsafeState } from './record-item.js';

/** SNOMED CT's codes for having no known allergy, of any kind or of one. */
const noneKnown = ['716186003', '409137002', '428607008', '429625007', '428197003', '716184000', '716185004'];

/** An AllergyIntolerance; having none that is known is an entry of its own. */
export function allergyOf(resource: Resource<AllergyIntolerance>, context: MapContext): Schemas['Allergy'] {
  const title = conceptOf(resource.code) ?? { display: context.words.unnamed };
  const base = { id: idOf('AllergyIntolerance', resource.id), title };
  const { start } = choiceTime(resource as Record<string, unknown>, 'onset');
  const date = start ?? timeOf(resource.recordedDate);
  const dated = { ...base, ...(date && { date }) };
  const status = statusOf(resource);
  if (status === 'retracted') return { ...dated, status };
  const unsafe = unsafeState(resource, context);
  if (unsafe) return { ...dated, ...unsafe };
  const dateText = choiceText(resource as Record<string, unknown>, 'onset');
  const reactions = (Array.isArray(resource.reaction) ? resource.reaction : []).flatMap((one) => {
    const manifestations = (Array.isArray(one?.manifestation) ? one.manifestation : []).flatMap((concept) => conceptOf(concept) ?? []);
    const at = timeOf(one?.onset);
    return manifestations.length ? [{ manifestations, ...(one?.severity && { severity: one.severity }), ...(at && { at }) }] : [];
  });
  const { category, criticality } = resource;
  return {
    ...dated, ...(dateText && { dateText }), status, ...(Array.isArray(category) && category.length && { category: category.filter((one) => typeof one === 'string') }),
    ...(typeof criticality === 'string' && { criticality }), ...(reactions.length && { reactions }), ...recordedOf(resource, context),
  };
}

function statusOf({ clinicalStatus, verificationStatus, code }: Resource<AllergyIntolerance>): Schemas['AllergyStatusKnown'] {
  if (hasCode(verificationStatus, 'entered-in-error')) return 'retracted';
  if (hasCode(verificationStatus, 'refuted')) return 'refuted';
  if (hasCode(code, ...noneKnown)) return 'none-known';
  if (hasCode(clinicalStatus, 'resolved')) return 'resolved';
  if (hasCode(clinicalStatus, 'inactive')) return 'inactive';
  if (hasCode(verificationStatus, 'unconfirmed')) return 'unconfirmed';
  return hasCode(clinicalStatus, 'active') ? 'active' : 'unknown';
}
