/**
 * Tabs of one browser tell each other that the session has changed. A message is only a hint: `leaving` hides what is shown, and
 * `session` makes each ask the backend itself.
 */
export type Signal = 'leaving' | 'session';

const name = (base: string) => `portico:${base}`;

export function signalOtherTabs(base: string, signal: Signal): void {
  const channel = new BroadcastChannel(name(base));
  channel.postMessage(signal);
  channel.close();
}

export function onSignalFromOtherTabs(base: string, heard: (signal: Signal) => void): () => void {
  const channel = new BroadcastChannel(name(base));
  channel.onmessage = ({ data }) => { if (data === 'leaving' || data === 'session') heard(data); };
  return () => channel.close();
}
