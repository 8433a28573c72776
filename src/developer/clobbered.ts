/** What Lit and the elements call on the document. */
const called = ['addEventListener', 'createComment', 'createElement', 'createTextNode', 'createTreeWalker', 'dispatchEvent', 'getElementById', 'importNode', 'querySelector', 'removeEventListener'] as const;
const elements = { documentElement: 'html', body: 'body' } as const;

/** Names of the document that something on the page has taken: `<img name="createElement">` stands in the function's place. */
export function clobberedNames(): string[] {
  if (typeof document === 'undefined') return [];
  const taken = (Object.keys(elements) as (keyof typeof elements)[]).filter((name) => document[name] && document[name].localName !== elements[name]);
  return [...called.filter((name) => typeof document[name] !== 'function'), ...taken];
}
