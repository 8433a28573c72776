import type { VisitWords } from './en.js';

export const ar: VisitWords = {
  what: (visit, name, place) => `${visit} مع ${name} في ${place}.`,
  whatShort: (visit, name) => `${visit} مع ${name}.`,
  addToCalendar: () => 'أضف إلى التقويم',
  directions: () => 'الاتجاهات',
  forWhom: () => 'المريض',
  bring: () => 'أحضر',
  beThere: () => 'الحضور',
  prepare: () => 'التحضير',
  afterwards: () => 'بعد الزيارة',
  place: () => 'المكان',
  visitIn: (name) => `موعد في ${name}`,
};
