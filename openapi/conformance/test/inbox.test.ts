/** How a code is known: from the configuration, or from what the backend sent. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GuestConfig } from '../config.js';
import { readCode } from '../inbox.js';
import { NotTested } from '../rows.js';
import { contextFor, json } from './helpers.js';

const mail: GuestConfig = { channel: 'email', destination: 'Nadia@example.com', outbox: 'https://clinic.example/outbox' };
const code = (guest: GuestConfig | undefined, answer: unknown = [], codeLength?: number) => readCode(contextFor(async () => json(answer), guest && { guest }), codeLength === undefined ? {} : { codeLength });

test('a code that is always the same is not looked for', async () => {
  const { outbox: _, ...always } = mail;
  assert.equal(await code({ ...always, code: '123456' }, 'nothing of the kind'), '123456');
});

test('the newest message to the address has the code, among whatever else is sent to whomever', async () => {
  const messages = [{ to: 'nadia@example.com', text: 'Your code is 111111.' }, { to: 'nadia@example.com', text: 'Call 3035550100. Your code is 222222 until 10:45.' }, { to: 'other@example.com', text: 'Your code is 333333.' }];
  assert.equal(await code(mail, messages, 6), '222222');
});

test('a phone number is the same in another spelling', async () => {
  assert.equal(await code({ ...mail, channel: 'sms', destination: '+1 303 555 0147' }, [{ to: '+13035550147', text: '4711 is your code' }]), '4711');
});

test('without a guest, a message or a list there is nothing to try with, and the reason is told', async () => {
  const because = (pattern: RegExp) => (error: unknown) => error instanceof NotTested && pattern.test(error.message);
  await assert.rejects(code(undefined), because(/No guest is configured/));
  await assert.rejects(code(mail, [{ to: 'nadia@example.com', text: 'No code here.' }]), because(/No code for the guest/));
  await assert.rejects(code(mail, { messages: [] }), because(/not a list/));
});
