const names = new Map<string, Intl.DisplayNames>();
const lists = new Map<string, Intl.ListFormat>();

/** `Spanish` for `es`, in the reader's language; the tag itself where the browser has no name for it. */
export function languageName(tag: string, reader: string): string {
  try {
    const known = names.get(reader) ?? new Intl.DisplayNames([reader], { type: 'language' });
    names.set(reader, known);
    return known.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** `English, Spanish, and Arabic` */
export function languageNames(tags: readonly string[], reader: string): string {
  const known = lists.get(reader) ?? new Intl.ListFormat([reader], { type: 'conjunction' });
  lists.set(reader, known);
  return known.format(tags.map((tag) => languageName(tag, reader)));
}
