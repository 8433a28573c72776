/** Pages that attack what stands on them: objects, styles, fonts, recorders. Nothing of a record leaves, and nothing is asked elsewhere. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, pages, type Engine } from './browsers.js';
import { hostPage, type HostPage } from './host-page.js';
import { pollutions } from './pollutions.mjs';

const script = '<link rel="stylesheet" href="/portico.css"><script type="module" src="/portico.js"></script>';

describe('a hostile page', () => {
  let engine: Engine;
  let host: HostPage;
  before(async () => {
    host = await hostPage();
    engine = await launch('chromium');
  });
  after(async () => {
    await engine.close();
    host.stop();
  });

  test('turns no request elsewhere and stops no element by what it puts on every object', async () => {
    host.show(`${script}<portico-booking backend="${host.api}"></portico-booking>`);
    const visitor = await engine.visit();
    await visitor.open(host.site);
    await visitor.sees('Check-up');
    const page = pages.get(visitor)!;
    const { accessToken } = host.accounts.find(({ username }) => username === 'amira')!;
    const tried = await page.evaluate(pollutions, { api: host.api, accessToken });
    assert.ok(tried.length >= 80, `${tried.length} were tried`);
    assert.deepEqual(tried.filter(({ fault }) => fault !== ''), []);
  });

  test('learns nothing of what is chosen by the attribute selectors of a style sheet', async () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'];
    const attributes = ['value', 'aria-label', 'title', 'href', 'part', 'id', 'class', 'lang', 'style', 'data-state'];
    const probes = attributes.flatMap((name) => letters.map((letter) => `portico-booking [${name}^="${letter}"], input[${name}^="${letter}"], textarea[${name}^="${letter}"], portico-booking[${name}^="${letter}"]:not([lang]) { background: url("/probe-${name}-${letter}") }`));
    host.show(`${script}<style>${probes.join('\n')} #control[title^="a"] { background: url("/probe-control") }</style><p id="control" title="a">.</p><portico-booking backend="${host.api}"></portico-booking>`);
    const visitor = await engine.visit();
    await visitor.open(host.site);
    await visitor.click({ role: 'button', name: 'Check-up' });
    await visitor.sees('First free time');
    // A style sheet that asks for nothing would prove nothing.
    assert.deepEqual(host.asked.filter((path) => path.includes('probe')), ['/probe-control']);
  });
});
