import type { ReactiveController, ReactiveControllerHost } from 'lit';

export const chunk = 50;

/** Lets a long list grow by fifty rows a frame, so that the first ones stand at once and nothing freezes; in the end all rows are there, for finding and printing. */
export class Growing implements ReactiveController {
  #shown = chunk;
  #key = '';
  #wanted = 0;
  #frame = 0;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** As many of these as may be drawn now; `key` says which list they are. */
  of<T>(key: string, items: readonly T[]): readonly T[] {
    if (key !== this.#key) [this.#key, this.#shown] = [key, chunk];
    this.#wanted = items.length;
    return items.length > this.#shown ? items.slice(0, this.#shown) : items;
  }

  hostUpdated(): void {
    if (this.#frame || this.#shown >= this.#wanted) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#shown += chunk;
      this.host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }
}
