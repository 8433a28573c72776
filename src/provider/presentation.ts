import type { Connection, ConnectionState } from './connection.js';

/** How a provider wants the elements below it to speak and look. */
export type Presentation = Pick<ConnectionState, 'lang' | 'words' | 'style' | 'density'>;

export type PresentedConnection<C extends Connection> = C & { present(presentation: Presentation): void };

/** A connection as one provider shows it. Another provider of the same backend may show it otherwise; both share what is asked. */
export function present<C extends Connection>(connection: C): PresentedConnection<C> {
  let presentation: Presentation = {};
  const listeners = new Set<() => void>();
  return {
    ...connection,
    get state() { return { ...connection.state, ...presentation }; },
    subscribe(listener) {
      listeners.add(listener);
      const stop = connection.subscribe(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
    present(next) {
      presentation = next;
      for (const listener of [...listeners]) listener();
    },
  };
}
