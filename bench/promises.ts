/** What is promised, as figures of a run. A line each. */
import type { Measured, Results } from './results.js';
import { median, quantile } from './statistics.js';
import type { Visit } from './visit.js';

export interface Promised {
  says: string;
  /** In the middle of the runs, and in the worse quarter of them, which is what counts. */
  figure: number;
  counts: number;
  limit: number;
  met: boolean;
  unit: string;
}

const kB = 1000;

export function promisesOf({ scenes, leaks, throughput }: Results): Promised[] {
  const each = (make: (measured: Measured) => Promised[]) => scenes.flatMap(make);
  const content = scenes.filter(({ scene }) => scene.name !== 'sign-in');
  return [
    ...each(({ scene, portico }) => [atMost(`${scene.name}: rounds`, portico.map(({ rounds }) => rounds), scene.rounds, '')]),
    ...content.map(({ scene, portico }) => atMost(`${scene.name}: requests for scripts`, portico.map(({ scripts }) => scripts), 2, '')),
    ...content.flatMap((measured) => [
      atMost(`${measured.scene.name}: time beside the floor in Lit`, ratios(measured, 'lit', 'shown'), 1.05, '×'),
      atMost(`${measured.scene.name}: time beside plain DOM`, ratios(measured, 'plain', 'shown'), 1.15, '×'),
      atMost(`${measured.scene.name}: script time beside the floor in Lit`, ratios(measured, 'lit', 'scripting'), 1.1, '×'),
      atMost(`${measured.scene.name}: code, brotli`, measured.portico.map(({ codeBytes }) => codeBytes / kB), 28, 'kB'),
      atMost(`${measured.scene.name}: heap of the element beside the floor in Lit`, heapRatios(measured), 1.3, '×'),
    ]),
    ...each((measured) => [
      atMost(`${measured.scene.name}: first paint of the host’s page beside the page without us`, ratios(measured, 'bare', 'firstPaint'), 1.03, '×'),
      atMost(`${measured.scene.name}: layout shift`, measured.portico.map(({ layoutShift }) => layoutShift), 0.01, ''),
    ]),
    ...scenes.filter(({ scene }) => scene.press).flatMap((measured) => [
      atMost(`${measured.scene.name}: choosing a day`, measured.portico.map(({ interaction }) => interaction!), 48, 'ms'),
      atMost(`${measured.scene.name}: choosing a day beside plain DOM`, ratios(measured, 'plain', 'interaction'), 1.25, '×'),
    ]),
    ...scenes.filter(({ scene }) => scene.acts).flatMap((measured) => (Object.keys(measured.scene.acts!) as ('filter' | 'sort')[]).map((name) =>
      atMost(`${measured.scene.name}: ${name} beside plain DOM`, ratios(measured, 'plain', name), 1.25, '×'))),
    ...leaks.flatMap(({ scene, mounts, nodes, listeners }) => [
      atMost(`${scene}: nodes left after ${mounts} mounts and removals`, [nodes], 0, ''), atMost(`${scene}: listeners left`, [listeners], 0, ''),
    ]),
    ...throughput.map(({ database, what, ratio, lowRatio }) => ({ says: `${what} a second beside their SQL (${database})`, figure: ratio, counts: lowRatio, limit: 0.6, met: lowRatio >= 0.6, unit: '×' })),
  ];
}

function atMost(says: string, figures: number[], limit: number, unit: string): Promised {
  const counts = quantile(figures, 0.75);
  return { says, figure: median(figures), counts, limit, met: counts <= limit, unit };
}

type Floor = 'lit' | 'plain' | 'bare';

/** Run by run, so that whatever else the machine did meets both. */
export const ratios = (measured: Measured, floor: Floor, figure: keyof Visit): number[] => measured.portico.map((visit, run) => visit[figure]! / measured[floor][run]![figure]!);

/** Of what each adds to the bare page. */
const heapRatios = ({ portico, lit, bare }: Measured) => portico.map(({ heap }, run) => (heap - bare[run]!.heap) / (lit[run]!.heap - bare[run]!.heap));
