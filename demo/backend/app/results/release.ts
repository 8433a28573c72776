/** Whether a reader may see a report: the clinic's delay, the patient's choices for its kind, and what the reader has opened. */
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { components } from '../../../../src/contract/generated/portico.js';
import type { Context } from '../context.js';
import { inLanguage } from '../language.js';
import { instant } from '../place-time.js';
import { releaseChoices, type Chosen } from '../preferences/release-choices.js';

type ReportRelease = components['schemas']['ReportRelease'];

/** What decides, of `report r` and of the reader's `report_opening o`. */
export interface Deciding {
  sensitive: boolean;
  delay_reason: string | null;
  delay_until: Date | null;
  reviewed_at: Date | null;
  state: 'released' | 'gated' | 'delayed';
}

/** As one expression, so that lists, searches and series ask the database once. */
export async function stateExpression(context: Pick<Context, 'db' | 'clinic'>, patientId: string): Promise<RawBuilder<Deciding['state']>> {
  const choices = await releaseChoices(context, patientId);
  const delayed = sql<SqlBool>`(r.delay_reason is not null and (r.delay_until is null or r.delay_until > ${context.clinic.now}) and not (r.delay_reason = 'awaiting-review' and r.reviewed_at is not null))`;
  return sql<Deciding['state']>`case when ${delayed} then 'delayed' when o.opened_at is not null or ${byKind(choices)} then 'released' else 'gated' end`;
}

/** The same order as `choicesFor`: sensitive before the kind, the kind before all others; open where nobody may choose. */
function byKind(choices: ReadonlyMap<string, Chosen[]>): RawBuilder<SqlBool> {
  const { sensitive, other, ...kinds } = Object.fromEntries(choices) as Partial<Record<string, Chosen[]>>;
  const cases = [...(sensitive ? [sql`when r.sensitive then ${isOpen(sensitive)}`] : []), ...Object.entries(kinds).map(([kind, chosen]) => sql`when r.kind = ${kind} then ${isOpen(chosen!)}`)];
  const rest = other ? isOpen(other) : sql<SqlBool>`true`;
  return cases.length ? sql<SqlBool>`case ${sql.join(cases, sql` `)} else ${rest} end` : rest;
}

/** What was open under any of the choices, while that was in force, stays open (contract, `updatePreferences`). */
function isOpen(chosen: Chosen[]): RawBuilder<SqlBool> {
  const ready = sql`greatest(r.arrived_at, r.delay_until, case when r.delay_reason = 'awaiting-review' then r.reviewed_at end)`;
  const opens = chosen.flatMap(({ choice }, index) => {
    const until = chosen[index - 1]?.from;
    const inTime = (moment: RawBuilder<unknown>) => (until ? sql<SqlBool>`${moment} < ${until}` : sql<SqlBool>`true`);
    if (choice === 'now') return [inTime(ready)];
    return choice === 'after-review' ? [sql<SqlBool>`(r.reviewed_at is not null and ${inTime(sql`greatest(${ready}, r.reviewed_at)`)})`] : [];
  });
  return opens.length ? sql<SqlBool>`(${sql.join(opens, sql` or `)})` : sql<SqlBool>`false`;
}

export function describeRelease({ clinic: { config }, lang }: Pick<Context, 'clinic' | 'lang'>, { state, sensitive, delay_reason, delay_until }: Deciding): ReportRelease {
  const { gates, delays } = config.results;
  const withCare = sensitive && { sensitive };
  if (state === 'released') return { state, ...withCare };
  if (state === 'gated') return { state, reason: sensitive ? 'sensitive' : 'by-choice', text: inLanguage(sensitive ? gates.sensitive : gates.byChoice, lang), lang, ...withCare };
  const text = delays[delay_reason!];
  return { state, reason: delay_reason!, ...(text && { text: inLanguage(text, lang), lang }), ...(delay_until && { until: instant(delay_until, config.timeZone) }), ...withCare };
}
