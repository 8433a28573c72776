import { base64url } from '../credentials.js';

/** HMAC-SHA-256 under the server's own key: for what must be known again, and must not be guessed from what the database holds. */
export async function seal(serverKey: Uint8Array, ...parts: string[]): Promise<string> {
  const key = await crypto.subtle.importKey('raw', serverKey as BufferSource, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return base64url(new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(JSON.stringify(parts)))));
}
