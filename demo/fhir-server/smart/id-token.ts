import { textToBase64Url, toBase64Url } from '../bytes.js';

/** ID tokens of OpenID Connect, signed with a key that lives as long as the process. */
const algorithm = { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' };
const kid = 'portico-test-key';
let made: Promise<CryptoKeyPair> | undefined;
const keys = () => (made ??= crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']));

const part = (value: unknown) => textToBase64Url(JSON.stringify(value));

export async function signIdToken(claims: Record<string, unknown>): Promise<string> {
  const text = `${part({ alg: 'RS256', kid, typ: 'JWT' })}.${part(claims)}`;
  const signature = await crypto.subtle.sign(algorithm.name, (await keys()).privateKey, new TextEncoder().encode(text));
  return `${text}.${toBase64Url(signature)}`;
}

export async function publicKeys(): Promise<{ keys: object[] }> {
  return { keys: [{ ...(await crypto.subtle.exportKey('jwk', (await keys()).publicKey)), kid, alg: 'RS256', use: 'sig' }] };
}
