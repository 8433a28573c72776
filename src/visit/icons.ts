import { svg } from 'lit';
import { icon } from '../ui/icons.js';

/** What only views of visits draw. */
export const visitIcons = {
  asked: () => icon(svg`<path d="M17 3L9 11M17 3l-5 14-3-6-6-3z"/>`),
  off: () => icon(svg`<circle cx="10" cy="10" r="7.5"/><path d="M7.2 7.2l5.6 5.6M12.8 7.2l-5.6 5.6"/>`),
  more: () => icon(svg`<path d="M4.5 10v.01M10 10v.01M15.5 10v.01" stroke-width="2.5"/>`),
  calendar: () => icon(svg`<rect x="3" y="4.5" width="14" height="12.5" rx="1.5"/><path d="M3 8.5h14M6.5 2.5v4M13.5 2.5v4"/>`),
  place: () => icon(svg`<path d="M10 18c4-4.2 6-7.3 6-9.7a6 6 0 0 0-12 0C4 10.7 6 13.8 10 18z"/><circle cx="10" cy="8.3" r="2"/>`),
  swap: () => icon(svg`<path d="M4 7h12M12.5 3.5L16 7M16 13H4M7.5 16.5L4 13"/>`, 'turn'),
  phone: () => icon(svg`<path d="M4 3h3l1.500 4-2 1.500a10 10 0 0 0 5 5L13 11.500l4 1.500v3a1.500 1.500 0 0 1-1.500 1.500A13.500 13.500 0 0 1 2.500 4.500 1.500 1.500 0 0 1 4 3z"/>`),
};
