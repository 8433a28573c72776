import { html, nothing, type TemplateResult } from 'lit';
import type { Schemas } from '../../contract/client.js';
import { icons } from '../../ui/icons.js';
import { phoneLink, userText } from '../../ui/text.js';
import { dayOf, isolated, said, timeOf, type Parts } from './context.js';
import { heading } from './heading.js';
import { reportIcons } from './icons.js';
import { statusWords } from './status.js';

/** The clinic's own urgent words. The backend decides that they stand here and when they go. */
export function urgentView({ report: { urgent }, spoken: { words }, seams: { context } }: Parts, level: number): TemplateResult | typeof nothing {
  if (!urgent) return nothing;
  const [first, ...others] = urgent.phones.length ? urgent.phones : context.phone ? [context.phone as Schemas['Phone']] : [];
  return html`<section class="alarm" part="urgent" aria-labelledby="report-urgent">${heading(level, html`${icons.urgent()}<span lang=${urgent.lang ?? nothing}>${urgent.title === undefined ? words.urgentTitle() : userText(urgent.title)}</span>`, { id: 'report-urgent' })}
    <p lang=${urgent.lang ?? nothing}>${userText(urgent.text)}</p>
    ${first ? html`<div class="row"><a class="button primary" href="tel:${dialled(first.number)}">${reportIcons.phone()}<span class="tel" translate="no" .textContent=${first.display ?? first.number}></span></a>${about(first)}</div>` : nothing}
    ${others.map((phone) => html`<p class="other">${phoneLink(phone)}${about(phone)}</p>`)}</section>`;
}

const dialled = (number: string) => number.replace(/[^+\d*#]/g, '');
const about = ({ label, hours }: Schemas['Phone']) => [label, hours].map((one) => (one === undefined ? nothing : html` <span class="small quiet">${userText(one)}</span>`));

/** How far the report is: whatever a reader must know before the values. */
export function statusView(parts: Parts): TemplateResult | typeof nothing {
  const { report, spoken: { words } } = parts;
  const { status, expectedAt, statusReason } = report;
  const { title, why, icon, attention } = statusWords(report, parts);
  const times = { corrected: changeTime(parts, 'corrected'), retracted: changeTime(parts, 'retracted'), cancelled: changeTime(parts, 'cancelled') };
  const when = Object.hasOwn(times, status) ? times[status as keyof typeof times] : undefined;
  if (status === 'final') return statusReason === undefined ? nothing : html`<p>${said(words.reason(isolated(statusReason)))}</p>`;
  // What was corrected is said where it stands.
  if (status === 'corrected') return html`<div class="note" part="status">${icon}<div>${when === undefined ? html`${said(`${title}.`)} ${why}` : said(words.onDate(title, when))}${statusReason === undefined ? nothing : html` ${said(words.reason(isolated(statusReason)))}`}${expectedAt === undefined ? nothing : html` ${said(words.expected(timeOf(expectedAt, parts)))}`}</div></div>`;
  return html`<div class="notice ${attention ? 'attention' : ''}" part="status">${icon}<div><b>${said(title)}</b>
    ${why === undefined ? nothing : html`<p>${why}</p>`}${when === undefined ? nothing : html`<p>${said(words.onDate(title, when))}</p>`}
    ${statusReason === undefined ? nothing : html`<p>${said(words.reason(isolated(statusReason)))}</p>`}${expectedAt === undefined ? nothing : html`<p>${said(words.expected(timeOf(expectedAt, parts)))}</p>`}</div></div>`;
}

/** The newest change of this kind. */
function changeTime(parts: Parts, kind: string): string | undefined {
  const found = parts.report.history?.find((change) => change.kind === kind);
  return found && dayOf(found.at, parts);
}
