/** An Idempotency-Key or the id of a draft: 128 random bits, made when a person starts a task and kept with it. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
