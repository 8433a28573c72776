import type { Condition } from 'fhir/r4.js';
import type { Schemas } from '../answer.js';
import type { Resource } from '../types.js';
import { codingsOf, conceptOf, conceptText, hasCode, texts } from './common/code.js';
import { choiceTime, timeOf } from './common/date.js';
import { idOf } from './common/id.js';
import type { MapContext } from './context.js';
import { choiceText, recordedOf, unsafeState } from './record-item.js';

const statuses = ['active', 'recurrence', 'relapse', 'inactive', 'remission', 'resolved'] as const;

/** A Condition. A diagnosis of one visit without a clinical status is no active problem: nobody says that it is. */
export function conditionOf(resource: Resource<Condition>, context: MapContext): Schemas['Condition'] {
  const { start } = choiceTime(resource as Record<string, unknown>, 'onset');
  const date = start ?? timeOf(resource.recordedDate);
  const base = { id: idOf('Condition', resource.id), title: conceptOf(resource.code) ?? { display: context.words.unnamed }, scope: scopeOf(resource.category), ...(date && { date }) };
  const known = statuses.find((one) => codingsOf(resource.clinicalStatus).some(({ code }) => code === one));
  const status = hasCode(resource.verificationStatus, 'entered-in-error') ? 'retracted' : hasCode(resource.verificationStatus, 'refuted') ? 'refuted' : (known ?? 'unknown');
  if (status === 'retracted') return { ...base, status };
  const unsafe = unsafeState(resource, context);
  if (unsafe) return { ...base, ...unsafe };
  const [dateText, endedText] = [choiceText(resource as Record<string, unknown>, 'onset'), choiceText(resource as Record<string, unknown>, 'abatement')];
  const { start: endedAt } = choiceTime(resource as Record<string, unknown>, 'abatement');
  const statusText = status === 'unknown' ? conceptText(resource.clinicalStatus) : undefined;
  const [severity, bodySite] = [conceptText(resource.severity), texts(resource.bodySite).join(', ')];
  return {
    ...base, ...(dateText && { dateText }), status, ...(statusText && { statusText }), ...(endedAt && { endedAt }), ...(endedText && { endedText }), ...(severity && { severity }), ...(bodySite && { bodySite }), ...recordedOf(resource, context),
  };
}

function scopeOf(category: Resource<Condition>['category']): Schemas['ConditionScopeKnown'] {
  if (hasCode(category, 'problem-list-item')) return 'problem';
  if (hasCode(category, 'encounter-diagnosis')) return 'visit-diagnosis';
  return hasCode(category, 'health-concern') ? 'health-concern' : 'unknown';
}
