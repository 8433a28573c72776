/** The issuer's clients: the backend for the frontend, a page that keeps its own token, and the command `npm run token`. */
export const clients = { bff: 'portico-bff', page: 'portico-page', command: 'portico-command' } as const;

export const commandRedirect = (base: string): string => `${base}/sign-in/command`;
