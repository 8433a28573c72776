import { svg, type TemplateResult } from 'lit';
import type { Schemas } from '../../contract/client.js';
import { icon, icons } from '../../ui/icons.js';
import { flagsOf } from './points.js';

const up = () => icon(svg`<path d="M10 16V4M5 9l5-5 5 5"/>`);
const down = () => icon(svg`<path d="M10 4v12M5 11l5 5 5-5"/>`);
/** Codes of HL7 v3 ObservationInterpretation that say high or low. */
const directions: Readonly<Record<string, () => TemplateResult>> = { H: up, HH: up, HU: up, L: down, LL: down, LU: down };

/** Beside the flag's own words, never without them. */
export function flagIcon(flag: Schemas['Flag']): TemplateResult {
  if (!flagsOf({ flags: [flag] }).length) return icons.done();
  const { code = '' } = flag;
  return Object.hasOwn(directions, code) && (flag.system === undefined || /ObservationInterpretation$/i.test(flag.system)) ? directions[code]!() : icons.mark();
}
