import type { Locale } from '../locale/locale.js';
import type { UiWords } from '../ui/words/en.js';

/**
 * A host page's own sentences, by language and feature: some of ours said otherwise, or a whole language that we do not ship. The names
 * and shapes are those of the shipped words; docs/sentences.md lists them.
 */
export type HostWords = Readonly<Record<string, HostLanguage>>;

export interface HostLanguage {
  /** How the language writes dates and times; the browser's own way where this says nothing. */
  readonly locale?: Partial<Locale>;
  readonly ui?: Partial<UiWords>;
  /** `booking`, `bookingDetails`, `signIn`, … */
  readonly [feature: string]: object | undefined;
}

/** Ours with the host's in front. Groups of sentences are taken apart, single sentences replaced. */
export function withHostWords<W extends object>(words: W, own: object | undefined): W {
  if (!own) return words;
  const merged = { ...words } as Record<string, unknown>;
  for (const [name, value] of Object.entries(own)) {
    const ours = merged[name];
    if (value === undefined || ours === undefined) continue;
    merged[name] = typeof value === 'object' && value !== null && typeof ours === 'object' ? { ...ours, ...value } : value;
  }
  return merged as W;
}

/** Sentences that a language which the host added leaves to English. */
export const missingWords = (words: object, own: object | undefined): string[] => Object.keys(words).filter((name) => !own || !Object.hasOwn(own, name));
