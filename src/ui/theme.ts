import { bestOf, fromHex, fromOklch, over, readableOn, toHex, toOklch, type Rgb } from './colour.js';

/** A clinic's brand in four decisions. A colour is `#rrggbb`, or two of them: for the light scheme and the dark. */
export interface Theme {
  /** What can be acted on. */
  readonly accent?: string | undefined;
  /** What the page has behind the elements. One colour means one scheme. */
  readonly surface?: string | undefined;
  /** Corners, as a CSS length. */
  readonly radius?: string | undefined;
  /** A CSS font-family. */
  readonly font?: string | undefined;
}

type Scheme = 'light' | 'dark';
export interface Palette {
  surface: Rgb;
  ink: Rgb;
  accent: Rgb;
  onAccent: Rgb;
  attention: Rgb;
  urgent: Rgb;
  done: Rgb;
}

/** Text, and what must only be seen (WCAG 2.2, 1.4.3 and 1.4.11). */
export const textRatio = 4.5;
/** How much of a colour its tint has; text in that colour stands on it too. */
const tint = 0.1;

const defaults: Record<Scheme, Record<'surface' | 'ink' | 'accent' | 'attention' | 'urgent' | 'done', Rgb>> = {
  light: { surface: [1, 1, 1], ink: fromOklch([0.24, 0.02, 250]), accent: fromOklch([0.45, 0.11, 235]), attention: fromOklch([0.52, 0.11, 65]), urgent: fromOklch([0.5, 0.17, 27]), done: fromOklch([0.47, 0.1, 155]) },
  dark: { surface: fromOklch([0.19, 0.012, 250]), ink: fromOklch([0.93, 0.008, 250]), accent: fromOklch([0.8, 0.1, 235]), attention: fromOklch([0.82, 0.12, 75]), urgent: fromOklch([0.76, 0.13, 27]), done: fromOklch([0.8, 0.11, 155]) },
};

const colours = (decision = '') => decision.trim().split(/\s+/);
const pick = (decision: string | undefined, scheme: Scheme) => fromHex((scheme === 'dark' && colours(decision)[1]) || colours(decision)[0]!);
const isDark = (colour: Rgb) => toOklch(colour)[0] < 0.6;

/** The colours of one scheme. Every pair that is read or seen together has its contrast, whatever the clinic chose. */
export function paletteOf(theme: Theme, scheme: Scheme): Palette {
  const surface = pick(theme.surface, scheme) ?? defaults[scheme].surface;
  const base = defaults[isDark(surface) ? 'dark' : 'light'];
  const ink = readableOn(base.ink, [surface], 7);
  /** Read on the surface, on its own tint, and on what the pointer makes of it. */
  const readable = (colour: Rgb) => {
    const once = readableOn(colour, [surface], textRatio);
    return readableOn(once, [surface, over(once, surface, tint), over(ink, surface, 0.05)], textRatio);
  };
  const accent = readable(pick(theme.accent, scheme) ?? base.accent);
  const onAccent = bestOf([[1, 1, 1], fromOklch([0.2, 0.03, toOklch(accent)[2]]), [0, 0, 0]], [accent]);
  return { surface, ink, accent, onAccent, attention: readable(base.attention), urgent: readable(base.urgent), done: readable(base.done) };
}

/** A theme as the custom properties of an element's wrapper; `light-dark()` where the schemes differ. */
export function themeProperties(theme: Theme): Record<string, string> {
  const [light, dark] = [paletteOf(theme, 'light'), paletteOf(theme, 'dark')];
  const both = (name: keyof Palette) => {
    const [one, other] = [toHex(light[name]), toHex(dark[name])];
    return one === other ? one : `light-dark(${one}, ${other})`;
  };
  return {
    ...((theme.accent || theme.surface) && { '--_accent': both('accent'), '--_on-accent': both('onAccent'), '--_attention': both('attention'), '--_urgent': both('urgent'), '--_done': both('done') }),
    ...(theme.surface && { '--_surface': both('surface'), '--_ink': both('ink') }),
    // One surface is one scheme: native controls follow it.
    ...(theme.surface && colours(theme.surface).length === 1 && { 'color-scheme': isDark(light.surface) ? 'dark' : 'light' }),
    ...(theme.radius && { '--_radius': theme.radius }), ...(theme.font && { '--_font-family': theme.font }),
  };
}
