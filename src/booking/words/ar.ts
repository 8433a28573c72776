import { counted } from '../../locale/locale.js';
import type { BookingWords } from './en.js';

export const ar: BookingWords = {
  heading: () => 'حجز موعد',
  whatFor: () => 'ما سبب الزيارة؟',
  minutes: (count, locale) => counted(locale, count, { zero: '# دقيقة', one: 'دقيقة واحدة', two: 'دقيقتان', few: '# دقائق', many: '# دقيقة', other: '# دقيقة' }),
  byPhoneOnly: () => 'يُحجز هذا بالهاتف:',
  byClinician: () => 'اختر شخصًا بعينه',
  bySite: () => 'اختر مكانًا',
  where: () => 'المكان',
  whom: () => 'مع',
  anybody: () => 'أي شخص متاح',
  how: () => 'الطريقة',
  modality: { 'in-person': () => 'في العيادة', video: () => 'بالفيديو', phone: () => 'بالهاتف' },
  change: (what) => `تغيير: ${what}`,
  changeShort: () => 'تغيير',
};
