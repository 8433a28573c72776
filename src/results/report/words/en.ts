/** The sentences of one report: what was measured, and what the record says of it. */
export const en = {
  untitled: () => 'Test result',
};
export type ReportWords = typeof en;
