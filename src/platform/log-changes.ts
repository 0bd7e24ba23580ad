const CHANNEL = 'log-changes';

/** Tells our own pages that the log is another now. */
export function tellLogChanged(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** Calls back whenever the log has changed, by whatever came about. Returns how to end that. */
export function onLogChanged(changed: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', changed);
  return () => channel.close();
}
