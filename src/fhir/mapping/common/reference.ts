import type { Reference } from 'fhir/r4.js';
import type { AnyResource, Loose } from '../../types.js';

export interface Target { type: string; id: string }

/** `Type/id` of a relative or absolute reference on the server's own address; undefined for whatever leads elsewhere or nowhere. */
export function parseReference(text: unknown, base: URL): Target | undefined {
  if (typeof text !== 'string' || text.startsWith('#') || text.startsWith('urn:') || !URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) return undefined;
  const [type, id] = url.pathname.slice(base.pathname.length).split('/');
  return type && id && /^[A-Z][A-Za-z]+$/.test(type) ? { type, id: decodeURIComponent(id) } : undefined;
}

export const referenceText = (reference: Loose<Reference> | undefined): string | undefined => {
  const said = reference?.display ?? reference?.identifier?.value;
  return typeof said === 'string' && said.trim() ? said.trim() : undefined;
};

/** The resource inside another that `#id` means. */
export function containedIn(within: { contained?: unknown } | undefined, text: unknown): AnyResource | undefined {
  if (typeof text !== 'string' || !text.startsWith('#')) return undefined;
  const all = Array.isArray(within?.contained) ? (within.contained as (AnyResource | null)[]) : [];
  return all.find((one) => one?.id === text.slice(1) || one?.id === text) ?? undefined;
}
