import type { Act } from './scenes.js';

export interface Watched {
  bench: {
    /** When the content came, in milliseconds since the page was asked for. */
    shown: Promise<number>;
    read(): { firstPaint: number; longestTask: number; layoutShift: number };
    /** Where the second of what a selector finds is to be pressed; `pressed` is then the time from the click to the next painted frame. */
    aim(selector: string, tag: string): Promise<{ x: number; y: number }>;
    pressed: Promise<number>;
    /** Opens, fills, presses; the time from the press to the painted frame in which another row comes first. */
    act(act: Act, tag: string): Promise<number>;
    mount(tag: string, times: number): Promise<void>;
  };
}

export function watchPage(shownBy: string, tag: string): void;
