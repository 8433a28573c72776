import { counted } from '../../locale/locale.js';
import type { SlotsWords } from './en.js';

export const ar: SlotsWords = {
  firstFree: () => 'أول وقت متاح',
  keepIt: () => 'احجزه لي',
  showIt: () => 'اعرضه',
  with: (name) => `مع ${name}`,
  at: (place) => `في ${place}`,
  earlier: () => 'أيام سابقة',
  later: () => 'أيام لاحقة',
  days: () => 'الأيام',
  free: (count, locale) => counted(locale, count, { zero: 'لا شيء', one: 'وقت واحد', two: 'وقتان', few: '# أوقات', many: '# وقتًا', other: '# وقت' }),
  freeOn: (day, count, locale) => `${day}، ${counted(locale, count, { zero: 'لا أوقات متاحة', one: 'وقت واحد متاح', two: 'وقتان متاحان', few: '# أوقات متاحة', many: '# وقتًا متاحًا', other: '# وقت متاح' })}`,
  none: () => 'لا شيء',
  noneOn: (day) => `${day}، لا أوقات متاحة`,
  closed: () => 'مغلق',
  closedOn: (day) => `${day}، مغلق`,
  dayPart: (part) => ({ morning: 'صباحًا', afternoon: 'بعد الظهر', evening: 'مساءً' })[part],
  readerLater: (hours) => `الوقت عندك متقدم ${hours}.`,
  readerEarlier: (hours) => `الوقت عندك متأخر ${hours}.`,
  readerClock: (zone) => `ساعتك ${zone}.`,
  hours: (count, locale) => counted(locale, count, { zero: '# ساعة', one: 'ساعة واحدة', two: 'ساعتين', few: '# ساعات', many: '# ساعة', other: '# ساعة' }),
  noTimes: () => 'لا أوقات متاحة في هذه الأيام',
  noTimesAtAll: () => 'لا أوقات متاحة الآن',
  noTimesWhy: () => 'جرّب مكانًا آخر أو شخصًا آخر، أو اتصل على',
  orPhone: () => 'أو اتصل على',
  noneSuits: () => 'لا يناسبك أي وقت؟ اتصل على',
};
