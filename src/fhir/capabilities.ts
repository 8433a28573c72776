import type { Grant } from './types.js';
import type { Vendor } from './vendors/vendor.js';
import { vendorOf } from './vendors/vendors.js';

export type Interaction = 'read' | 'search';
/** Whether a type can be asked for; `not-offered` by the server, `denied` by the scopes of the grant. */
export type May = 'yes' | 'not-offered' | 'denied';

export interface Capabilities {
  vendor: Vendor;
  /** Whether the server said what it does; where it did not, whoever asks finds out. */
  known: boolean;
  may(type: string, interaction: Interaction, grant?: Pick<Grant, 'scope'>): May;
  /** Whether a search parameter is declared; undefined where the server does not list any for the type. */
  takes(type: string, parameter: string): boolean | undefined;
  /** Where a person manages which apps may read. */
  manageUrl?: string;
}

interface Statement {
  publisher?: unknown;
  software?: { name?: unknown };
  rest?: { resource?: { type?: unknown; interaction?: { code?: unknown }[]; searchParam?: { name?: unknown }[] }[] }[];
}
interface Smart { management_endpoint?: unknown; scopes_supported?: unknown }

const list = <T>(value: readonly T[] | undefined): readonly T[] => (Array.isArray(value) ? value : []);

/** What the server says it does, what its sign-in says it gives, and what is known of its vendor, put together. */
export function capabilitiesOf(statement: unknown, smart: unknown, named?: string): Capabilities {
  const { publisher, software, rest } = (statement ?? {}) as Statement;
  const vendor = vendorOf(`${String(software?.name ?? '')} ${String(publisher ?? '')}`, named);
  const types = new Map(list(rest).flatMap((one) => list(one?.resource)).flatMap((one) => (typeof one?.type === 'string' ? [[one.type, one] as const] : [])));
  const { management_endpoint: manage, scopes_supported: scopes } = (smart ?? {}) as Smart;
  const supported = Array.isArray(scopes) ? scopes.filter((scope): scope is string => typeof scope === 'string') : [];
  const known = types.size > 0;

  function offered(type: string, interaction: Interaction): boolean {
    if (vendor.absent?.includes(type) || (interaction === 'search' && vendor.readOnly?.includes(type))) return false;
    if (!known) return true;
    const entry = types.get(type);
    if (!entry) return false;
    const interactions = list(entry.interaction).map(({ code }) => code);
    return !interactions.length || interactions.includes(interaction === 'read' ? 'read' : 'search-type');
  }

  return {
    vendor, known,
    may(type, interaction, grant) {
      if (!offered(type, interaction)) return 'not-offered';
      // Scopes that a server lists are examples with many of them; only a list that names types of a patient at all can leave one out.
      if (!grant) return supported.some((scope) => /^patient\/[A-Z]/.test(scope)) && !covers(supported, type, interaction) ? 'not-offered' : 'yes';
      return covers(grant.scope.split(/\s+/), type, interaction) ? 'yes' : 'denied';
    },
    takes(type, parameter) {
      const declared = list(types.get(type)?.searchParam);
      return declared.length ? declared.some(({ name }) => name === parameter) : undefined;
    },
    ...(typeof manage === 'string' && manage.startsWith('https://') && { manageUrl: manage }),
  };
}

/** SMART scopes of version 1 (`patient/X.read`) and 2 (`patient/X.rs?category=…`). */
function covers(scopes: readonly string[], type: string, interaction: Interaction): boolean {
  const letter = interaction === 'read' ? 'r' : 's';
  return scopes.some((scope) => {
    const [, name, rights = ''] = /^(?:patient|user|system)\/([A-Za-z*]+)\.([a-z*]+)/.exec(scope) ?? [];
    return (name === type || name === '*') && (rights === '*' || rights === 'read' || (/^c?r?u?d?s?$/.test(rights) && rights.includes(letter)));
  });
}
