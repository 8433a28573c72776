import { svg } from 'lit';
import { icon } from '../ui/icons.js';

export const resultIcons = {
  pen: () => icon(svg`<path d="M4 16l.8-3.4 8.600-8.600a1.400 1.400 0 0 1 2 0l.6.6a1.400 1.400 0 0 1 0 2l-8.600 8.600z"/>`),
  off: () => icon(svg`<circle cx="10" cy="10" r="7.500"/><path d="M4.800 15.200L15.200 4.800"/>`),
  phone: () => icon(svg`<path d="M7.300 3.500H4.600a1.100 1.100 0 0 0-1.100 1.200c.5 6.300 5.500 11.300 11.800 11.800a1.100 1.100 0 0 0 1.200-1.100v-2.700l-3.600-1.200-1.500 1.800a11 11 0 0 1-4.700-4.700l1.800-1.500z"/>`),
  search: () => icon(svg`<circle cx="9" cy="9" r="5.500"/><path d="M13 13l4 4"/>`),
};
