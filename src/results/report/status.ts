import type { TemplateResult } from 'lit';
import { icons } from '../../ui/icons.js';
import { isolated, type Parts } from './context.js';
import { reportIcons } from './icons.js';
import type { ReportWords } from './words/en.js';

export interface StatusWords {
  title: string;
  why?: string;
  icon: TemplateResult;
  /** What a reader must know before they rely on it. */
  attention: boolean;
}

/** What a status means; one that is not known stands in the source's own words. */
export function statusWords({ status, statusText }: { status: string; statusText?: string | undefined }, { spoken: { words } }: Pick<Parts, 'spoken'>): StatusWords {
  const known = table(words);
  if (Object.hasOwn(known, status)) return known[status]!;
  return { title: words.otherStatus(isolated(statusText ?? status)).replace(/\.$/, ''), icon: icons.mark(), attention: false };
}

const table = (words: ReportWords): Record<string, StatusWords> => ({
  preliminary: { title: words.preliminary(), why: words.preliminaryWhy(), icon: icons.clock(), attention: true },
  partial: { title: words.partial(), why: words.partialWhy(), icon: icons.clock(), attention: true },
  final: { title: words.final(), icon: reportIcons.note(), attention: false },
  corrected: { title: words.corrected(), why: words.correctedWhy(), icon: reportIcons.pen(), attention: false },
  cancelled: { title: words.cancelled(), why: words.cancelledWhy(), icon: reportIcons.none(), attention: false },
  retracted: { title: words.retracted(), why: words.retractedWhy(), icon: reportIcons.none(), attention: true },
  unknown: { title: words.unknownStatus(), why: words.unknownStatusWhy(), icon: icons.mark(), attention: false },
});
