/** A heartbeat that was drawn by a formula, twice over: nobody's. */
import type { Value } from './values.js';

const millis = 10;
/** Height in hundredths of a millivolt, so many parts of a beat after its beginning. */
function height(part: number): number {
  const wave = (at: number, wide: number, high: number) => high * Math.exp(-(((part - at) / wide) ** 2));
  return Math.round(wave(0.18, 0.03, 12) - wave(0.28, 0.008, 10) + wave(0.3, 0.011, 110) - wave(0.325, 0.01, 22) + wave(0.52, 0.05, 28));
}
const data = Array.from({ length: 264 }, (_, index) => height((index % 88) / 88));

export const heartbeat: Value = {
  kind: 'samples', display: '3 beats, 2.6 seconds', samples: { unit: 'mV', intervalMillis: String(millis), dimensions: 1, factor: '0.01', origin: '0', lowerLimit: '-100', upperLimit: '200', data: [...data.slice(0, 200), 'E', ...data.slice(201)].join(' ') },
};
