import { counted } from '../../../locale/locale.js';
import type { HoldWords } from './en.js';

export const ar: HoldWords = {
  keeping: () => 'نحفظ لك هذا الوقت',
  taken: (time) => `حجز شخص آخر ${time} قبل لحظات. هذه أوقات متاحة.`,
  noLongerKept: () => 'لم يعد الوقت محفوظًا لك. اختره مرة أخرى أو اختر غيره.',
  holdLimit: () => 'لديك أوقات أخرى محفوظة. احجز أحدها أو تخلَّ عنه أولًا.',
  slowDown: () => 'كانت هذه محاولات كثيرة. انتظر دقيقة ثم اختر من جديد.',
  notKept: () => 'لم نتمكن من حفظ هذا الوقت لك. اختره مرة أخرى.',
  keptUntil: (when, until) => [`${when} محفوظ لك حتى `, until, '.'],
  moreTime: () => 'أحتاج إلى وقت أكثر',
  moreTimeLeft: (count, locale) => `يمكنك طلب وقت إضافي ${counted(locale, count, { zero: '# مرة', one: 'مرة واحدة', two: 'مرتين', few: '# مرات', many: '# مرة', other: '# مرة' })}.`,
  noMoreTime: () => 'لا يمكنك طلب وقت إضافي.',
  twoMinutes: (until) => `هذا الوقت محفوظ لك حتى ${until}. بقيت دقيقتان.`,
};
