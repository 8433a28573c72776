import { sha256 } from '../app/credentials.js';

const known = new Map<string, Promise<string>>();

/** Opaque and the same at every start, so that the demo's pages and bookmarks go on working. A real backend makes its ids at random. */
export function stableId(clinicId: string, kind: string, slug: string): Promise<string> {
  const name = JSON.stringify([clinicId, kind, slug]);
  if (kind === 'schedule') return sha256(name).then((hash) => hash.slice(0, 16));
  let id = known.get(name);
  if (!id) {
    if (known.size > 5000) known.clear();
    known.set(name, (id = sha256(name).then((hash) => hash.slice(0, 22))));
  }
  return id;
}
