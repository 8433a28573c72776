import type { ReactiveController } from 'lit';
import type { QueryHost } from '../provider/query.js';

const pattern = /^#portico-report=([\w.~%-]{1,400})$/;

/** Follows a link to one report once it is known whose record is open, and leaves nothing of it in the address. */
export class LinkedReport implements ReactiveController {
  constructor(private readonly host: QueryHost, private readonly open: (reportId: string) => void) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#look);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#look);
  }

  hostUpdated(): void {
    this.#look();
  }

  readonly #look = (): void => {
    const [, id] = pattern.exec(location.hash) ?? [];
    if (id === undefined || !this.host.connection?.state.subject) return;
    history.replaceState(history.state, '', location.pathname + location.search);
    try {
      this.open(decodeURIComponent(id));
    } catch {
      // No link of ours.
    }
  };
}
