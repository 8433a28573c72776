export interface Watched {
  bench: {
    /** When the content came, in milliseconds since the page was asked for. */
    shown: Promise<number>;
    read(): { firstPaint: number; longestTask: number; layoutShift: number };
    /** Presses the second of what a selector finds; the time to the next painted frame. */
    press(selector: string, tag: string): Promise<number>;
    mount(tag: string, times: number): Promise<void>;
  };
}

export function watchPage(shownBy: string, tag: string): void;
