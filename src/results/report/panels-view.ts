import { html, nothing, type TemplateResult } from 'lit';
import { userText } from '../../ui/text.js';
import type { Observation, Parts } from './context.js';
import { heading } from './heading.js';
import { rowView, type Place } from './observation-view.js';

/** Panels inside panels have headings as far as HTML has levels; deeper ones are told by their path. */
const deepestHeading = 6;

/** What was measured, in the order of the report: rows side by side as a list, each panel under its name. */
export function panelsView(observations: readonly Observation[], place: Place, parts: Parts): TemplateResult {
  return html`${runs(observations).map((run) => ('panel' in run ? panelView(run.panel, place, parts) : html`<ul class="values" role="list">${run.rows.map((one) => html`<li>${rowView(one, place, parts)}</li>`)}</ul>`))}`;
}

type Run = { panel: Observation } | { rows: Observation[] };

function runs(observations: readonly Observation[]): Run[] {
  const found: Run[] = [];
  for (const one of observations) {
    const last = found.at(-1);
    if (one.members?.length) found.push({ panel: one });
    else if (last && 'rows' in last) last.rows.push(one);
    else found.push({ rows: [one] });
  }
  return found;
}

function panelView(panel: Observation, place: Place, parts: Parts): TemplateResult {
  const { members = [], name } = panel;
  const withdrawn = place.withdrawn || panel.status === 'retracted';
  if (place.level >= deepestHeading) {
    return html`<ul class="values" role="list">${flatten(panel, place.path).filter(({ observation }) => !observation.members?.length || saysSomething(observation, parts)).map(({ observation, path, under }) => html`<li>${rowView(observation, { ...place, path, withdrawn: place.withdrawn || under }, parts)}</li>`)}</ul>`;
  }
  const inner = panelsView(members, { ...place, level: place.level + 1, withdrawn }, parts);
  if (saysSomething(panel, parts)) return html`<div class="panel">${rowView(panel, place, parts)}<div class="stack">${inner}</div></div>`;
  return html`<div class="panel stack">${heading(place.level, name.display ? html`<span lang=${name.lang ?? nothing}>${userText(name.display)}</span>` : parts.spoken.words.unnamed(), { class: 'panel-name' })}${inner}</div>`;
}

/** A panel that is more than the name of its parts has a row of its own. */
function saysSomething({ value, ranges, flags, former, notes, specimen, bodySite, method, performers, explanation, status, statusReason, statusText, collectedAt, seriesId }: Observation, { report }: Parts): boolean {
  return Boolean(value || ranges?.length || flags?.length || former?.length || notes?.length || specimen || bodySite || method || performers?.length || explanation || statusReason || statusText || seriesId || (collectedAt && collectedAt !== report.collectedAt)) || !(status === report.status || status === 'final' || status === 'corrected');
}

/** All that is in a panel, one after the other, each with the names of what it is in. */
function flatten(panel: Observation, path: readonly string[], under = false): { observation: Observation; path: readonly string[]; under: boolean }[] {
  const inside = [...path, panel.name.display].filter(Boolean);
  return [{ observation: panel, path, under }, ...(panel.members ?? []).flatMap((one) => flatten(one, inside, under || panel.status === 'retracted'))];
}
