import { en } from './en.js';
import type { Locale } from './locale.js';

/** The languages we ship; all but English come when they are used. */
const loaders: Record<string, () => Promise<Locale>> = {
  en: () => Promise.resolve(en),
  es: async () => (await import('./es.js')).es,
  ar: async () => (await import('./ar.js')).ar,
};

/** The shipped language for a BCP 47 tag, English where there is none. */
export function languageFor(tag: string | undefined): string {
  const language = tag?.toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(loaders, language) ? language : 'en';
}

export const loadLocale = (language: string): Promise<Locale> => loaders[languageFor(language)]!();

export const directionOf = (language: string): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');
