/** The clinic's names by id; undefined for one that is not known (yet). */
export const nameOf = (list: readonly { id: string; name: string }[] | undefined, id: string | undefined): string | undefined =>
  (id === undefined ? undefined : list?.find((one) => one.id === id)?.name);
