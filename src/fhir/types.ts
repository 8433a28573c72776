import type { FhirResource } from 'fhir/r4.js';
import type { operations } from '../contract/generated/portico.js';
import type { Schemas } from './answer.js';

export type OperationId = keyof operations;

/** What a server really sends: anything may be missing, and decimals may be texts (see json.ts). */
export type Loose<T> = T extends (infer U)[] ? Loose<U>[] : T extends object ? { [K in keyof T]?: Loose<T[K]> } : number extends T ? number | string : T;
export type Resource<T extends FhirResource = FhirResource> = Loose<T> & { resourceType: T['resourceType']; id?: string };
export type AnyResource = { resourceType: string; id?: string; meta?: { lastUpdated?: string; versionId?: string } } & Record<string, unknown>;

/** What a person's sign-in gave. */
export interface Grant {
  patientId: string;
  /** As the token endpoint answered it, which may be less than what was asked for. */
  scope: string;
  accessToken: string;
  /** `Patient/1`, `RelatedPerson/2`, `Practitioner/3`, or its address. The patient when absent. */
  fhirUser?: string;
  /** When the person has to sign in again. Leave it out where the token is renewed by itself. */
  expiresAt?: Date;
}

/** What a clinic says of itself and no record system can: all of `GET /clinic` but what the server decides. */
export type ClinicConfiguration = Omit<Schemas['Clinic'], 'contract' | 'operations' | 'features'> & {
  /** Abilities that the clinic closes or names itself. */
  operations?: Schemas['Abilities'];
  features?: Schemas['Clinic']['features'];
  /** Language of these texts. */
  lang?: string;
  /** The record system as patients know it. */
  system?: string;
  /** Said where a value is flagged critical, since nobody outside the clinic can know whether it was reviewed. */
  urgent?: Schemas['UrgentNotice'];
};

export interface FhirOptions {
  /** The FHIR base address, such as `https://ehr.example/r4`. */
  baseUrl: string;
  /** `fetch` when absent. */
  fetch?: (request: Request) => Promise<Response>;
  /** The grant of this moment, asked for at each call; undefined while nobody is signed in. */
  grant: () => Grant | undefined | Promise<Grant | undefined>;
  /** In the language that is asked for, or in the only one. */
  configuration: ClinicConfiguration | ((language: string) => ClinicConfiguration);
  /** Where a person goes for what this backend does not do, by operation. */
  handoff?: Partial<Record<OperationId, Pick<Schemas['Ability'], 'link' | 'phone' | 'text' | 'reason'>>>;
  /** Whose server it is, where its CapabilityStatement does not say. */
  vendor?: string;
  /** Signs out at the server; without it there is no signing out. */
  end?: () => Promise<void>;
  /** Renews the grant; without it nothing is extended. */
  extend?: () => Promise<Grant | undefined>;
  /** Keeps which reports were opened, by somebody who may keep it. Without it nobody knows. */
  seen?: { has(reportId: string): boolean | undefined; add(reportId: string): void | Promise<void> };
  now?: () => Date;
  /** Spends the time between two tries. */
  wait?: (milliseconds: number) => Promise<void>;
  /** Requests to the server for one call of the contract. */
  budget?: number;
}
