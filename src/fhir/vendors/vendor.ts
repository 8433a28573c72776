/**
 * What is known of a vendor's server and stands in none of its own documents. Data only; what is absent is as FHIR and US Core say.
 * Statements promise more than a patient's token gets, and sometimes less than the server does.
 */
export interface Vendor {
  name: string;
  /** Found in `software.name` or `publisher` of the CapabilityStatement. */
  says?: RegExp;
  /** Types that a patient's app does not get, whatever the statement lists. */
  absent?: readonly string[];
  /** Types that may only be read by their id. */
  readOnly?: readonly string[];
  /** Items a page; the server may send fewer. */
  count: number;
  /** `Observation?category=`; one request each. */
  laboratory: readonly string[];
  /** More parameters of a search, by type: each row is one search, and their results are put together. */
  searches: Readonly<Record<string, readonly Readonly<Record<string, string | readonly string[]>>[]>>;
  /** Takes several ids in `_id`. */
  manyIds: boolean;
}

export const generic: Vendor = {
  name: 'generic', count: 100, laboratory: ['laboratory'], manyIds: true,
  searches: { MedicationRequest: [{ intent: 'order,plan,proposal,original-order,reflex-order,filler-order,instance-order,option' }] },
};
