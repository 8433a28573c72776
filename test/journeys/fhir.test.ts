/** The same results over a FHIR server, which is signed in to from the page: other origins, real tokens, the documented policy. In three engines. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, type Engine, type Visitor } from './browsers.js';
import { pages, tabTo } from './demo.js';

/** To the record system's own page, in a window beside this one. */
const toSignIn = async (visitor: Visitor, within = 'portico-sign-in') => {
  await visitor.click({ role: 'button', name: 'Sign in', within, exact: true });
  const window = await visitor.window();
  await window.sees('A record system that does not exist');
  return window;
};
const kept = (visitor: Visitor) => visitor.run(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state, location.hash]));
const nothing = /^\[\{\},\{("portico":"[\da-f-]{36}")?\},"",null,""\]$/;

for (const name of ['chromium', 'firefox', 'webkit'] as const) {
  describe(`results over a FHIR server in ${name}`, () => {
    let engine: Engine;
    before(async () => { engine = await launch(name); });
    after(() => engine.close());

    test('a patient signs in at the record system, reads a report, and is signed out by leaving', async () => {
      const visitor = await engine.visit();
      await visitor.open(pages.fhir);
      await visitor.sees('You are signed out');
      const window = await toSignIn(visitor);
      await window.click({ role: 'button', name: 'Allow', exact: true });
      await visitor.sees('Thistlewood-Okafor');
      await visitor.sees('Complete blood count');
      await visitor.sees('Chest X-ray');
      assert.doesNotMatch(await visitor.text(), /Quillfeather/);
      // WebKit's driver takes a row that is drawn when it is scrolled to for one that nobody can press.
      await tabTo(visitor, /button: Complete blood count/);
      await visitor.press('Enter');
      await visitor.sees('11.2');
      assert.match(await kept(visitor), nothing);
      await visitor.reload();
      await visitor.sees('You are signed out');
      assert.doesNotMatch(await visitor.text(), /Thistlewood/);
    });
  });
}

describe('results over a FHIR server', () => {
  let engine: Engine;
  before(async () => { engine = await launch('chromium'); });
  after(() => engine.close());

  test('who does not allow it is told so, and may try again as somebody else, whose record it then is', async () => {
    const visitor = await engine.visit();
    await visitor.open(pages.fhir);
    await (await toSignIn(visitor, 'portico-results')).click({ role: 'button', name: 'Do not allow' });
    await visitor.sees('The sign-in was stopped.');
    const window = await toSignIn(visitor);
    await window.click({ role: 'radio', name: 'Beatrix Quillfeather' });
    await window.click({ role: 'button', name: 'Allow', exact: true });
    await visitor.sees('Glucose');
    assert.doesNotMatch(await visitor.text(), /Complete blood count/);
  });

  test('a record with nothing in it says so', async () => {
    const visitor = await engine.visit();
    await visitor.open(pages.fhir);
    const window = await toSignIn(visitor);
    await window.click({ role: 'radio', name: 'Cosima Vanterpool' });
    await window.click({ role: 'button', name: 'Allow', exact: true });
    await visitor.sees('No results');
  });
});
