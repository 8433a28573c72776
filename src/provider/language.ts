import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { en as english } from '../locale/en.js';
import { isShipped, languageFor, loadLocale, type Shipped } from '../locale/languages.js';
import type { Locale } from '../locale/locale.js';
import { onPageLanguage } from '../locale/page-language.js';
import { en as englishUi, type UiWords } from '../ui/words/en.js';
import { tellDeveloper } from '../developer/tell.js';
import { missingWords, withHostWords, type HostLanguage, type HostWords } from './host-words.js';
import type { Connection } from './connection.js';

/** The sentences of a feature in each language that we ship. English is there at once, the others come when they are used. */
export interface Languages<W> {
  /** Under this name a host says them otherwise. */
  feature: string;
  en: W;
  es: () => Promise<W>;
  ar: () => Promise<W>;
}

/** Whatever speaks: an element, in its own language and with its provider's words. */
export interface LanguageHost extends ReactiveControllerHost {
  readonly connection: Connection | undefined;
  readonly language: string;
}

export interface Spoken<W> {
  words: W;
  ui: UiWords;
  locale: Locale;
}

const uiLanguages: Languages<UiWords> = { feature: 'ui', en: englishUi, es: async () => (await import('../ui/words/es.js')).es, ar: async () => (await import('../ui/words/ar.js')).ar };

/** The shared sentences in the language that comes nearest. */
export async function uiWordsIn(language: string): Promise<UiWords> {
  const wanted = languageFor(language);
  return isShipped(wanted) && wanted !== 'en' ? uiLanguages[wanted]() : englishUi;
}

/** The language of an element: its own `lang`, else its provider's, else the page's. Nothing is said in another one while it loads. */
export class Language<W extends object> implements ReactiveController {
  spoken: Spoken<W> | undefined;
  #language = '';
  #host: HostWords | undefined;
  #stop: (() => void) | undefined;

  constructor(private readonly host: LanguageHost, private readonly languages: Languages<W>) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = onPageLanguage(() => this.host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  hostUpdate(): void {
    const own = this.host.connection?.state.words;
    const wanted = languageFor(this.host.language, own && Object.keys(own));
    if (wanted === this.#language && own === this.#host) return;
    [this.#language, this.#host] = [wanted, own];
    if (wanted === 'en') this.spoken = merged({ words: this.languages.en, ui: englishUi, locale: english }, own?.en, this.languages.feature);
    else void this.#load(wanted, own?.[wanted]);
  }

  async #load(language: string, own: HostLanguage | undefined): Promise<void> {
    const spoken = isShipped(language) && language !== 'en' ? await this.#shipped(language) : await this.#added(language, own);
    if (language !== this.#language || own !== this.#host?.[language]) return;
    this.spoken = merged(spoken, own, this.languages.feature);
    this.host.requestUpdate();
  }

  async #shipped(language: Exclude<Shipped, 'en'>): Promise<Spoken<W>> {
    const [words, ui, locale] = await Promise.all([this.languages[language](), uiLanguages[language](), loadLocale(language)]);
    return { words, ui, locale };
  }

  async #added(language: string, own: HostLanguage | undefined): Promise<Spoken<W>> {
    const { intlLocale } = await import('../locale/intl-locale.js');
    for (const [feature, words] of [[this.languages.feature, this.languages.en], ['ui', englishUi]] as const) {
      const missing = missingWords(words, own?.[feature]);
      if (missing.length) tellDeveloper('006', language, feature, missing);
    }
    return { words: this.languages.en, ui: englishUi, locale: intlLocale(language) };
  }
}

function merged<W extends object>({ words, ui, locale }: Spoken<W>, own: HostLanguage | undefined, feature: string): Spoken<W> {
  return { words: withHostWords(words, own?.[feature]), ui: withHostWords(ui, own?.ui), locale: withHostWords(locale, own?.locale) };
}
