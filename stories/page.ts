/** The host page around a story: its brand, scheme, language and direction, and the provider that says so to the elements. */
import type { Decorator } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { keyed } from 'lit/directives/keyed.js';
import '../src/provider/provider.js';
import type { Backend } from '../src/contract/backend.js';
import { luminance, toHex } from '../src/ui/colour.js';
import { paletteOf } from '../src/ui/theme.js';
import type { HostWords } from '../src/provider/host-words.js';
import { brands, type BrandName } from './brands.js';
import { setOnline, standAnywhere, underCondition, type Condition } from './fixtures/conditions.js';
import { fixture } from './fixtures/fixture.js';
import { answersOf, type StateName } from './fixtures/states.js';

/** What the toolbars choose. */
export interface Choices {
  brand: BrandName;
  scheme: 'light' | 'dark';
  language: 'en' | 'es' | 'ar';
  direction: 'auto' | 'ltr' | 'rtl';
  condition: Condition;
}

/** What a story says of itself beside what it renders. */
export interface StoryParameters {
  /** The backend's state; `none` for a page that has no backend. */
  state?: StateName | 'none';
  /** A backend of another kind than fixtures. */
  backend?: () => Backend;
  /** What can be seen in it, in one sentence. */
  about?: string;
  /** The code of the console message that a developer gets in it. */
  developer?: string;
}

/** Made once for as long as this part of the page lives. */
const once = directive(class extends Directive {
  #made: unknown;
  render(make: () => unknown): unknown {
    return (this.#made ??= make());
  }
});

let condition: Condition = 'normal';

/** The clinic's page as a style sheet of its own would make it. */
export function pageStyle(brand: BrandName, scheme: Choices['scheme']): Record<'colorScheme' | 'background' | 'color' | 'fontFamily', string> {
  const { surface, font = 'system-ui, sans-serif' } = brands[brand];
  if (!surface) return { colorScheme: scheme, background: 'Canvas', color: 'CanvasText', fontFamily: font };
  const palette = paletteOf(brands[brand], scheme);
  return { colorScheme: luminance(palette.surface) < luminance(palette.ink) ? 'dark' : 'light', background: toHex(palette.surface), color: toHex(palette.ink), fontFamily: font };
}

export function dressPage({ brand, scheme, language, direction }: Choices): void {
  const { documentElement: root, body } = document;
  root.lang = language;
  root.dir = direction === 'auto' ? (language === 'ar' ? 'rtl' : 'ltr') : direction;
  const { colorScheme, ...style } = pageStyle(brand, scheme);
  root.style.colorScheme = colorScheme;
  Object.assign(body.style, style);
}

/** Content inside a provider of one of the brands. */
export function branded(brand: BrandName, backend: () => Backend, content: unknown, words?: HostWords): TemplateResult {
  const { accent, surface, radius, font, density } = brands[brand];
  return html`<portico-provider .backend=${once(backend)} .words=${words} accent=${ifDefined(accent)} surface=${ifDefined(surface)} radius=${ifDefined(radius)} font=${ifDefined(font)} density=${ifDefined(density)}>${content}</portico-provider>`;
}

export const fixtureBackend = (state: StateName): Backend => underCondition(fixture(answersOf(state)), () => condition);

export const onPage: Decorator = (story, { globals, id, parameters, playFunction }) => {
  const choices = globals as unknown as Choices;
  const { state = 'normal', backend } = parameters as StoryParameters;
  ({ condition } = choices);
  dressPage(choices);
  setOnline(condition !== 'offline' && !/offline$/i.test(state));
  const content = story();
  const inside = state === 'none' ? content : branded(choices.brand, backend ?? (() => fixtureBackend(state)), content);
  // Each story has a provider and a backend of its own. Another condition begins it again, unless somebody played it to where it stands: then it meets the condition there.
  return html`<main class="page">${keyed(playFunction ? id : `${id} ${condition}`, inside)}</main>`;
};

// A story that is a picture on an element's page must not scroll that page to what has the focus in it.
if (frameElement?.closest('[inert]')) {
  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = function () { focus.call(this, { preventScroll: true }); };
}

let shown = '';

/** What a guest typed in one story, or a warning on the page's body, does not come up in the next. */
export function leaveNothing({ id }: { id: string }): void {
  if (id === shown) return;
  shown = id;
  sessionStorage.clear();
  standAnywhere();
  document.querySelector('portico-idle-warning')?.remove();
}
