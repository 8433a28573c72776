const tags = (names: readonly string[]) => names.join(', ');

/** What is wrong and what mends it. docs/messages.md says more of each. */
export const messages = {
  '001': (tag: string) => `<${tag}> has no backend. Give it backend="https://…", put it into a <portico-provider backend="https://…">, or give the page one <portico-provider default>.`,
  '002': () => 'The page has a second <portico-provider default>. It serves only what is inside it. Remove `default` from one of them.',
  '003': () => 'Portico is loaded twice on this page; what came first stays. Load it once.',
  '004': (tag: string, _error: unknown) => `<${tag}> could not show an answer of the backend. Run the conformance suite against it: npx portico conformance URL --config FILE.`,
  '005': (tag: string) => `The file of <${tag}> could not be loaded. Copy all files of dist/cdn to the same folder.`,
  '006': (language: string, feature: string, missing: readonly string[]) => `The language "${language}" that this page adds lacks ${missing.length} sentences of "${feature}", which show in English: ${tags(missing.slice(0, 5))}${missing.length > 5 ? ', …' : ''}. Add them.`,
  '007': (backend: string, origin: string) => `${backend} does not answer this page. Check the address; if it runs, let it answer pages of ${origin} (CORS). What is missing says: npx portico doctor ${backend} --origin ${origin}`,
  '008': (backend: string, problem: string) => `${backend} does not answer GET /clinic as the contract says (${problem}). Check the address; if it is right, ask: npx portico doctor ${backend}`,
  '009': (backend: string, theirs: string, ours: string) => `${backend} speaks version ${theirs} of the contract, these elements version ${ours}. Use the base address of version ${ours.split('.')[0]}, or the elements of version ${theirs.split('.')[0]}.`,
  '010': (directive: string, needed: string) => `The page's Content-Security-Policy keeps the elements from their work. Add ${needed} to ${directive}.`,
  '011': (names: readonly string[]) => `Something on this page has taken the place of document.${names.join(', document.')}, so that nothing can be drawn. Rename whatever has it as its name or id.`,
  '012': (backend: string, missing: readonly string[]) => `GET /clinic of ${backend} answers without ${tags(missing.map((name) => `"${name}"`))}, so patients are not told what they must know. Add: ${tags(missing.map((name) => samples[name] ?? name))}`,
  '013': (backend: string) => `A provider has redirect-uri, but GET /clinic of ${backend} names no way of signing in within a page. Add {"kind": "oauth", "issuer": "https://…", "clientId": "…"} to "signIn": {"methods": […]}.`,
};

const samples: Record<string, string> = {
  emergency: '"emergency": {"number": "911", "text": "…"}',
  privacy: '"privacy": {"url": "https://…"}',
};

export type Messages = typeof messages;
