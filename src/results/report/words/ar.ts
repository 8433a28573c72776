import type { ReportWords } from './en.js';

export const ar: ReportWords = {
  untitled: () => 'نتيجة فحص',
};
