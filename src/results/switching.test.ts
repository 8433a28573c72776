import { expect } from 'chai';
import type { Schemas } from '../../src/contract/client.js';
import { resultsPage } from '../../test/browser/results-page.js';
import { until } from '../../test/browser/screen.js';
import { fixture, type Answers } from '../../stories/fixtures/fixture.js';
import { answersOf } from '../../stories/fixtures/states.js';

/** Three people whose names, titles and values say whose they are. */
const people = ['amira', 'sofia', 'omar'].map((name) => ({ id: `patient-${name}`, mark: `Mark-${name}` }));
const ofPatient = (patientId: string) => people.find(({ id }) => id === patientId)!;
const operations = Object.fromEntries(['listReports', 'getReport', 'openReport', 'searchReports', 'getPreferences', 'updatePreferences'].map((id) => [id, { state: 'available' }]));

const short = (patientId: string, index: number): Schemas['ReportShort'] => ({ id: `report-${patientId}-${index}`, title: `${ofPatient(patientId).mark} test ${index}`, kind: 'laboratory', collectedAt: '2026-11-30', status: 'final', seen: index % 2 === 0, review: { state: 'awaited' }, release: index === 3 ? { state: 'gated', reason: 'sensitive', text: `${ofPatient(patientId).mark} gate` } : { state: 'released' }, ...(index === 1 && { urgent: { text: `${ofPatient(patientId).mark} urgent`, phones: [{ number: '911' }] } }) });
const whole = (patientId: string, index: number): Schemas['Report'] => ({ ...short(patientId, index), release: { state: 'released' }, asOf: '2026-12-07T08:00:00-07:00', sources: [], observations: [{ id: 'o', name: { display: `${ofPatient(patientId).mark} value` }, status: 'final', value: { kind: 'text', display: ofPatient(patientId).mark, text: ofPatient(patientId).mark } }] });
const list = (patientId: string) => ({ asOf: '2026-12-07T08:00:00-07:00', sources: [], items: [1, 2, 3, 4].map((index) => short(patientId, index)) }) as Schemas['ReportList'];
const indexOf = (reportId: string) => Number(reportId.at(-1));

const answers: Answers = {
  ...answersOf('results'),
  getSession: () => ({ actor: 'self', person: { id: 'person-amira', displayName: 'Somebody' }, account: { state: 'registered' }, people: people.map(({ id, mark }) => ({ patientId: id, displayName: mark, birthDate: '1984-05-09', relationship: 'parent', operations, grant: { id: `grant-${id}`, level: 'full', state: 'active' } })) }) as never,
  listReports: ({ ids }) => list(ids[0]!), searchReports: ({ ids }) => list(ids[0]!),
  getReport: ({ ids }) => whole(ids[0]!, indexOf(ids[1]!)), openReport: ({ ids }) => whole(ids[0]!, indexOf(ids[1]!)),
  getPreferences: ({ ids }) => ({ version: '1', release: { byKind: [{ kind: 'sensitive', label: `${ofPatient(ids[0]!).mark} choice`, choice: 'ask', choices: ['now', 'ask'] }] } }),
  updatePreferences: ({ ids }) => ({ version: '2', release: { byKind: [{ kind: 'sensitive', label: `${ofPatient(ids[0]!).mark} choice`, choice: 'now', choices: ['now', 'ask'] }] } }),
};

describe('portico-results when another record is opened', () => {
  it('shows at no change of the page anything of another than the current person, over 500 switches with answers under way', async function () {
    this.timeout(120_000);
    const seed = Math.floor(Math.random() * 2 ** 31);
    let state = seed;
    const random = (below: number) => ((state = (state * 1103515245 + 12345) & 0x7fffffff) >> 8) % below;
    const told = fixture(answers);
    // Answers overtake each other.
    const { element } = resultsPage(async (request) => {
      const answer = await told(request);
      for (let waits = random(4); waits > 0; waits--) await new Promise((resolve) => setTimeout(resolve, random(5)));
      return answer;
    });
    const root = await until(() => element.shadowRoot);
    await until(() => root.querySelector('button.result'));
    const wrong: string[] = [];
    let switches = 0;
    const seen = new Map<string, number>();
    // The selection of a person names all of them, and is meant to.
    const shown = (node: Node): string => (node instanceof Element && ['OPTION', 'STYLE'].includes(node.tagName) ? '' : node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '') : [...node.childNodes].map(shown).join(' '));
    const look = () => {
      const current = ofPatient(element.connection!.state.subject!.id).mark;
      const text = [shown(root), ...[...document.querySelectorAll('[data-portico-announcer]')].map(shown), ...[...root.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label'))].join(' ');
      if (text.includes(current)) seen.set(current, (seen.get(current) ?? 0) + 1);
      for (const { mark } of people) if (mark !== current && text.includes(mark)) wrong.push(`after ${switches} switches ${mark} shows while ${current} is open`);
    };
    const observer = new MutationObserver(look);
    for (const node of [root, ...document.querySelectorAll('[data-portico-announcer]')]) observer.observe(node, { childList: true, subtree: true, characterData: true, attributes: true });
    const acts = [
      () => root.querySelectorAll<HTMLElement>('button.result')[random(4)]?.click(),
      () => root.querySelector<HTMLElement>('[part~="open"]')?.click(),
      () => root.querySelector<HTMLElement>('#choose')?.click(),
      () => root.querySelector<HTMLElement>('[part~="save"]')?.click(),
      () => root.querySelector<HTMLElement>('[part~="back"]')?.click(),
      () => void element.refresh(),
      () => undefined,
    ];
    while (switches < 500) {
      element.connection!.request('switch-subject', people[random(3)]!.id);
      switches += 1;
      for (let more = random(4); more > 0; more--) {
        await new Promise((resolve) => setTimeout(resolve, random(4)));
        acts[random(acts.length)]!();
      }
    }
    await until(() => root.querySelector('button.result'));
    look();
    observer.disconnect();
    expect(wrong.slice(0, 3), `seed ${seed}`).to.deep.equal([]);
    // Each of them was looked at often, lists and reports alike.
    for (const { mark } of people) expect(seen.get(mark) ?? 0, `${mark}, seed ${seed}`).to.be.greaterThan(20);
  });
});
