import { expect } from 'chai';
import { freshClinic, type TestClinic } from '../../test/browser/clinic.js';
import { network, problem } from '../../test/browser/faults.js';
import { byRole, sees, textOf, until } from '../../test/browser/screen.js';
import '../booking/booking.js';
import type { PorticoProvider } from '../provider/provider.js';
import '../sign-in/sign-in.js';

const session = { method: 'GET', path: '/session' };

describe('a session that other tabs and the history share', () => {
  let clinic: TestClinic;
  before(async () => { clinic = await freshClinic(); });
  afterEach(() => document.body.replaceChildren());

  /** Amira's record is open on the page. */
  async function page() {
    const net = network(clinic.as('amira'));
    const provider = document.createElement('portico-provider') as PorticoProvider;
    provider.append(document.createElement('portico-sign-in'), document.createElement('portico-booking'));
    document.body.append(provider);
    provider.backend = net.backend;
    await sees('Signed in as Amira Haddad');
    await byRole('combobox', 'Who is the visit for?');
    return { net, provider };
  }
  /** An answer that comes when the test says so. */
  function held() {
    let letGo!: () => void;
    const gate = new Promise<void>((resolve) => { letGo = resolve; });
    return { fate: async (_request: Request, pass: () => Promise<Response>) => { await gate; return pass(); }, letGo };
  }
  const otherTab = (signal: string) => {
    const channel = new BroadcastChannel('portico:https://portico.invalid');
    channel.postMessage(signal);
    channel.close();
  };
  const nothingOfARecord = () => !/Haddad/.test(textOf());

  it('is hidden as soon as another tab signs out, before the backend is asked', async () => {
    const { net } = await page();
    await until(() => ['drafts', 'appointments'].every((list) => net.asked.some((one) => one.endsWith(`/${list}`)))); // what a page asks for by itself
    const asked = net.asked.length;
    otherTab('leaving');
    await until(nothingOfARecord);
    expect(net.asked.slice(asked).filter((one) => one.includes('/patients/'))).to.deep.equal([]);
    await byRole('button', 'Sign in');
  });

  it('is somebody else’s when another tab has signed in as somebody else', async () => {
    const { net } = await page();
    net.next(session, (request) => clinic.as('bram')(request));
    otherTab('session');
    await sees('Signed in as Bram Ilves');
    expect(nothingOfARecord()).to.equal(true);
  });

  it('tells the other tabs: first to hide, and to ask once it is over', async () => {
    const heard: unknown[] = [];
    const channel = new BroadcastChannel('portico:https://portico.invalid');
    channel.onmessage = ({ data }) => heard.push(data);
    const { net } = await page();
    // The token of these tests lives on.
    net.next({ method: 'DELETE', path: '/session' }, new Response(null, { status: 204 }));
    (await byRole('button', 'Sign out')).click();
    await until(() => heard.length === 2);
    expect(heard).to.deep.equal(['leaving', 'session']);
    channel.close();
  });

  it('shows nothing while the page is in the history, and when it comes back only what the backend says then', async () => {
    const { net } = await page();
    const { fate, letGo } = held();
    net.next(session, fate);
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await until(nothingOfARecord);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until(() => net.asked.filter((one) => one === 'GET /session').length === 2);
    expect(nothingOfARecord()).to.equal(true);
    letGo();
    await sees('Signed in as Amira Haddad');
  });

  it('stays hidden when it ended while the page was in the history', async () => {
    const { net, provider } = await page();
    net.next(session, problem('session-expired', 401));
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until(() => provider.connection!.state.session === 'expired');
    await byRole('button', 'Sign in');
    expect(nothingOfARecord()).to.equal(true);
  });
});
