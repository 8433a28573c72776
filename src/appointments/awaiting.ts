import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The practice system mostly answers within the minute; after that the question is put more rarely. */
const firstMs = 5_000;
const mostMs = 60_000;

/** Asks again, quietly, while something is still to come from the clinic and somebody looks at the page; and once when they come back to it. */
export class Awaiting implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause = firstMs;

  constructor(host: ReactiveControllerHost, private readonly isAwaited: () => boolean, private readonly ask: () => Promise<unknown>) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#seen);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#seen);
    this.#stop();
  }

  hostUpdated(): void {
    if (!this.isAwaited()) {
      this.#stop();
      this.#pause = firstMs;
    } else if (this.#timer === undefined && document.visibilityState === 'visible') this.#wait();
  }

  readonly #seen = (): void => {
    this.#stop();
    this.#pause = firstMs;
    if (document.visibilityState === 'visible' && this.isAwaited()) void this.ask();
  };

  #wait(): void {
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#pause = Math.min(mostMs, this.#pause * 1.5);
      void this.ask();
    }, this.#pause);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
