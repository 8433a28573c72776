/** A session that ends while a form is filled in: the page stays, and so does what was typed. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, pages as tabs, type Engine, type Visitor } from './browsers.js';
import { control, fillSignIn, pages } from './demo.js';

describe('signing in again', () => {
  let engine: Engine;
  before(async () => {
    await control('reset', {}); // nobody has such a visit that day
    engine = await launch('chromium');
  });
  after(() => engine.close());

  const reason = { role: 'textbox', name: 'Why do you want to be seen?' };
  const signIn = async (visitor: Visitor, username: string) => {
    await visitor.click({ role: 'button', name: 'Sign in', within: 'portico-sign-in', exact: true });
    await fillSignIn(await visitor.window(), username);
  };
  const typed = (visitor: Visitor) => visitor.run(() => document.querySelector('portico-booking')!.shadowRoot!.querySelector('textarea')?.value);

  /** The session's cookie is gone, as after its end. */
  async function endSession(visitor: Visitor): Promise<void> {
    const context = tabs.get(visitor)!.browserContext();
    const own = (await context.cookies()).filter(({ name }) => name === 'portico-larkspur');
    assert.equal(own.length, 1);
    await context.deleteCookie(...own);
  }

  test('keeps what was typed before and after the session’s end, for the same person only', async () => {
    const visitor = await engine.visit();
    await visitor.open(pages.book);
    await signIn(visitor, 'marisol');
    await visitor.sees('Signed in as Marisol');
    await visitor.click({ role: 'button', name: 'Check-up' });
    await visitor.click({ role: 'button', name: 'Keep it' });
    await visitor.type(reason, 'Before the end');
    await visitor.sees(/Saved, \d/);
    await visitor.run(() => { (window as unknown as { same: boolean }).same = true; });

    await endSession(visitor);
    await visitor.type(reason, ' and after it');
    await visitor.sees('You were signed out because nobody used this page for a while.');
    assert.doesNotMatch(await visitor.text(), /Marisol|Before the end/);

    await signIn(visitor, 'odalys');
    await visitor.sees('Signed in as Odalys');
    assert.ok(!(await typed(visitor))?.includes('the end'));
    await visitor.click({ role: 'button', name: 'Sign out' });
    await signIn(visitor, 'marisol');
    await visitor.sees('Signed in as Marisol');
    while (!/Before the end and after it/.test((await typed(visitor)) ?? '')) await new Promise((resolve) => setImmediate(resolve));
    assert.equal(await visitor.run(() => (window as unknown as { same?: boolean }).same), true, 'the page was loaded again');
  });
});
