/** Runs at most so many at a time, the others in order. */
export function runAtMost(most: number): <T>(run: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (run) => {
    if (running >= most) await new Promise<void>((go) => { waiting.push(go); });
    else running += 1;
    try {
      return await run();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

/** What several want at the same time is asked once; it is given up when the last of them has. */
export function sharing<T>(): (key: string, signal: AbortSignal, run: (signal: AbortSignal) => Promise<T>) => Promise<T> {
  const open = new Map<string, { answer: Promise<T>; stop: AbortController; wanted: number }>();
  return async (key, signal, run) => {
    signal.throwIfAborted();
    let one = open.get(key);
    if (!one) {
      const stop = new AbortController();
      const answer = run(stop.signal).finally(() => open.delete(key));
      open.set(key, one = { answer, stop, wanted: 0 });
    }
    const { answer, stop } = one;
    const mine = one;
    mine.wanted += 1;
    let leave!: () => void;
    const left = new Promise<never>((_, reject) => {
      leave = () => {
        if (--mine.wanted === 0) {
          open.delete(key);
          stop.abort(signal.reason);
        }
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', leave, { once: true });
    });
    try {
      return await Promise.race([answer, left]);
    } finally {
      signal.removeEventListener('abort', leave);
      answer.catch(() => undefined);
    }
  };
}
