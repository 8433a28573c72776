import { counted } from '../../locale/locale.js';
import type { PractitionersWords } from './en.js';

export const ar: PractitionersWords = {
  heading: () => 'ابحث عن طبيب أو ممرض',
  filters: () => 'اعرض فقط',
  name: () => 'الاسم',
  visit: () => 'الزيارة',
  anyVisit: () => 'أي زيارة',
  place: () => 'المكان',
  anyPlace: () => 'أي مكان',
  language: () => 'اللغة',
  anyLanguage: () => 'أي لغة',
  found: (count, locale) => counted(locale, count, { zero: 'لا أحد', one: 'شخص واحد', two: 'شخصان', few: '# أشخاص', many: '# شخصًا', other: '# شخص' }),
  book: () => 'احجز',
  bookWith: (name) => `احجز مع ${name}`,
  nobody: () => 'لا أحد في هذه القائمة بعد',
  nobodyWhy: () => 'اتصل بالعيادة لتعرف من يمكنه أن يراك:',
  noMatch: () => 'لا أحد يوافق كل ذلك',
  noMatchWhy: () => 'غيّر ما اخترته أعلاه، أو اتصل على',
  showAll: () => 'اعرض الجميع',
};
