/** Hears when the page's Content-Security-Policy keeps something from the elements. */
export function onBlocked(matches: (violation: SecurityPolicyViolationEvent) => boolean, heard: (violation: SecurityPolicyViolationEvent) => void): () => void {
  const listen = (violation: SecurityPolicyViolationEvent) => { if (violation.disposition === 'enforce' && matches(violation)) heard(violation); };
  addEventListener('securitypolicyviolation', listen);
  return () => removeEventListener('securitypolicyviolation', listen);
}
