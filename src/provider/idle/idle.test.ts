import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { expectAccessible } from '../../../test/browser/accessible.js';
import { freshClinic, type TestClinic } from '../../../test/browser/clinic.js';
import { json, network, problem, type Network } from '../../../test/browser/faults.js';
import { allByRole, byRole, focused, nameOf, sees, until } from '../../../test/browser/screen.js';
import '../../sign-in/sign-in.js';
import type { PorticoProvider } from '../provider.js';

describe('a session that is about to end', () => {
  let clinic: TestClinic;
  before(async () => { clinic = await freshClinic(); });

  /** The clinic's own answer, with this much life left. */
  const withLeft = (secondsLeft: number) => async (_request: Request, pass: () => Promise<Response>) => json({ ...(await (await pass()).json() as object), secondsLeft, idleSeconds: 1200 });
  const session = { method: 'GET', path: '/session' };
  const extend = { method: 'POST', path: '/session/extend' };

  async function page(...fates: Parameters<Network['next']>[1][]) {
    const net = network(clinic.as('amira'));
    net.next(session, ...fates);
    document.body.innerHTML = '<portico-provider><portico-sign-in></portico-sign-in><portico-sign-in></portico-sign-in></portico-provider>';
    const provider = document.querySelector<PorticoProvider>('portico-provider')!;
    provider.backend = net.backend;
    return { net, provider };
  }
  const dialogs = () => allByRole('alertdialog');

  it('is told in one dialog that says what to do and that nothing is lost', async () => {
    await page(withLeft(100));
    const dialog = await byRole('alertdialog', 'Are you still there?');
    await sees(/You will be signed out at \d+:\d\d [ap]m to keep your record private\. What you typed is kept\./);
    expect(dialogs()).to.have.length(1);
    await expectAccessible(dialog.getRootNode() as ShadowRoot as unknown as Element);
  });

  it('lives on with one key', async () => {
    const { net } = await page(withLeft(100), withLeft(1200));
    await byRole('alertdialog');
    await until(() => nameOf(focused()!) === 'Stay signed in');
    net.next(extend, json({ actor: 'self', people: [] }));
    await sendKeys({ press: 'Enter' });
    await until(() => !dialogs().length);
    expect(net.asked).to.include('POST /session/extend');
  });

  it('lives on with Escape, too', async () => {
    const { net } = await page(withLeft(100), withLeft(1200));
    await byRole('alertdialog');
    net.next(extend, json({ actor: 'self', people: [] }));
    await sendKeys({ press: 'Escape' });
    await until(() => !dialogs().length);
  });

  it('asks before it warns: another tab may have used it', async () => {
    const { net, provider } = await page(withLeft(122), withLeft(900));
    await until(() => net.asked.filter((one) => one === 'GET /session').length === 2);
    await until(() => provider.connection!.state.session === 'signed-in');
    expect(dialogs()).to.have.length(0);
  });

  it('is over when it is over, and the page says so', async () => {
    const { provider } = await page(withLeft(3), problem('session-expired', 401));
    await byRole('alertdialog');
    await until(() => provider.connection!.state.session === 'expired');
    await until(() => !dialogs().length);
    await sees('nobody used this page for a while');
  });

  it('says nothing to somebody who is not signed in', async () => {
    const { provider } = await page(json({ actor: 'nobody', people: [] }));
    await until(() => provider.connection!.state.session === 'signed-out');
    expect(dialogs()).to.have.length(0);
  });
});
