import * as oauth from 'oauth4webapi';

export interface Provider {
  server: oauth.AuthorizationServer;
  client: oauth.Client;
  redirectUri: string;
}

/** `http` is for a provider on this very computer. */
const isLocal = ({ issuer }: oauth.AuthorizationServer) => /^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(issuer).hostname);

/**
 * How the provider is asked. The page around us may have put an endpoint on every object, which would send a code or a token somewhere
 * else: only the addresses of the provider's own metadata are asked.
 */
export function asks(server: oauth.AuthorizationServer, init?: RequestInit) {
  const isOwn = (url: string) => url.startsWith(`${server.issuer.replace(/\/$/, '')}/.well-known/`) || Object.values(server).includes(url);
  return {
    [oauth.allowInsecureRequests]: isLocal(server),
    [oauth.customFetch]: (url: string, request: RequestInit) => {
      if (!isOwn(url)) throw new TypeError(`A request for ${server.issuer} was turned to another address.`);
      return fetch(url, { ...request, ...init });
    },
  };
}

/** Where a window may go: an address of the provider's own metadata, and never a script. */
export function pageOf(server: oauth.AuthorizationServer, name: 'authorization_endpoint' | 'end_session_endpoint'): URL | undefined {
  const address = Object.hasOwn(server, name) ? new URL(server[name]!) : undefined;
  return address?.protocol === 'https:' || (address?.protocol === 'http:' && isLocal(server)) ? address : undefined;
}
