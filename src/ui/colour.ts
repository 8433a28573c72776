/** sRGB, each channel from 0 to 1, as it is written (not linear). */
export type Rgb = readonly [red: number, green: number, blue: number];
export type Oklch = readonly [lightness: number, chroma: number, hue: number];

const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
const encoded = (channel: number) => (channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055);
const clamp = (value: number) => Math.min(1, Math.max(0, value));

/** Relative luminance (WCAG 2.2). */
export const luminance = ([red, green, blue]: Rgb): number => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** Contrast ratio (WCAG 2.2), from 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** What a colour laid over another at this opacity looks like. */
export const over = (top: Rgb, bottom: Rgb, opacity: number): Rgb => top.map((channel, index) => channel * opacity + bottom[index]! * (1 - opacity)) as unknown as Rgb;

/** Björn Ottosson's OKLab, in polar form. */
export function toOklch(rgb: Rgb): Oklch {
  const [r, g, b] = rgb.map(linear) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, Math.hypot(a, bb), ((Math.atan2(bb, a) * 180) / Math.PI + 360) % 360];
}

function unclipped([lightness, chroma, hue]: Oklch): [number, number, number] {
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s, -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s, -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s];
}

/** The nearest colour that a screen shows: hue and lightness stay, chroma gives way. */
export function fromOklch([lightness, chroma, hue]: Oklch): Rgb {
  let [low, high] = [0, chroma];
  const fits = (value: number) => unclipped([lightness, value, hue]).every((channel) => channel >= -0.0005 && channel <= 1.0005);
  if (!fits(high)) {
    for (let step = 0; step < 20; step++) {
      const middle = (low + high) / 2;
      if (fits(middle)) low = middle;
      else high = middle;
    }
    high = low;
  }
  return unclipped([lightness, high, hue]).map((channel) => clamp(encoded(clamp(channel)))) as unknown as Rgb;
}

/**
 * The colour itself where it can be read on all of these, else the nearest lightness of its hue that can. Where none can (a surface of
 * middle grey has little room), what can be read on the first; black or white always can.
 */
export function readableOn(colour: Rgb, backgrounds: readonly Rgb[], ratio: number): Rgb {
  // Rounded to what is written in the end, so that a bare pass stays one.
  const passes = (candidate: Rgb) => backgrounds.every((background) => contrast(rounded(candidate), background) >= ratio);
  if (passes(colour)) return rounded(colour);
  const [lightness, chroma, hue] = toOklch(colour);
  for (let step = 1; step <= 100; step++) {
    for (const candidate of [lightness - step / 100, lightness + step / 100]) {
      if (candidate < 0 || candidate > 1) continue;
      const rgb = fromOklch([candidate, chroma, hue]);
      if (passes(rgb)) return rounded(rgb);
    }
  }
  return backgrounds.length > 1 ? readableOn(colour, backgrounds.slice(0, 1), ratio) : bestOf([[0, 0, 0], [1, 1, 1]], backgrounds);
}

/** Of several, the one that can be read best on all of these. */
export function bestOf(candidates: readonly Rgb[], backgrounds: readonly Rgb[]): Rgb {
  const worst = (candidate: Rgb) => Math.min(...backgrounds.map((background) => contrast(candidate, background)));
  return [...candidates].sort((a, b) => worst(b) - worst(a))[0]!;
}

const rounded = (rgb: Rgb): Rgb => rgb.map((channel) => Math.round(channel * 255) / 255) as unknown as Rgb;

export const toHex = (rgb: Rgb): string => `#${rgb.map((channel) => Math.round(channel * 255).toString(16).padStart(2, '0')).join('')}`;

/** `#rgb` and `#rrggbb`; undefined for anything else. */
export function fromHex(text: string): Rgb | undefined {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(text.trim());
  const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text.trim());
  if (short) return short.slice(1).map((digit) => Number.parseInt(digit + digit, 16) / 255) as unknown as Rgb;
  return long ? (long.slice(1).map((pair) => Number.parseInt(pair, 16) / 255) as unknown as Rgb) : undefined;
}
