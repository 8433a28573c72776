/** The issuer's clients: the backend for the frontend, elements that sign in within a page, a page that keeps its own token, and the command `npm run token`. */
export const clients = { bff: 'portico-bff', elements: 'portico-elements', page: 'portico-page', command: 'portico-command' } as const;

export const commandRedirect = (base: string): string => `${base}/sign-in/command`;
/** The elements' own page, as each of the clinic's websites serves it. */
export const elementsRedirect = (origin: string): string => `${origin}/portico/signed-in.html`;
