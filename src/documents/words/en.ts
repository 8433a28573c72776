/** The sentences of documents. Their titles and authors come from the clinic. */
export const en = {
  show: () => 'Show',
  save: () => 'Save',
  saved: () => 'Saved',
  getting: () => 'Getting it',
  size: (bytes: number) => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`),
  failed: () => 'This could not be got. Try again, or phone',
  empty: () => 'There is nothing in this document. Phone',
  atClinic: () => 'The clinic keeps this document. To get it, phone',
  quota: () => 'You have got many documents today. Try again tomorrow, or phone',
  kinds: { note: () => 'Note', summary: () => 'Summary', report: () => 'Report', image: () => 'Image', letter: () => 'Letter', leaflet: () => 'Leaflet', statement: () => 'Statement', other: () => 'Document' },
  states: { current: () => 'Current', preliminary: () => 'Not final yet', superseded: () => 'Replaced by a newer one', retracted: () => 'Withdrawn', unknown: () => 'Not known if it is final' },
};
export type DocumentsWords = typeof en;
