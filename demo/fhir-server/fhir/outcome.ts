import type { OperationOutcome, OperationOutcomeIssue } from 'fhir/r4.js';

type Severity = OperationOutcomeIssue['severity'];

/** One thing that a server says about a request. `vendorCode` is the number that a vendor gives it. */
export interface Issue {
  severity: Severity;
  code: OperationOutcomeIssue['code'];
  text: string;
  vendorCode?: string;
}

/** `system`: the vendor's own code system. */
export const outcomeOf = (issues: Issue[], system?: string): OperationOutcome => ({
  resourceType: 'OperationOutcome',
  issue: issues.map(({ severity, code, text, vendorCode }) => ({
    severity, code, diagnostics: text,
    details: { ...(vendorCode && { coding: [{ ...(system && { system }), code: vendorCode, display: text }] }), text },
  })),
});

/** A request that is answered with a refusal. `body`: what stands in it instead of an OperationOutcome, where a server sends none. */
export class Refusal extends Error {
  constructor(readonly status: number, readonly issues: Issue[], readonly special: { body?: string | null; mediaType?: string; headers?: Record<string, string> } = {}) {
    super(issues[0]?.text ?? String(status));
  }
}

export const refuse = (status: number, code: Issue['code'], text: string, vendorCode?: string): never => {
  throw new Refusal(status, [{ severity: status === 400 && vendorCode ? 'fatal' : 'error', code, text, ...(vendorCode && { vendorCode }) }]);
};
