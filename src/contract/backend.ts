/** The whole seam. Credentials are already in it. A backend that passes on reads `await request.arrayBuffer()` first. */
export type Backend = (request: Request) => Promise<Response>;

/** An access token for this moment, asked for before each call; undefined while nobody is signed in. */
export type TokenSource = () => Promise<string | undefined> | string | undefined;

/** The base that a backend without an address gets in its requests. */
export const noAddress = 'https://portico.invalid';

/**
 * `fetch` for one address. The page around us may have put a `baseUrl` on every object, which would send the next call, token and
 * all, somewhere else: a request that is not for this address is refused before any credential is added.
 */
export function httpBackend(base: string, token?: TokenSource): Backend {
  const { origin, pathname } = new URL(base);
  const below = pathname.replace(/\/$/, '');
  return async (request) => {
    const url = new URL(request.url);
    if (url.origin !== origin || !url.pathname.startsWith(`${below}/`)) throw new TypeError(`A request for ${origin} was turned to another address.`);
    const anonymous = request.credentials === 'omit';
    if (token) {
      const value = anonymous ? undefined : await token();
      if (value) request.headers.set('Authorization', `Bearer ${value}`);
    }
    return fetch(request);
  };
}
