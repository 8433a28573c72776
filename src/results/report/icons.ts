import { svg, type TemplateResult } from 'lit';
import { icon, icons } from '../../ui/icons.js';
import type { FlagIcon } from './flags.js';

/** What only a report draws; always beside a word. */
export const reportIcons = {
  pen: () => icon(svg`<path d="M4 16l.8-3.4 8.600-8.600a1.400 1.400 0 0 1 2 0l.600.600a1.400 1.400 0 0 1 0 2l-8.600 8.600z"/>`),
  none: () => icon(svg`<circle cx="10" cy="10" r="7.5"/><path d="M4.800 15.200L15.200 4.800"/>`),
  note: () => icon(svg`<path d="M4 3.500h12v9.500l-3.500 3.500H4zM7 7.500h6M7 11h4"/>`),
  open: () => icon(svg`<path d="M5 7.500l5 5 5-5"/>`),
  phone: () => icon(svg`<path d="M7.300 3.500H4.600a1.100 1.100 0 0 0-1.100 1.200c.500 6.300 5.500 11.300 11.800 11.800a1.100 1.100 0 0 0 1.200-1.100v-2.700l-3.600-1.200-1.500 1.800a11 11 0 0 1-4.700-4.700l1.800-1.500z"/>`),
};

const drawn: Record<FlagIcon, () => TemplateResult> = {
  'up': () => icon(svg`<path d="M10 16V4M5 9l5-5 5 5"/>`),
  'far-up': () => icon(svg`<path d="M5 9.500l5-5 5 5M5 15.500l5-5 5 5"/>`),
  'down': () => icon(svg`<path d="M10 4v12M5 11l5 5 5-5"/>`),
  'far-down': () => icon(svg`<path d="M5 4.500l5 5 5-5M5 10.500l5 5 5-5"/>`),
  'mark': icons.mark,
  'tick': icons.done,
  'question': () => icon(svg`<path d="M6.800 7.200a3.200 3.200 0 1 1 4.800 2.800c-1 .600-1.600 1.200-1.600 2.500M10 16v.1"/>`),
  'note': reportIcons.note,
};
export const flagIcon = (name: FlagIcon): TemplateResult => drawn[name]();
