import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { openConnection, type OpenConnection } from './open-connection.js';
import type { Backend } from '../contract/backend.js';
import type { Connection } from './connection.js';
import { connectionFor } from './connections.js';
import { connectionContext, providerEvent, type PorticoProvider } from './provider.js';

export interface BoundHost extends ReactiveControllerHost, HTMLElement {
  backend?: string | Backend | undefined;
  provider?: string | undefined;
  /** Nothing says which backend to use. */
  unbound(): void;
}

const patienceMs = 3000;

/**
 * Finds the connection of an element: its own `backend`, the provider it names, the nearest one around it, the page's default one,
 * in this order. Until then the element asks nothing: a patient's data must not go to the wrong clinic.
 */
export class Binding implements ReactiveController {
  connection: Connection | undefined;
  #own: { backend: Backend; connection: OpenConnection } | undefined;
  #stop: (() => void)[] = [];
  #seen: unknown[] = [];

  constructor(private readonly host: BoundHost) {
    host.addController(this);
  }

  hostConnected(): void {
    const look = () => this.#look();
    document.addEventListener(providerEvent, look);
    this.#stop.push(() => document.removeEventListener(providerEvent, look));
    const timer = setTimeout(() => { if (!this.connection) this.host.unbound(); }, patienceMs);
    this.#stop.push(() => clearTimeout(timer));
    look();
  }

  hostUpdate(): void {
    const { backend, provider } = this.host;
    if (this.#seen[0] !== backend || this.#seen[1] !== provider) this.#look();
  }

  hostDisconnected(): void {
    for (const stop of this.#stop.splice(0)) stop();
    this.#follow(undefined);
    this.#own?.connection.close();
    this.#own = undefined;
  }

  #look(): void {
    const { backend, provider } = this.host;
    this.#seen = [backend, provider];
    if (typeof backend === 'function') this.#follow(this.#ownConnection(backend));
    else if (backend) this.#follow(connectionFor(backend));
    else if (provider) this.#follow(namedProvider(this.host, provider)?.connection);
    else this.#follow(this.#around() ?? document.querySelector<PorticoProvider>('portico-provider[default]')?.connection);
  }

  #ownConnection(backend: Backend): Connection {
    if (this.#own?.backend !== backend) {
      this.#own?.connection.close();
      this.#own = { backend, connection: openConnection({ backend, lang: () => this.host.lang || document.documentElement.lang || navigator.language }) };
    }
    return this.#own.connection;
  }

  #around(): Connection | undefined {
    let found: Connection | undefined;
    this.host.dispatchEvent(new ContextEvent(connectionContext, this.host, (connection) => { found = connection; }));
    return found;
  }

  #unfollow: (() => void) | undefined;

  #follow(connection: Connection | undefined): void {
    if (connection === this.connection) return;
    this.#unfollow?.();
    this.connection = connection;
    this.#unfollow = connection?.subscribe(() => this.host.requestUpdate());
    this.host.requestUpdate();
  }
}

function namedProvider(host: HTMLElement, id: string): PorticoProvider | undefined {
  const root = host.getRootNode() as Document | ShadowRoot;
  const element = root.getElementById(id) ?? document.getElementById(id);
  return element?.localName === 'portico-provider' ? (element as PorticoProvider) : undefined;
}
