import { nbsp, type Locale } from './locale.js';

const long = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const twelve = (localTime: string) => {
  const [hour, minute] = localTime.split(':') as [string, string];
  return `${Number(hour) % 12 || 12}:${minute}`;
};

export const en: Locale = {
  tag: 'en', dir: 'ltr', comma: ', ', days: { long, short: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] }, months,
  date: ({ weekday, day, month }) => `${long[weekday]} ${day}${nbsp}${months[month - 1]}`,
  fullDate: ({ weekday, day, month, year }) => `${long[weekday]} ${day}${nbsp}${months[month - 1]}${nbsp}${year}`,
  monthOfYear: (year, month) => `${months[month - 1]}${nbsp}${year}`,
  range: (from, to) => `${from.day}${from.month === to.month ? '' : `${nbsp}${months[from.month - 1]}`} to ${to.day}${nbsp}${months[to.month - 1]}`,
  time: (localTime) => `${twelve(localTime)}${nbsp}${localTime < '12' ? 'am' : 'pm'}`,
  shortTime: twelve,
  zone: (place) => `${place} time`,
  plural: (count) => (count === 1 ? 'one' : 'other'),
};
