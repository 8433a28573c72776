/** A run as a person reads it, and as a program does. */
import type { Measured, Results } from './results.js';
import { promisesOf, type Promised } from './promises.js';
import { median } from './statistics.js';
import type { Visit } from './visit.js';

const columns: [heading: string, figure: keyof Visit, digits: number][] = [
  ['shown ms', 'shown', 0], ['first paint ms', 'firstPaint', 0], ['rounds', 'rounds', 0], ['requests', 'requests', 0], ['scripts', 'scripts', 0], ['styles', 'styles', 0], ['reads', 'reads', 0], ['code bytes', 'codeBytes', 0],
  ['scripting ms', 'scripting', 0], ['longest task ms', 'longestTask', 0], ['layout shift', 'layoutShift', 3], ['press ms', 'interaction', 0], ['filter ms', 'filter', 0], ['sort ms', 'sort', 0], ['heap kB', 'heap', 0],
];
const names = { portico: 'Portico', lit: 'floor in Lit', plain: 'floor in plain DOM', bare: 'page without us' } as const;

const middle = (visits: Visit[], figure: keyof Visit) => median(visits.map((visit) => visit[figure] ?? NaN));

/** The medians of each scene in each variant, with every figure by which they were made. */
export function asJson(results: Results): object {
  return {
    scenes: results.scenes.map((measured) => ({
      name: measured.scene.name,
      ...Object.fromEntries((['portico', 'lit', 'plain', 'bare'] as const).map((variant) => [variant, Object.fromEntries(columns.map(([, figure]) => [figure, middle(measured[variant], figure)]))])),
      runs: measured,
    })),
    leaks: results.leaks, throughput: results.throughput, files: results.files, promises: promisesOf(results),
  };
}

export function asText(results: Results): string {
  return [
    ...results.scenes.flatMap(sceneTable),
    'Files, brotli bytes', ...Object.entries(results.files).map(([name, bytes]) => `  ${name.padEnd(32)} ${bytes}`), '',
    'Mounts and removals', ...results.leaks.map(({ scene, mounts, nodes, listeners, heapPerMount }) => `  ${scene}: after ${mounts}, ${nodes} nodes and ${listeners} listeners more, ${Math.round(heapPerMount)} bytes of heap a mount`), '',
    'Backend, answers a second', ...results.throughput.map(({ database, what, portico, plain, ratio }) => `  ${what.padEnd(24)} ${database.padEnd(12)} ${portico.toFixed(0).padStart(6)}, as plain SQL ${plain.toFixed(0).padStart(6)}, ${ratio.toFixed(2)} ×`), '',
    'Promises', ...promisesOf(results).map(promiseLine), '',
  ].join('\n');
}

function sceneTable(measured: Measured): string[] {
  const row = (cells: string[]) => `  ${cells[0]!.padEnd(20)}${cells.slice(1).map((cell, index) => cell.padStart(columns[index]![0].length + 2)).join('')}`;
  const cell = (value: number, digits: number) => (Number.isNaN(value) ? '–' : value.toFixed(digits));
  const inColumns = (figure: keyof Visit, value: number) => (figure === 'heap' ? value / 1000 : value);
  return [
    measured.scene.name, row(['', ...columns.map(([heading]) => heading)]),
    ...(['portico', 'lit', 'plain', 'bare'] as const).map((variant) => row([names[variant], ...columns.map(([, figure, digits]) => cell(inColumns(figure, middle(measured[variant], figure)), digits))])),
    ...(['lit', 'plain'] as const).map((variant) => row([`× ${names[variant]}`, ...columns.map(([, figure]) => ratio(middle(measured.portico, figure), middle(measured[variant], figure)))])), '',
  ];
}

const ratio = (one: number, other: number) => (Number.isFinite(one / other) ? (one / other).toFixed(2) : '–');

function promiseLine({ says, figure, counts, limit, met, unit }: Promised): string {
  const written = (value: number) => `${Number(value.toFixed(unit === '' && value < 1 ? 3 : 2))}${unit && ` ${unit}`}`;
  const by = limit === 0 ? written(counts) : `${Math.abs(Math.round((counts / limit - 1) * 100))}%`;
  return `  ${met ? 'met    ' : 'NOT MET'}  ${says}: ${written(figure)}${counts === figure ? '' : `, in the worse quarter ${written(counts)}`}; promised ${written(limit)}${met ? '' : `, off by ${by}`}`;
}
