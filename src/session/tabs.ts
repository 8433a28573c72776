/** Tabs of one browser tell each other that the session has changed. The message is only a hint: each asks the backend itself. */
const name = (base: string) => `portico:${base}`;

export function signalOtherTabs(base: string): void {
  const channel = new BroadcastChannel(name(base));
  channel.postMessage('session');
  channel.close();
}

export function onSignalFromOtherTabs(base: string, heard: () => void): () => void {
  const channel = new BroadcastChannel(name(base));
  channel.onmessage = ({ data }) => { if (data === 'session') heard(); };
  return () => channel.close();
}
