/** Sign in, book, see it confirmed: in three engines, by pointer and by keyboard. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, type Engine, type Visitor } from './browsers.js';
import { control, fillSignIn, pages, tabTo } from './demo.js';

const users = { chromium: ['amira', 'karim'], firefox: ['odalys', 'bram'], webkit: ['marisol', 'ansel'] } as const;

for (const name of ['chromium', 'firefox', 'webkit'] as const) {
  describe(`in ${name}`, () => {
    let engine: Engine;
    before(async () => { engine = await launch(name); });
    after(() => engine.close());

    const booked = async (username: string) => {
      const audit = await control<{ operation: string; outcome: string }[]>('audit');
      return { username, count: audit.filter(({ operation, outcome }) => operation === 'bookAppointment' && outcome === 'ok').length };
    };

    test('a patient picks a time, signs in beside it, books, and is still signed in on the next page', async () => {
      const [username] = users[name];
      const before = await booked(username);
      const visitor = await engine.visit();
      await visitor.open(pages.book);
      await visitor.click({ role: 'button', name: 'Check-up' });
      await visitor.click({ role: 'button', name: 'Keep it' });
      await visitor.sees('is kept for you until');
      await visitor.click({ role: 'button', name: 'Sign in', within: 'portico-booking', exact: true });
      const window = await visitor.window();
      await fillSignIn(window, username);
      await visitor.sees('Why do you want to be seen?');
      await visitor.type({ role: 'textbox', name: 'Why do you want to be seen?' }, 'A journey');
      await visitor.click({ role: 'button', name: 'Book ', within: 'portico-booking' });
      await visitor.sees('Booked');
      assert.equal((await booked(username)).count, before.count + 1);
      await visitor.click({ role: 'link', name: 'Our people' });
      await visitor.sees('Signed in as');
      await signOut(visitor);
    });

    test('the same by keyboard alone', async () => {
      const username = users[name][1];
      const before = await booked(username);
      const visitor = await engine.visit();
      await visitor.open(pages.home);
      await tabTo(visitor, /: Sign in$/);
      await visitor.press('Enter');
      await fillSignIn(await visitor.window(), username);
      await visitor.sees('Signed in as');
      await visitor.open(pages.book);
      await visitor.sees('What is the visit for?');
      await tabTo(visitor, /: Check-up/);
      await visitor.press('Enter');
      await visitor.sees('First free time');
      await tabTo(visitor, /free time/);
      await visitor.press('ArrowRight');
      await visitor.press('Enter');
      await tabTo(visitor, /, \d+:\d\d [ap]m, with/);
      await visitor.press('Enter');
      await visitor.sees('is kept for you until');
      await tabTo(visitor, /^textarea:/);
      await visitor.keys('By keyboard');
      await tabTo(visitor, /: Book (Mon|Tues|Wednes|Thurs|Fri)day/);
      await visitor.press('Enter');
      await visitor.sees('Booked');
      assert.match(await visitor.focus(), /^h2: \w+day \d+ \w+, \d+:\d\d [ap]m/);
      assert.equal((await booked(username)).count, before.count + 1);
      await signOut(visitor);
    });
  });
}

async function signOut(visitor: Visitor): Promise<void> {
  await visitor.click({ role: 'button', name: 'Sign out' });
  await visitor.sees('Sign in');
}
