import type { IdleWords } from './en.js';

export const ar: IdleWords = {
  heading: () => 'هل ما زلت هنا؟',
  why: (time) => `سنسجّل خروجك عند ${time} حفاظًا على خصوصية سجلك. ما كتبته محفوظ.`,
  stay: () => 'البقاء مسجّل الدخول',
  leave: () => 'تسجيل الخروج الآن',
};
