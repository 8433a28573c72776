import type { ReactiveController } from 'lit';
import { languageFor, loadLocale } from '../locale/languages.js';
import { en as english } from '../locale/en.js';
import type { Locale } from '../locale/locale.js';
import { onPageLanguage } from '../locale/page-language.js';
import { en as englishUi, type UiWords } from '../ui/words/en.js';
import type { QueryHost } from './query.js';

/** The sentences of a feature in each language that we ship. English is there at once, the others come when they are used. */
export interface Languages<W> {
  en: W;
  es: () => Promise<W>;
  ar: () => Promise<W>;
}

export interface Spoken<W> {
  words: W;
  ui: UiWords;
  locale: Locale;
}

const uiLanguages: Languages<UiWords> = { en: englishUi, es: async () => (await import('../ui/words/es.js')).es, ar: async () => (await import('../ui/words/ar.js')).ar };

/** The language of an element: its own `lang`, else its provider's, else the page's. Nothing is said in another one while it loads. */
export class Language<W> implements ReactiveController {
  spoken: Spoken<W> | undefined;
  #language = '';
  #stop: (() => void) | undefined;

  constructor(private readonly host: QueryHost, private readonly languages: Languages<W>) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = onPageLanguage(() => this.host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  hostUpdate(): void {
    const wanted = languageFor(this.host.language);
    if (wanted === this.#language) return;
    this.#language = wanted;
    if (wanted === 'en') this.spoken = { words: this.languages.en, ui: englishUi, locale: english };
    else void this.#load(wanted as 'es' | 'ar');
  }

  async #load(language: 'es' | 'ar'): Promise<void> {
    const [words, ui, locale] = await Promise.all([this.languages[language](), uiLanguages[language](), loadLocale(language)]);
    if (language !== this.#language) return;
    this.spoken = { words, ui, locale };
    this.host.requestUpdate();
  }
}
