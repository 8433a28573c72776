import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mailbox, mask, networkOf, readDestination } from './contact.js';

const phone = (typed: string, callingCode = '1') => readDestination('sms', typed, callingCode);
const mail = (typed: string) => readDestination('email', typed, '1');

test('a phone number is read however it is written, with its country or as one of the clinic’s', () => {
  for (const typed of ['+13035550147', '(303) 555-0147', '303.555.0147', '1 303 555 0147', '001 303 555 0147', '+1 (303) 555–0147', '٣٠٣٥٥٥٠١٤٧', '۳۰۳-۵۵۵-۰۱۴۷', '\u200e303 555 0147\u200f']) assert.equal(phone(typed), '+13035550147', typed);
  assert.equal(phone('020 7946 0123', '44'), '+442079460123');
  assert.equal(phone('+44 20 7946 0123'), '+442079460123');
});

test('what is no phone number is not made into one', () => {
  for (const typed of ['', '555', '303 555 014', '303 555 01478', '+', '+0303555014', '+1234567890123456', '303 555 0147 ext 2', 'not a number', 'a@example.com', '++13035550147', '303\n5550147;4']) assert.equal(phone(typed), undefined, typed);
});

test('a mail address keeps its letters, without capitals and spaces around it', () => {
  assert.equal(mail(' Nadia.Example+visit@Example.COM '), 'nadia.example+visit@example.com');
  assert.equal(mail('jos\u00e9@ej\u00e9mplo.example'), 'jos\u00e9@ej\u00e9mplo.example');
});

test('what could be two addresses, or a header, is no mail address', () => {
  for (const typed of ['', 'a', '@example.com', 'a@', 'a@b', 'a@b.', 'a@.com', 'a@b@example.com', 'a b@example.com', 'a@example.com, b@example.com', 'a@example.com\nBcc: b@example.com', '<a@example.com>', 'a@exa\u0000mple.com', `${'a'.repeat(65)}@example.com`, '+13035550147']) assert.equal(mail(typed), undefined, JSON.stringify(typed));
});

test('a masked address is known again by its owner and tells nobody else', () => {
  assert.equal(mask('+13035550147'), '••• 47');
  assert.equal(mask('nadia@example.com'), 'n•••@example.com');
});

test('plus addresses are one mailbox', () => {
  for (const one of ['nadia@example.com', 'nadia+1@example.com', 'nadia+a+b@example.com']) assert.equal(mailbox(one), 'nadia@example.com');
  assert.equal(mailbox('+nadia@example.com'), '+nadia@example.com');
  assert.equal(mailbox('+13035550147'), '+13035550147');
});

test('an IPv4 address is a network of its own, however it is written', () => {
  for (const one of ['192.0.2.7', '::ffff:192.0.2.7', '::FFFF:192.0.2.7']) assert.equal(networkOf(one), '192.0.2.7');
});

test('the addresses of one IPv6 connection are one network, and those of the next are another', () => {
  for (const one of ['2001:db8:0:1::', '2001:db8:0:1::1', '2001:0db8:0000:0001:ffff:ffff:ffff:ffff', '2001:DB8::1:0:0:0:9', '2001:db8:0:1::5%eth0']) assert.equal(networkOf(one), '2001:db8:0:1', one);
  assert.equal(networkOf('2001:db8:0:2::1'), '2001:db8:0:2');
  assert.equal(networkOf('::1'), '0:0:0:0');
  assert.equal(networkOf(''), '');
});
