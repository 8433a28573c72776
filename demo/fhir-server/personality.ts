import type { FhirResource } from 'fhir/r4.js';
import type { Issue } from './fhir/outcome.js';

/** What a server offers of one type of resource. */
export interface TypeOffer {
  /** Search parameters that it declares, besides `_id`, `_lastUpdated`, `_count`. Without any, the type is only read. */
  search: string[];
  /** It is found by `_id` and nothing else. */
  byId?: boolean;
  /** One of these sets must be in every search of this type; a search that has `_id` needs none. */
  needs?: string[][];
  /** What it answers where none is; 400 unless said. */
  needsStatus?: number;
  includes?: string[];
  /** `Provenance:target` and the like. */
  revincludes?: string[];
  /** It takes `_sort`. */
  sorts?: boolean;
}

/** A search as the rules of a personality see it. */
export interface Asked {
  type: string;
  query: URLSearchParams;
  scope: string;
  now: Date;
}

/** What a page of results is besides its resources. */
export interface PageOf {
  /** How many there are in all, and on this page. */
  matches: number;
  size: number;
  number: number;
}

/**
 * How one vendor's server behaves, as its public documentation and its answers to everyone say. Data and small functions: what is not
 * said here is as FHIR R4 has it.
 */
export interface Personality {
  name: string;
  /** `software` of the CapabilityStatement. Not the vendor's: this is a server for tests. */
  software: string;
  mediaType: string;
  types: Record<string, TypeOffer>;
  /** A parameter that it does not declare. `none`: the search finds nothing. */
  unknownParameter: 'ignore' | 'refuse' | 'none';
  unknownParameterIssue?: (name: string) => Issue;
  count: { usual: number; most: number; ignores?: boolean };
  /** `Bundle.total`; undefined where it has none. */
  total: (page: PageOf) => number | undefined;
  paging: {
    parameter: string;
    /** The address of the next page, with the opaque token that stands for it. */
    next: (first: URL, base: string, token: string) => string;
    livesMs: number;
    expired: { status: number; issue: Issue };
    /** An entry of the page before, sent again on the next. */
    repeats?: boolean;
    /** The first page is empty and others follow: what a server does that takes away after it has searched. */
    emptyFirst?: (asked: Asked) => boolean;
  };
  cors: { allowHeaders: string[]; exposeHeaders: string[]; onToken?: boolean };
  smart: {
    capabilities: string[];
    grantTypes: string[];
    scopes: string[];
    /** What of the asked scopes it grants, besides what the person takes away. */
    grants?: (scope: string) => boolean;
    refresh: 'rotates' | 'stays' | 'none';
    /** Where it is not the FHIR base address. */
    issuer?: string;
    /** It names itself in the answer to the browser (RFC 9207). */
    namesItself?: boolean;
    expiresIn: number;
  };
  /** The vendor's code system of its numbered issues. */
  issueSystem?: string;
  /** May refuse a search by throwing a `Refusal`, or answer some issues that stand in the Bundle as entries. */
  beforeSearch?: (asked: Asked) => void;
  besides?: (asked: Asked, page: PageOf) => Issue[];
  /** The resource as this server answers it; undefined where it does not. */
  present?: (resource: FhirResource) => FhirResource | undefined;
  /** How it says that something may not be seen, or is not there. */
  forbidden?: (type: string) => Response;
  notFound?: (path: string, knowsType: boolean) => Response | undefined;
  tooMany?: () => Response;
  etag?: 'ETag' | 'E-Tag';
  /** It answers JSON only: anything else in `Accept` is 406 without a body. */
  jsonOnly?: boolean;
  /** Leaves out of an OperationOutcome what not everyone puts in. */
  issuesWithoutCode?: boolean;
  /** Its own operations on a type, as `$name`. */
  operations?: Record<string, string[]>;
  ignoresCaseOfPath?: boolean;
}

export const isSearched = ({ search, byId }: TypeOffer): boolean => search.length > 0 || byId === true;
