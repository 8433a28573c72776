/** Times in milliseconds since the epoch. */
export interface Span {
  startsAt: number;
  endsAt: number;
}
export interface Stretch extends Span {
  stepMinutes: number;
}

/**
 * The steps of a stretch at which a visit of this length fits: it ends within the stretch, overlaps nothing that is taken and
 * starts no sooner than `earliest`. The grid is the stretch's own, so visits of different lengths never straddle each other's steps
 * more than they must.
 */
export function freeSteps(stretch: Stretch, durationMinutes: number, busy: Span[], earliest: number): number[] {
  const step = stretch.stepMinutes * 60_000;
  const length = durationMinutes * 60_000;
  const taken = busy.filter((span) => span.startsAt < stretch.endsAt && span.endsAt > stretch.startsAt).sort((a, b) => a.startsAt - b.startsAt);
  const free: number[] = [];
  let next = 0;
  for (let index = 0, start = stretch.startsAt; start + length <= stretch.endsAt; index++, start += step) {
    while (next < taken.length && taken[next]!.endsAt <= start) next++;
    const clash = taken.slice(next).some((span) => span.startsAt < start + length && span.endsAt > start);
    if (start >= earliest && !clash) free.push(index);
  }
  return free;
}

/** Where a step of a stretch begins; undefined where a visit of this length would not fit there. */
export function startOfStep(stretch: Stretch, step: number, durationMinutes: number): number | undefined {
  if (!Number.isInteger(step) || step < 0) return undefined;
  const start = stretch.startsAt + step * stretch.stepMinutes * 60_000;
  return start + durationMinutes * 60_000 <= stretch.endsAt ? start : undefined;
}

/** What is left of a span without others. */
export function without(span: Span, others: Span[]): Span[] {
  return others.reduce((left, other) => left.flatMap((part) => (other.endsAt <= part.startsAt || other.startsAt >= part.endsAt ? [part] : [
    ...(other.startsAt > part.startsAt ? [{ startsAt: part.startsAt, endsAt: other.startsAt }] : []),
    ...(other.endsAt < part.endsAt ? [{ startsAt: other.endsAt, endsAt: part.endsAt }] : []),
  ])), [span]);
}
