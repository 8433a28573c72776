/** Comes before Lit, which may not even start on this page: then at least the console says why. */
import { clobberedNames } from './clobbered.js';
import { onBlocked } from './policy.js';
import { tellDeveloper } from './tell.js';

if (typeof document !== 'undefined') {
  const taken = clobberedNames();
  if (taken.length) tellDeveloper('011', taken);
  onBlocked(({ effectiveDirective, sample }) => effectiveDirective === 'trusted-types' && /^portico\b/.test(sample), () => tellDeveloper('010', 'trusted-types', 'portico'));
}
