import type { PeopleWords } from './en.js';

export const ar: PeopleWords = {
  speaks: (languages) => `اللغات: ${languages}`,
  takesNew: () => 'يستقبل مرضى جددًا',
  takesNoNew: () => 'لا يستقبل مرضى جددًا الآن',
  nextFree: () => 'أول وقت متاح:',
  nothingFree: () => 'لا وقت متاح الآن',
};
