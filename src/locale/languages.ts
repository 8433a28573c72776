import { en } from './en.js';
import type { Locale } from './locale.js';

export type Shipped = 'en' | 'es' | 'ar';

/** The languages we ship; all but English come when they are used. */
const loaders: Record<Shipped, () => Promise<Locale>> = {
  en: () => Promise.resolve(en),
  es: async () => (await import('./es.js')).es,
  ar: async () => (await import('./ar.js')).ar,
};

export const isShipped = (language: string): language is Shipped => Object.hasOwn(loaders, language);

/** The language for a BCP 47 tag: one that the host added, one that we ship, else English. */
export function languageFor(tag: string | undefined, added: readonly string[] = []): string {
  const whole = tag?.toLowerCase() ?? '';
  const language = whole.split('-')[0]!;
  return added.find((one) => one.toLowerCase() === whole) ?? added.find((one) => one.toLowerCase() === language) ?? (isShipped(language) ? language : 'en');
}

export const loadLocale = (language: Shipped): Promise<Locale> => loaders[language]();
