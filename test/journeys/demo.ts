/** The demo that the runner started. */
import assert from 'node:assert/strict';
import { currentCode } from '../../demo/backend/node/sign-in/passwords.js';
import type { Visitor } from './browsers.js';

export const site = process.env.PORTICO_SITE!;
export const api = process.env.PORTICO_API!;
/** The origin of the demo's FHIR servers. */
export const fhir = process.env.PORTICO_FHIR!;
export const pages = JSON.parse(process.env.PORTICO_PAGES ?? '{}') as Record<'home' | 'book' | 'visits' | 'results' | 'staff' | 'token' | 'spa' | 'hostile' | 'twoClinics' | 'litHost' | 'fhir', string>;
const accounts = JSON.parse(process.env.PORTICO_ACCOUNTS ?? '[]') as { username: string; password: string; totpSecret: string; patientId: string; name: string }[];
export const account = (username: string) => accounts.find((one) => one.username === username)!;

/** Fills the clinic's own sign-in pages. */
export async function fillSignIn(window: Visitor, username: string): Promise<void> {
  const { password, totpSecret } = account(username);
  await window.type({ role: 'textbox', name: 'User name' }, username);
  await window.type({ role: 'textbox', name: 'Password' }, password);
  await window.click({ role: 'button', name: 'Sign in' });
  await window.type({ role: 'textbox', name: 'Code' }, currentCode(totpSecret, new Date()));
  await window.click({ role: 'button', name: 'Confirm and sign in' });
}

export async function control<T>(path: string, body?: unknown): Promise<T> {
  const response = await fetch(`${api}/_demo/${path}`, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) });
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** By the Tab key alone, to what has the focus as `role: name`. */
export async function tabTo(visitor: Visitor, wanted: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (wanted.test(await visitor.focus())) return;
    await visitor.press('Tab');
  }
  assert.fail(`Tab never reached ${String(wanted)}; it is at ${await visitor.focus()}`);
}
