import type { DocumentsWords } from './en.js';

export const ar: DocumentsWords = {
  show: () => 'عرض',
  save: () => 'حفظ',
  saved: () => 'تم الحفظ',
  getting: () => 'جارٍ الجلب',
  size: (bytes) => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} كيلوبايت` : `${(bytes / 1_000_000).toFixed(1)} ميغابايت`),
  failed: () => 'تعذّر الحصول عليه. حاول مرة أخرى، أو اتصل على',
  empty: () => 'هذا المستند فارغ. اتصل على',
  atClinic: () => 'هذا المستند محفوظ لدى العيادة. للحصول عليه اتصل على',
  quota: () => 'لقد طلبت مستندات كثيرة اليوم. حاول غدًا، أو اتصل على',
  kinds: { note: () => 'ملاحظة', summary: () => 'ملخّص', report: () => 'تقرير', image: () => 'صورة', letter: () => 'رسالة', leaflet: () => 'نشرة', statement: () => 'بيان', other: () => 'مستند' },
  states: { current: () => 'الحالي', preliminary: () => 'ليس نهائيًا بعد', superseded: () => 'حلّ محله مستند أحدث', retracted: () => 'مسحوب', unknown: () => 'لا يُعرف إن كان نهائيًا' },
};
