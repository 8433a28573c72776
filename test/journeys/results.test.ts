/** Sign in, look through the results, open one and what is sensitive, see one over time, print: in three engines, by keyboard. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, type Engine } from './browsers.js';
import { fillSignIn, pages, tabTo } from './demo.js';

for (const name of ['chromium', 'firefox', 'webkit'] as const) {
  describe(`results in ${name}`, () => {
    let engine: Engine;
    before(async () => { engine = await launch(name); });
    after(() => engine.close());

    test('a patient reads, searches and prints, and opens by their own act what is sensitive', async () => {
      const visitor = await engine.visit();
      await visitor.open(pages.results);
      await visitor.click({ role: 'button', name: 'Sign in', within: 'portico-results' });
      await fillSignIn(await visitor.window(), 'amira');
      await visitor.sees('Your care team may not have read them yet');
      await visitor.sees('For Amira Haddad');
      await visitor.run(() => { window.print = () => { document.documentElement.dataset.printed = 'yes'; }; });
      await visitor.click({ role: 'button', name: 'Complete blood count', within: 'portico-results' });
      await visitor.sees('Hemoglobin');
      await tabTo(visitor, /button: Over time/);
      await visitor.press('Enter');
      await visitor.sees('Show as a table');
      await tabTo(visitor, /button: Print or save/);
      await visitor.press('Enter');
      assert.equal(await visitor.run(() => document.documentElement.dataset.printed), 'yes');
      assert.equal(new URL(await visitor.url()).hash, '');
    });
  });
}
