import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Mark, Panel } from './plot.js';
import { briefValue, pointText, pointTone, shortTime, splitText, summaryText, type Telling } from './say.js';

export interface ChartParts {
  id: string;
  name: string;
  panels: readonly Panel[];
  telling: Telling;
  picked: Mark | undefined;
  pick: (mark: Mark, focus: boolean) => void;
  move: (event: KeyboardEvent) => void;
}

const percent = (value: number) => `${Number(value.toFixed(3))}%`;
const hidden = 'true';
/** Where results in words stand in their lane. */
const laneLine = '30%';

/** Every plot, and in them every point as one of a list that the arrow keys go through. */
export function chartView(parts: ChartParts): TemplateResult {
  const { panels, telling: { words }, id, move } = parts;
  return html`<div class="charts" role="listbox" aria-label=${words.list()} aria-describedby="${id}-keys" aria-orientation="horizontal" part="chart" @keydown=${move} @click=${(event: MouseEvent) => nearest(event, parts)}>${panels.map((panel, index) => panelView(panel, index, parts))}</div>
    <p class="visually-hidden" id="${id}-keys">${words.keys()}</p>`;
}

function panelView(panel: Panel, index: number, parts: ChartParts): TemplateResult {
  const { name, panels, telling, picked, pick } = parts;
  const { locale: { comma, dir } } = telling;
  const rtl = dir === 'rtl';
  const x = (value: number) => (rtl ? 100 - value : value);
  const several = panels.length > 1 || panel.groups.length > 1;
  const splits = several ? panel.groups.map(({ split }) => splitText(split, telling)).join('; ') : (panel.unit ?? '');
  const title = panel.groups.length > 1 ? (panel.unit ?? '') : splits;
  const label = [name, ...(splits ? [splits] : []), summaryText(panel.groups, telling)].join(comma);
  const lane = panel.marks.some(({ y }) => y === undefined);
  const [top, area] = [1.75, panel.hasAxis ? 10 : 0];
  const here = picked && panel.marks.includes(picked) ? picked : undefined;
  const offset = panels.slice(0, index).reduce((sum, { marks }) => sum + marks.length, 0);
  return html`<div class="panel" role="presentation">${title ? html`<p class="small quiet unit" aria-hidden="true" translate="no" .textContent=${title}></p>` : nothing}
    <div class="plot" role="presentation"><svg class="chart ${panel.hasAxis ? '' : 'words-only'} ${lane ? 'has-lane' : ''} ${size(panel.marks.length)}" role="group" aria-label=${label}>
      <rect class="ground" width="100%" height="100%"/>
      ${panel.hasAxis ? svg`<svg class="area" y="${top}em" width="100%" height="${area}em" aria-hidden=${hidden}>${panel.bands.map((band) => bandView(band, x, rtl))}${panel.breaks.map((at) => svg`<line class="break" x1=${percent(x(at))} x2=${percent(x(at))} y1="0" y2="100%"/>`)}
  <svg class="area" width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none"><g transform=${rtl ? 'translate(100 0) scale(-1 1)' : nothing}><path class="line" d=${panel.line}/><path class="line unsure" d=${panel.unsure}/></g></svg>
        <line class="base" x1="0" x2="100%" y1="100%" y2="100%"/>${here ? svg`<line class="cross" x1=${percent(x(here.x))} x2=${percent(x(here.x))} y1="0" y2="100%"/>` : nothing}</svg>` : nothing}
      ${panel.hasAxis ? svg`<svg class="area" y="${top}em" width="100%" height="${area}em">${panel.marks.filter(({ y }) => y !== undefined).map((mark) => option(mark))}</svg>` : nothing}
      ${lane ? svg`<svg class="lane" y="${top + area}em" width="100%" height="2.75em"><line class="base" x1="0" x2="100%" y1=${laneLine} y2=${laneLine} aria-hidden=${hidden}/>${panel.marks.filter(({ y }) => y === undefined).map((mark) => option(mark))}</svg>` : nothing}
      ${endLabels(panel, here, telling, x, top, area)}${timeLabels(panel, telling, x)}
      ${here ? svg`<text class="pick" aria-hidden=${hidden} x=${percent(x(here.x))} y="1.1em" text-anchor=${anchorAt(here.x)} translate="no">${callout(here, telling)}</text>` : nothing}
    </svg>${panel.labels.length ? axis(panel, top) : nothing}</div></div>`;

  function option(mark: Mark): SVGTemplateResult {
    const isPicked = mark === here;
    return svg`<g role="option" class="mark" id="${parts.id}-${offset + panel.marks.indexOf(mark)}" aria-label=${told(mark, telling, several).text} aria-selected=${isPicked ? 'true' : 'false'} tabindex=${isPicked ? '0' : '-1'} @focus=${() => { if (!isPicked) pick(mark, false); }}>${symbol(mark, x, isPicked, told(mark, telling, several).tone)}</g>`;
  }
}

/** Put into words once, not at each key. */
const known = new WeakMap<Mark, { words: unknown; text: string; tone: string }>();
function told(mark: Mark, telling: Telling, several: boolean): { text: string; tone: string } {
  const before = known.get(mark);
  if (before?.words === telling.words) return before;
  const now = { words: telling.words, text: pointText(mark.placed, mark.split, telling, several), tone: pointTone(mark.placed.point, telling) };
  known.set(mark, now);
  return now;
}

const size = (count: number) => (count > 300 ? 'dense' : count > 60 ? 'full' : '');
const anchorAt = (x: number) => (x < 20 ? 'start' : x > 80 ? 'end' : 'middle');

/** A full circle; open where it is not final or only a limit, a diamond where it is flagged, a bar over all days that it may be of. */
function symbol({ placed, x: left, y, span }: Mark, x: (value: number) => number, picked: boolean, tone: string): SVGTemplateResult {
  const [cx, cy] = [percent(x(left)), y === undefined ? laneLine : percent(y)];
  const open = !placed.isFinal || placed.side !== undefined;
  const kind = `point ${open ? 'open' : ''} ${placed.flagged ? `flagged ${tone}` : ''} ${picked ? 'picked' : ''}`;
  return svg`${picked ? svg`<circle class="halo" cx=${cx} cy=${cy} r="11"/>` : nothing}
    ${span ? svg`<line class="span" x1=${percent(x(span[0]))} x2=${percent(x(span[1]))} y1=${cy} y2=${cy}/>` : nothing}
    ${placed.side === 'below' || placed.side === 'above' ? svg`<svg class="at" x=${cx} y=${cy}><path class="stalk" d=${placed.side === 'below' ? 'M0 8v18' : 'M0-8v-18'}/></svg>` : nothing}
    ${placed.flagged || y === undefined ? svg`<svg class="at" x=${cx} y=${cy}><path class=${kind} d=${placed.flagged ? 'M0-7 7 0 0 7-7 0z' : 'M-2.5-7h5v14h-5z'}/></svg>` : svg`<circle class=${kind} cx=${cx} cy=${cy}/>`}`;
}

function bandView({ x: left, width, y, height, top, bottom }: Panel['bands'][number], x: (value: number) => number, rtl: boolean): SVGTemplateResult {
  const start = percent(rtl ? x(left) - width : left);
  const [one, other] = [percent(x(left)), percent(x(left + width))];
  const edge = (at: number) => svg`<line class="edge" x1=${one} x2=${other} y1=${percent(at)} y2=${percent(at)}/>`;
  return svg`<rect class="band" x=${start} width=${percent(width)} y=${percent(y)} height=${percent(Math.max(height, 0))}/>${top ? edge(y) : nothing}${bottom ? edge(y + height) : nothing}`;
}

/** The oldest and the newest number, where the picked one does not say it already. */
function endLabels({ marks, hasAxis }: Panel, picked: Mark | undefined, telling: Telling, x: (value: number) => number, top: number, area: number): unknown {
  const [inArea, inLane] = [marks.filter(({ y }) => y !== undefined), marks.filter(({ y }) => y === undefined)];
  // Too near to each other, the newest alone.
  const ends = (list: readonly Mark[], apart: number) => list.filter((mark, index) => mark !== picked && (index === list.length - 1 || (index === 0 && list.at(-1)!.x - mark.x > apart)));
  // A number is written from left to right in every language.
  const label = (mark: Mark, y: string, dy: string) => svg`<text class="value" x=${percent(x(mark.x))} y=${y} dy=${dy} text-anchor=${anchorAt(x(mark.x))} translate="no">${briefValue(mark.placed.point, telling)}</text>`;
  return [
    hasAxis ? svg`<svg class="area" y="${top}em" width="100%" height="${area}em" aria-hidden=${hidden}>${ends(inArea, 14).map((mark) => label(mark, percent(mark.y!), mark.y! < 12 ? '1.6em' : '-0.8em'))}</svg>` : nothing,
    inLane.length ? svg`<svg class="lane" y="${top + area}em" width="100%" height="2.75em" aria-hidden=${hidden}>${ends(inLane, 45).map((mark) => label(mark, laneLine, '1.7em'))}</svg>` : nothing,
  ];
}

/** The number apart from the direction of the words around it: `<10` is never `10>`. */
const callout = ({ placed: { point } }: Mark, telling: Telling) => [`\u2068${briefValue(point, telling)}\u2069`, shortTime(point.at!, telling)].join(telling.locale.comma);

/** Both ends of the time, and what is between them where there is room. */
function timeLabels({ ends, ticks }: Panel, telling: Telling, x: (value: number) => number): unknown {
  const { words, locale } = telling;
  const [first, last] = ends;
  const month = (at: string) => shortTime(at.slice(0, 7), telling);
  const [from, to] = month(first) === month(last) ? [shortTime(first, telling), shortTime(last, telling)] : [month(first), month(last)];
  const text = (at: number, anchor: string, label: string, between = '') => svg`<text class="aside ${between}" aria-hidden=${hidden} x=${percent(x(at))} y="100%" dy="-0.35em" text-anchor=${anchor} translate="no">${label}</text>`;
  if (from === to) return text(50, 'middle', from);
  return [text(0, 'start', from), ...ticks.map((tick) => text(tick.x, 'middle', tick.month === undefined ? String(tick.year) : words.shortMonth(locale.months[tick.month - 1]!), 'between')), text(100, 'end', to)];
}

/** Beside the plot, so that no number is over a point. */
function axis({ labels }: Panel, top: number): TemplateResult {
  return html`<div class="axis num" aria-hidden="true" translate="no">${labels.map(({ text }) => html`<span class="room" .textContent=${text}></span>`)}
    <svg class="chart"><svg class="area" y="${top}em" width="100%" height="10em">${labels.map(({ y, text }) => svg`<text class="aside" x="0" y=${percent(y)} dy="0.35em" translate="no">${text}</text>`)}</svg></svg></div>`;
}

/** A finger need not meet the point itself. */
function nearest(event: MouseEvent, { panels, telling, pick }: ChartParts): void {
  const chart = (event.target as Element).closest<SVGElement>('.chart[role="group"]');
  if (!chart) return;
  const charts = [...(event.currentTarget as Element).querySelectorAll('.chart[role="group"]')];
  const { marks, hasAxis } = panels[charts.indexOf(chart)]!;
  const rtl = telling.locale.dir === 'rtl';
  const box = chart.getBoundingClientRect();
  const pixels = parseFloat(getComputedStyle(chart).fontSize);
  const away = ({ x, y }: Mark) => {
    const across = ((rtl ? 100 - x : x) / 100) * box.width + box.left - event.clientX;
    const at = y === undefined ? (hasAxis ? 11.75 : 1.75) + 0.8 : 1.75 + (y / 100) * 10;
    return Math.hypot(across, (at * pixels + box.top - event.clientY) * 0.5);
  };
  pick(marks.reduce((one, other) => (away(other) < away(one) ? other : one)), true);
}
