import type { Theme } from '../ui/theme.js';
import type { Connection } from './connection.js';
import type { HostWords } from './host-words.js';

/** How a provider wants the elements below it to speak and look. */
export interface Presentation {
  lang?: string | undefined;
  words?: HostWords | undefined;
  theme?: Theme | undefined;
}

export interface PresentedConnection extends Connection {
  present(presentation: Presentation): void;
}

/** A connection as one provider shows it. Another provider of the same backend may show it otherwise; both share what is asked. */
export function present(connection: Connection, first: Presentation): PresentedConnection {
  let presentation = first;
  const listeners = new Set<() => void>();
  return {
    id: connection.id, backend: connection.backend, base: connection.base, credentials: connection.credentials, request: connection.request,
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
