/** Dates that are known to the year, the month, the day or the second. They are compared as they are written. */

/** The newest first, what is not dated last; of two that begin alike, the one that is more exact first. */
export function newestFirst(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a < b ? 1 : -1;
}

/** Whether a date touches the days from `from` to the one before `to`: `2026-04` is in a range that touches April. What is not dated is in no range. */
export function touches(at: string | undefined, { from, to }: { from?: string | undefined; to?: string | undefined }): boolean {
  if (from === undefined && to === undefined) return true;
  if (at === undefined) return false;
  const day = at.slice(0, 10);
  // Digits that are not known: the first and the last they could be, as far as comparing needs it.
  const [first, last] = [day + '-01-01'.slice(day.length - 4), day + '-99-99'.slice(day.length - 4)];
  return (from === undefined || last >= from) && (to === undefined || first < to);
}
