import { expect } from 'chai';
import '../sign-in/sign-in.js';
import '../booking/booking.js';
import { freshClinic, type TestClinic } from '../../test/browser/clinic.js';
import { json, network, problem, type Network } from '../../test/browser/faults.js';
import { sees, until } from '../../test/browser/screen.js';
import type { Schemas } from '../contract/client.js';
import { define } from '../ui/define.js';

/** What a developer reads and what the page hears of one mistake. */
describe('a mistake of the page or of the backend', () => {
  let clinic: TestClinic;
  let net: Network;
  before(async () => { clinic = await freshClinic(); });

  const messages: string[] = [];
  const events: { code: string; reference?: string }[] = [];
  const hear = (event: CustomEvent<{ code: string; reference?: string }>) => events.push(event.detail);
  const realError = console.error;
  beforeEach(() => {
    messages.length = events.length = 0;
    net = network(clinic.as());
    console.error = (...values: unknown[]) => { messages.push(values.map(String).join(' ')); };
    document.addEventListener('portico-error', hear);
  });
  afterEach(() => {
    console.error = realError;
    document.removeEventListener('portico-error', hear);
    document.body.replaceChildren();
  });

  const show = (html: string) => document.body.replaceChildren(document.createRange().createContextualFragment(html));
  const showOver = (...elements: ('portico-booking' | 'portico-sign-in')[]) => document.body.replaceChildren(...elements.map((tag) => Object.assign(document.createElement(tag), { backend: net.backend })));
  const clinicWith = (change: Partial<Record<keyof Schemas['Clinic'], unknown>>) => {
    const changed = async (_request: Request, pass: () => Promise<Response>) => json({ ...(await (await pass()).json() as Schemas['Clinic']), ...change });
    net.next({ path: '/clinic' }, changed, changed);
  };
  /** Exactly one message: its code, what to do, and where to read on. */
  const expectOneMessage = async (code: string, ...says: string[]) => {
    await until(() => messages.length);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    expect(messages).to.have.length(1);
    for (const part of [`PORTICO-${code} `, `messages.md#portico-${code}`, ...says]) expect(messages[0]).to.contain(part);
  };

  it('is told once where elements have no backend', async function () {
    this.timeout(30_000);
    show('<portico-sign-in></portico-sign-in><portico-sign-in></portico-sign-in>');
    await sees('This part of the page is not ready. Please phone the clinic.');
    await until(() => events.length === 2);
    await expectOneMessage('001', '<portico-sign-in> has no backend', '<portico-provider default>');
    expect(events).to.deep.equal([{ code: 'no-backend' }, { code: 'no-backend' }]);
  });

  it('is told once where a page has two default providers', async () => {
    show('<portico-provider default></portico-provider><portico-provider default></portico-provider><portico-provider default></portico-provider>');
    await expectOneMessage('002', 'Remove `default` from one of them');
  });

  it('is told once where two bundles define the same elements', async () => {
    define('portico-booking', class extends HTMLElement {});
    define('portico-sign-in', class extends HTMLElement {});
    await expectOneMessage('003', 'Load it once');
  });

  it('is told once, with its cause, where an answer cannot be shown', async () => {
    net.next({ path: '/visit-types' }, json({ items: [null], asOf: '2026-12-07T15:00:00Z', sources: [] }));
    showOver('portico-booking');
    await sees('What the clinic’s computer sent cannot be shown.');
    await expectOneMessage('004', '<portico-booking>', 'npx portico conformance', 'TypeError');
    expect(events).to.deep.equal([{ code: 'not-shown' }]);
  });

  it('is told once where the backend cannot be reached, with the origin that it has to let in', async () => {
    net.next({ path: /./ }, ...Array.from({ length: 12 }, () => 'drop-before' as const));
    showOver('portico-booking', 'portico-sign-in');
    await expectOneMessage('007', location.origin, '(CORS)', 'npx portico doctor');
    await until(() => events.length === 2);
    expect(events.map(({ code }) => code)).to.deep.equal(['unreachable', 'unreachable']);
  });

  it('is told once where what answers is no backend, such as the page of a website', async () => {
    net.next({ path: '/clinic' }, new Response('<!doctype html><title>Clinic</title>', { headers: { 'Content-Type': 'text/html' } }));
    showOver('portico-booking');
    await expectOneMessage('008', 'GET /clinic', 'Check the address');
    expect(events).to.deep.equal([{ code: 'not-a-backend' }]);
  });

  it('is told with the backend’s own support reference to the page, and without it to nobody else', async () => {
    net.next({ path: '/clinic' }, problem('not-found', 404));
    showOver('portico-sign-in');
    await until(() => events.length);
    expect(events).to.deep.equal([{ code: 'not-a-backend', reference: 'R7K4Q2X' }]);
  });

  it('is told once where the backend speaks another version of the contract', async () => {
    clinicWith({ contract: { version: '9.2.0', profiles: [] } });
    showOver('portico-booking');
    await expectOneMessage('009', 'version 9.2.0 of the contract', 'elements of version 9');
    expect(events).to.deep.equal([{ code: 'contract-version' }]);
    await sees('Check-up');
  });

  it('is told once where something has taken a name of the document, and a sentence stands in the element’s place', async () => {
    show('<img name="createElement" alt=""><img name="createTreeWalker" alt=""><portico-booking backend="https://clinic.example" lang="es"></portico-booking><portico-sign-in></portico-sign-in>');
    await until(() => messages.length);
    await until(() => document.body.lastElementChild!.shadowRoot?.textContent);
    expect(messages).to.have.length(1);
    expect(messages[0]).to.contain('document.createElement, document.createTreeWalker').and.contain('PORTICO-011');
    expect(events).to.deep.equal([{ code: 'clobbered' }, { code: 'clobbered' }]);
    await until(() => document.querySelector('portico-booking')!.shadowRoot?.textContent?.includes('Esta parte de la página'));
  });

  it('is told once where the clinic gives no emergency number and no privacy notice', async () => {
    clinicWith({ emergency: undefined, privacy: undefined });
    showOver('portico-booking', 'portico-sign-in');
    await expectOneMessage('012', '"emergency", "privacy"', '"emergency": {"number": "911"');
    await until(() => events.length === 2);
    expect(events).to.deep.equal([{ code: 'safety' }, { code: 'safety' }]);
    await sees('Check-up');
  });

  it('is not told where there is none', async () => {
    showOver('portico-booking', 'portico-sign-in');
    await sees('Check-up');
    expect([messages, events]).to.deep.equal([[], []]);
  });
});
