/** What stands where there is no picture: the first letters of the last two names, so that a title before them does not count. */
export const initials = (name: string): string => name.trim().split(/\s+/).slice(-2).map((word) => [...word][0] ?? '').join('').toLocaleUpperCase();
