import { noAddress } from '../contract/backend.js';
import { contractVersion } from '../contract/generated/version.js';
import type { Problem } from '../contract/problem.js';
import { onBlocked } from '../developer/policy.js';
import { tellDeveloper } from '../developer/tell.js';
import type { Clinic, Fault } from './connection.js';

export interface Diagnosis {
  answered(clinic: Clinic): void;
  failed(problem: Problem): void;
  stop(): void;
}

/** The browser tells of its policy a turn after the refusal. */
const settleMs = 100;
const major = (version: string) => version.split('.')[0];

/** Finds out from what became of GET /clinic why a backend is of no use; the developer is told once, the page by an event. */
export function diagnose(base: string, found: (fault: Fault) => void): Diagnosis {
  const backend = base === noAddress ? 'The backend' : base;
  let blocked = false;
  const stop = onBlocked(({ effectiveDirective, blockedURI }) => effectiveDirective === 'connect-src' && URL.canParse(blockedURI) && new URL(blockedURI).origin === new URL(base).origin, ({ effectiveDirective }) => {
    blocked = true;
    tellDeveloper('010', effectiveDirective, new URL(base).origin);
    found({ code: 'blocked' });
  });
  return {
    stop,
    answered({ contract, emergency, privacy }) {
      const version: unknown = contract?.version;
      if (typeof version !== 'string' || major(version) !== major(contractVersion)) {
        tellDeveloper('009', backend, String(version ?? 'none'), contractVersion);
        found({ code: 'contract-version' });
      }
      const missing = [...(emergency?.number ? [] : ['emergency']), ...(privacy?.url ? [] : ['privacy'])];
      if (missing.length === 0) return;
      tellDeveloper('012', backend, missing);
      found({ code: 'safety' });
    },
    failed({ name, reference }) {
      if (name === 'invalid-answer' || name === 'not-found') {
        tellDeveloper('008', backend, name);
        found({ code: 'not-a-backend', ...(reference !== undefined && { reference }) });
      }
      if (name !== 'unreachable' || !navigator.onLine) return;
      setTimeout(() => {
        if (blocked) return;
        tellDeveloper('007', backend, location.origin);
        found({ code: 'unreachable' });
      }, settleMs);
    },
  };
}
