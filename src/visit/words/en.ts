/** What is said of one visit, booked just now or long ago. */
export const en = {
  what: (visit: string, name: string, place: string) => `${visit} with ${name} at ${place}.`,
  whatShort: (visit: string, name: string) => `${visit} with ${name}.`,
  addToCalendar: () => 'Add to calendar',
  directions: () => 'Directions',
  forWhom: () => 'For',
  bring: () => 'Bring',
  beThere: () => 'Be there',
  prepare: () => 'Prepare',
  afterwards: () => 'Afterwards',
  place: () => 'Place',
  visitIn: (name: string) => `Visit at ${name}`,
};
export type VisitWords = typeof en;
