/** Bytes as text, with what browsers and Node both have. */
const toBase64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
export const toBase64Url = (bytes: ArrayBuffer | Uint8Array) => toBase64(new Uint8Array(bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
export const textToBase64 = (text: string) => toBase64(new TextEncoder().encode(text));
export const textToBase64Url = (text: string) => toBase64Url(new TextEncoder().encode(text));
export const fromBase64 = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
export const random = (count = 24) => toBase64Url(crypto.getRandomValues(new Uint8Array(count)));
