export interface SessionClock {
  /** What the backend has just said: how long the session lives if nothing more is asked, and how long after each call. */
  set(secondsLeft: number | undefined, idleSeconds: number | undefined): void;
  /** A call of this page was answered. */
  used(): void;
  stop(): void;
}

/** Two minutes before the end (WCAG 2.2.1 asks for twenty seconds), or half of a shorter life. */
const warningMs = 120_000;
/** A count of whole seconds is late by up to one. */
const slackMs = 1500;

/**
 * Knows when a session ends of itself. Other tabs and other devices use the same session, so before it warns and before it says that
 * it is over it asks; asking does not make a session live longer.
 */
export function sessionClock(ask: () => void, ending: (until: Date | undefined) => void): SessionClock {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isEnding = false;
  let [endsAt, idleMs] = [0, 0];

  const wait = (until: number, act: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(act, Math.max(0, until - Date.now()));
  };
  const warning = () => (idleMs ? Math.min(warningMs, idleMs / 2) : warningMs);
  const due = () => {
    const left = endsAt - Date.now();
    // Calls of this page have moved the end since the timer was set.
    if (left > warning() + slackMs) wait(endsAt - warning(), due);
    else ask();
  };
  const warn = (until: Date | undefined) => {
    isEnding = until !== undefined;
    ending(until);
  };
  return {
    set(secondsLeft, idleSeconds) {
      clearTimeout(timer);
      if (secondsLeft === undefined) return warn(undefined);
      [endsAt, idleMs] = [Date.now() + secondsLeft * 1000, (idleSeconds ?? 0) * 1000];
      const left = endsAt - Date.now();
      if (left > warning() + slackMs) {
        warn(undefined);
        wait(endsAt - warning(), due);
      } else {
        warn(new Date(endsAt));
        wait(endsAt + slackMs, ask);
      }
    },
    used() {
      if (isEnding) ask();
      else if (idleMs) endsAt = Math.max(endsAt, Date.now() + idleMs);
    },
    stop() {
      clearTimeout(timer);
      warn(undefined);
    },
  };
}
