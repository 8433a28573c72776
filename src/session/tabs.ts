/**
 * Tabs of one browser tell each other that the session has changed. A message is only a hint: `leaving` hides what is shown, and
 * `session` makes each ask the backend itself.
 */
export type Signal = 'leaving' | 'session';

export interface Tabs {
  /** Tells the others; who tells does not hear it. */
  tell(signal: Signal): void;
  close(): void;
}

export function joinTabs(base: string, heard: (signal: Signal) => void): Tabs {
  const channel = new BroadcastChannel(`portico:${base}`);
  channel.onmessage = ({ data }) => { if (data === 'leaving' || data === 'session') heard(data); };
  let closed = false;
  return {
    tell: (signal) => { if (!closed) channel.postMessage(signal); }, // the page may have taken the element away meanwhile
    close: () => {
      closed = true;
      channel.close();
    },
  };
}
