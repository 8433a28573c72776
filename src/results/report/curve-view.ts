import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Schemas } from '../../contract/client.js';
import { isolated, said, type Parts } from './context.js';
import { readCurve, type Curve } from './samples.js';

const box = { width: 1000, height: 100 };

/** A curve as a picture, with words for what it is and what the device can measure. */
export function curveView({ samples }: Schemas['Value'], { spoken: { words, locale } }: Parts): TemplateResult | typeof nothing {
  const curve = samples && readCurve(samples);
  if (!samples || !curve) return html`<p class="help">${words.curveNotDrawn()}</p>`;
  const count = (number: number) => String(number);
  const facts = [
    words.readings(count(curve.readings)), ...(curve.seconds === undefined ? [] : [words.seconds(String(Number(curve.seconds.toPrecision(6))))]),
    ...(samples.unit ? [words.unit(isolated(samples.unit))] : []), ...(samples.lowerLimit === undefined ? [] : [words.lowerLimit(isolated(samples.lowerLimit))]), ...(samples.upperLimit === undefined ? [] : [words.upperLimit(isolated(samples.upperLimit))]),
    ...(curve.below ? [words.below(count(curve.below))] : []), ...(curve.above ? [words.above(count(curve.above))] : []), ...(curve.errors ? [words.errors(count(curve.errors))] : []),
  ];
  return html`<div class="curve">
    ${curve.channels.map((pieces) => html`<svg viewBox="0 0 ${box.width} ${box.height}" preserveAspectRatio="none" aria-hidden="true" focusable="false">${pieces.map((piece) => pieceOf(piece, curve))}</svg>`)}
    <p class="help">${words.curve()}: ${said(facts.join(locale.comma))}.${curve.simplified ? html` ${words.curveIsPicture()}` : nothing}</p></div>`;
}

function pieceOf(piece: readonly [number, number][], { lowest, highest }: Curve): SVGTemplateResult {
  const height = (value: number) => (highest > lowest ? box.height * (0.96 - 0.92 * ((value - lowest) / (highest - lowest))) : box.height / 2);
  const points = piece.map(([at, value]) => `${round(at * box.width)},${round(height(value))}`);
  // A single reading between two gaps is a dot.
  if (points.length === 1) points.push(points[0]!);
  return svg`<polyline points=${points.join(' ')}/>`;
}

const round = (number: number) => Math.round(number * 10) / 10;
