import { nbsp, type Locale } from './locale.js';

const long = ['الإثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'];
const months = ['يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو', 'يوليو', 'أغسطس', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر'];
const twelve = (localTime: string) => {
  const [hour, minute] = localTime.split(':') as [string, string];
  return `${Number(hour) % 12 || 12}:${minute}`;
};

export const ar: Locale = {
  tag: 'ar', dir: 'rtl', comma: '، ', days: { long, short: ['إثنين', 'ثلاثاء', 'أربعاء', 'خميس', 'جمعة', 'سبت', 'أحد'] }, months,
  date: ({ weekday, day, month }) => `${long[weekday]} ${day}${nbsp}${months[month - 1]}`,
  fullDate: ({ weekday, day, month, year }) => `${long[weekday]} ${day}${nbsp}${months[month - 1]}${nbsp}${year}`,
  monthOfYear: (year, month) => `${months[month - 1]}${nbsp}${year}`,
  range: (from, to) => `من ${from.day}${from.month === to.month ? '' : `${nbsp}${months[from.month - 1]}`} إلى ${to.day}${nbsp}${months[to.month - 1]}`,
  time: (localTime) => `${twelve(localTime)}${nbsp}${localTime < '12' ? 'صباحًا' : 'مساءً'}`,
  shortTime: twelve,
  zone: (place) => `بتوقيت ${place}`,
  // CLDR's rules for Arabic
  plural(count) {
    if (count === 0) return 'zero';
    if (count === 1) return 'one';
    if (count === 2) return 'two';
    if (!Number.isInteger(count)) return 'other';
    const hundred = count % 100;
    return hundred >= 3 && hundred <= 10 ? 'few' : hundred >= 11 ? 'many' : 'other';
  },
};
