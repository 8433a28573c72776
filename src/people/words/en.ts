/** What is said of a clinician in a list. Names, roles and places come from the clinic. */
export const en = {
  speaks: (languages: string) => `Speaks ${languages}`,
  takesNew: () => 'Takes new patients',
  takesNoNew: () => 'Takes no new patients now',
  nextFree: () => 'First free time:',
  nothingFree: () => 'No free time right now',
};
export type PeopleWords = typeof en;
