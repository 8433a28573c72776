/** The clinic's days and times are the same for every reader, over both changes of its clock; both clocks are named. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, pages as tabs, type Engine } from './browsers.js';
import { control, site } from './demo.js';

let engine: Engine;
before(async () => { engine = await launch('chromium'); });
after(() => engine.close());

const readers = ['America/Denver', 'Asia/Kolkata', 'America/St_Johns', 'Pacific/Auckland'];
/** The Wednesday before Denver's clock goes back, and the one before it goes forward. */
const weeks = ['2026-10-28T08:00:00-06:00', '2027-03-10T08:00:00-07:00'];

interface Seen { days: string[]; times: string[]; zone: string }

/** What a reader in that zone is shown of two weeks, and how a screen reader hears it. */
async function readIn(zone: string, api: string, visitType: string): Promise<Seen> {
  const visitor = await engine.visit();
  const page = tabs.get(visitor)!;
  await page.emulateTimezone(zone);
  await page.evaluateOnNewDocument('globalThis.__name = (given) => given'); // what the compiler puts around named functions
  await visitor.open(`${site}/privacy.html`);
  const seen = await page.evaluate(async (backend: string, type: string) => {
    const picker = Object.assign(document.createElement('portico-slot-picker'), { backend });
    picker.setAttribute('visit-type', type);
    picker.setAttribute('backend', backend);
    document.body.append(picker);
    const until = async <T>(found: () => T | null | undefined | false): Promise<T> => {
      for (;;) {
        const value = found();
        if (value) return value;
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    };
    const root = await until(() => picker.shadowRoot);
    const all = (selector: string) => [...root.querySelectorAll(selector)];
    const text = (element: Element | null) => (element?.getAttribute('aria-label') ?? element?.textContent ?? '').replace(/\s+/g, ' ').trim();
    const range = () => text(root.querySelector('.range')); // nothing while a week is on its way
    const days: string[] = [];
    const times: string[] = [];
    let zoneLine = '';
    for (let week = 0; week < 2; week++) {
      await until(() => range() && all('.time').length > 0 && all('.time').every((time) => text(time).includes(', with '))); // names come beside the times
      days.push(...all('.day').map(text));
      for (const day of all('.day:not(:disabled)') as HTMLElement[]) {
        day.click();
        await until(() => day.getAttribute('aria-pressed') === 'true' && all('.time').length > 0);
        times.push(...all('.time').map(text));
      }
      zoneLine = await until(() => text(root.querySelector('.zone')));
      const before = range();
      (all('button.turn')[1] as HTMLElement).click();
      await until(() => range() && range() !== before);
    }
    return { days, times, zone: zoneLine };
  }, api, visitType);
  await visitor.close();
  return seen;
}

for (const now of weeks) {
  test(`days and times are the clinic’s for every reader, in the weeks from ${now.slice(0, 10)}`, async () => {
    const { api } = await control<{ api: string }>('clinics', { origins: [site] });
    await fetch(`${api}/_demo/clock`, { method: 'POST', body: JSON.stringify({ now }) });
    const { items } = (await (await fetch(`${api}/visit-types?limit=100`)).json()) as { items: { id: string; name: string }[] };
    const checkUp = items.find(({ name }) => name === 'Check-up')!.id;
    const [at, ...elsewhere] = await Promise.all(readers.map((zone) => readIn(zone, api, checkUp)));
    assert.ok(at!.times.length > 50, `only ${at!.times.length} times`);
    assert.equal(at!.zone, 'Denver time.');
    elsewhere.forEach((seen, index) => {
      const reader = readers[index + 1]!;
      assert.deepEqual(seen.days, at!.days, reader);
      assert.deepEqual(seen.times, at!.times, reader);
      assert.match(seen.zone, new RegExp(`^Denver time\\. It is \\d+ hours( \\d+ minutes)? later where you are\\. Your clock: ${reader.split('/')[1]!.replace('_', ' ')} time\\.$`));
    });
  });
}
