import type { TemplateResult } from 'lit';
import { writtenDateTime } from '../../locale/locale.js';
import type { Spoken } from '../../provider/language.js';
import { icons } from '../../ui/icons.js';
import { resultIcons } from '../icons.js';
import type { Release, ReportShort } from '../results-queries.js';
import type { ResultsWords } from '../words/en.js';

type Said = Spoken<ResultsWords>;

export interface ReportLine {
  tone: 'attention' | 'neutral';
  icon?: TemplateResult;
  text: string;
}

export const kindText = ({ kind, kindText: own }: Pick<ReportShort, 'kind' | 'kindText'>, words: ResultsWords): string =>
  (Object.hasOwn(words.kinds, kind) ? words.kinds[kind as 'other']() : (own ?? kind));

export const isClosed = ({ state }: Release): boolean => state === 'gated' || state === 'delayed';

/** What there is: how it is closed, else how it stands and what the record counts. Nothing is counted or judged here. */
export function linesOf(report: ReportShort, spoken: Said): ReportLine[] {
  const { release } = report;
  if (isClosed(release)) return [closedLine(release, spoken)];
  const { comma } = spoken.locale;
  const isCounted = report.status === 'corrected' && Boolean(report.summary?.corrected); // `1 corrected` says it already
  const status = isCounted ? undefined : statusLine(report, spoken.words);
  const abnormal = report.summary?.abnormal ?? 0;
  if (abnormal > 0) return [{ tone: 'attention' as const, icon: icons.mark(), text: [spoken.words.outside(String(abnormal)), ...changesOf(report, spoken.words)].join(comma) }, ...(status ? [status] : [])];
  const what = countsOf(report, spoken);
  if (status) return [what === undefined ? status : { ...status, text: `${status.text}${comma}${what}` }];
  return what === undefined ? [] : [{ tone: 'neutral', text: what }];
}

/** What kind of report it is, where its name does not say so, and whether anybody has read it. */
export const aboutOf = (report: ReportShort, words: ResultsWords): string => [report.title === undefined ? undefined : kindText(report, words), reviewText(report, words)].filter((one) => one !== undefined).map((one) => `${one}.`).join(' ');

function closedLine({ state, reason, until, sensitive }: Release, { words: { closed }, locale }: Said): ReportLine {
  if (state === 'delayed') return { tone: 'neutral', icon: icons.clock(), text: until === undefined ? closed.delayed() : closed.delayedUntil(writtenDateTime(until, locale)) };
  return { tone: 'neutral', icon: icons.closed(), text: reason === 'by-choice' ? closed.byChoice() : sensitive || reason === 'sensitive' ? closed.sensitive() : closed.gated() };
}

function statusLine({ status, statusText }: ReportShort, { status: words }: ResultsWords): ReportLine | undefined {
  switch (status) {
    case 'final': return undefined;
    case 'preliminary': return { tone: 'neutral', icon: icons.clock(), text: words.preliminary() };
    case 'partial': return { tone: 'neutral', icon: icons.clock(), text: words.partial() };
    case 'corrected': return { tone: 'neutral', icon: resultIcons.pen(), text: words.corrected() };
    case 'cancelled': return { tone: 'neutral', icon: resultIcons.off(), text: words.cancelled() };
    case 'retracted': return { tone: 'neutral', icon: resultIcons.off(), text: words.retracted() };
    case 'unknown': return { tone: 'neutral', icon: icons.mark(), text: statusText ?? words.unknown() };
    default: return { tone: 'neutral', icon: icons.mark(), text: statusText ?? status };
  }
}

function countsOf({ summary, ...report }: ReportShort, { words, locale }: Said): string | undefined {
  if (!summary) return undefined;
  const { values = 0, images = 0, documents = 0 } = summary;
  const counts = [values && words.values(values, locale), ...changesOf({ ...report, summary }, words), images && words.images(images, locale), documents && words.documents(documents, locale)].filter(Boolean);
  return counts.length ? counts.join(locale.comma) : undefined;
}

const changesOf = ({ summary }: ReportShort, words: ResultsWords): string[] => [summary?.corrected && words.correctedOf(String(summary.corrected)), summary?.retracted && words.retractedOf(String(summary.retracted))].filter((one) => typeof one === 'string');

/** Whether anybody at the clinic has read it; nothing where the clinic's computer does not know. */
function reviewText({ review, release }: ReportShort, words: ResultsWords): string | undefined {
  if (review.state === 'reviewed') return review.by ? words.readBy(review.by.display) : words.read();
  return review.state === 'awaited' && !isClosed(release) ? words.notRead() : undefined;
}
