/** A website in one page: signed in for as long as the page lives, and not a moment longer. In three engines. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, type Engine, type Visitor } from './browsers.js';
import { api, control, fillSignIn, pages } from './demo.js';

const users = { chromium: ['yusra', 'caspian'], firefox: ['yusra', 'lupita'], webkit: ['karim', 'bram'] } as const;

const signIn = async (visitor: Visitor, username: string, within = 'portico-sign-in') => {
  await visitor.click({ role: 'button', name: 'Sign in', within, exact: true });
  await fillSignIn(await visitor.window(), username);
};
/** What the browser keeps of this website, and where a token might show. Drafts know their tab by a random name; that is all. */
const kept = (visitor: Visitor) => visitor.run(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state, location.search]));
const nothing = /^\[\{\},\{("portico":"[\da-f-]{36}")?\},"",null,""\]$/;

for (const name of ['chromium', 'firefox', 'webkit'] as const) {
  describe(`a single-page website in ${name}`, () => {
    let engine: Engine;
    before(async () => {
      await control('reset', {}); // nobody has such a visit that day
      engine = await launch(name);
    });
    after(() => engine.close());

    const bookings = async () => (await control<{ operation: string; outcome: string }[]>('audit')).filter(({ operation, outcome }) => operation === 'bookAppointment' && outcome === 'ok').length;

    test('a patient signs in beside it, books, looks around, and is signed out by leaving', async () => {
      const before = await bookings();
      const visitor = await engine.visit();
      await visitor.open(pages.spa);
      await visitor.click({ role: 'link', name: 'Book a visit' });
      await visitor.click({ role: 'button', name: 'Check-up' });
      await visitor.click({ role: 'button', name: 'Keep it' });
      await visitor.sees('is kept for you until');
      await signIn(visitor, users[name][0], 'portico-booking');
      await visitor.type({ role: 'textbox', name: 'Why do you want to be seen?' }, 'A journey in one page');
      await visitor.click({ role: 'button', name: 'Book ', within: 'portico-booking' });
      await visitor.sees('Booked');
      assert.equal(await bookings(), before + 1);

      await visitor.click({ role: 'link', name: 'Our people' });
      await visitor.sees('Nurse Tansy Marlowe');
      await visitor.sees('Signed in as');
      assert.match(await kept(visitor), nothing);

      await visitor.reload();
      await visitor.sees('Sign in');
      assert.doesNotMatch(await visitor.text(), /Signed in as/);
      assert.match(await kept(visitor), nothing);
    });

    test('signing out ends the token at the clinic and at its sign-in provider', async () => {
      const visitor = await engine.visit();
      await visitor.open(pages.spa);
      // What the page sends is what is tried again afterwards.
      await visitor.run(() => {
        const real = window.fetch;
        window.fetch = (input, init) => {
          if (input instanceof Request && input.headers.has('Authorization')) (window as unknown as { bearer: string }).bearer = input.headers.get('Authorization')!;
          return real(input, init);
        };
      });
      await signIn(visitor, users[name][1]);
      await visitor.sees('Signed in as');
      const bearer = await visitor.run(() => (window as unknown as { bearer: string }).bearer);
      const asks = async () => (await fetch(`${api}/session`, { headers: { Authorization: bearer } })).status;
      assert.equal(await asks(), 200);
      assert.ok(!(await kept(visitor)).includes(bearer.slice('Bearer '.length)));
      await visitor.click({ role: 'button', name: 'Sign out' });
      await visitor.sees('Sign in');
      while ((await asks()) !== 401) await new Promise((resolve) => setImmediate(resolve));
      // Whoever comes next is asked who they are.
      await signIn(visitor, users[name][0]);
      await visitor.sees('Signed in as');
    });

    test('a window that is closed signs nobody in, and the page says so', async () => {
      const visitor = await engine.visit();
      await visitor.open(pages.spa);
      await visitor.click({ role: 'button', name: 'Sign in', within: 'portico-sign-in', exact: true });
      const window = await visitor.window();
      await window.sees('User name');
      await window.close();
      await visitor.sees('The sign-in window was closed, so you are not signed in.');
      await signIn(visitor, users[name][0]);
      await visitor.sees('Signed in as');
    });
  });
}
