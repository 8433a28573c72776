import type { SignInWords } from './en.js';

export const ar: SignInWords = {
  signIn: () => 'تسجيل الدخول',
  signOut: () => 'تسجيل الخروج',
  signedInAs: (name) => ['مسجل الدخول باسم ', name],
  expired: () => 'تم تسجيل خروجك لأن أحدًا لم يستخدم هذه الصفحة لفترة.',
};
