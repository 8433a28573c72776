import { html, nothing, type TemplateResult } from 'lit';
import { calendarDate } from '../locale/locale.js';
import type { PatientRef } from '../provider/connection.js';
import type { Spoken } from '../provider/language.js';
import { userText } from '../ui/text.js';
import type { ResultsWords } from './words/en.js';

/** `born 4 March 1987`; as exact as it is known. */
export function bornText(birthDate: string | undefined, { words, locale }: Spoken<ResultsWords>): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(birthDate ?? '') ?? [];
  if (year === undefined || month === undefined) return /^\d{4}$/.test(birthDate ?? '') ? words.born(birthDate!) : undefined;
  const written = locale.monthOfYear(Number(year), Number(month));
  return day === undefined ? words.born(written) : words.bornOn(String(calendarDate(birthDate!).day), written);
}

/** Whose record it is, by name and birth date: stands on every view of it and on every print. Another person's is said to be that, in the same line. */
export function identityLine(subject: PatientRef | undefined, spoken: Spoken<ResultsWords>): TemplateResult | typeof nothing {
  if (!subject) return nothing;
  const [before, name, after] = subject.other ? spoken.ui.actingFor(subject.name) : spoken.words.record(subject.name);
  const born = bornText(subject.birthDate, spoken);
  return html`<p class="identity" part=${subject.other ? 'identity acting' : 'identity'}><span>${before}<b>${userText(name)}</b>${born === undefined ? nothing : html`${spoken.locale.comma}<span translate="no" .textContent=${born}></span>`}${after}</span></p>`;
}
