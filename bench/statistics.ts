/** The value below which this share of the others lies, between neighbours by their distance. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return low + (high - low) * (place - Math.floor(place));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export interface Request {
  /** Milliseconds since the page was asked for. */
  sent: number;
  /** Its first byte was there, and its last. */
  answered: number;
  ended: number;
}

/** Round trips one after the other until a moment: a request is one round after the last answer that was there before it was sent. */
export function rounds(requests: readonly Request[], until: number): number {
  const inOrder = requests.filter(({ ended }) => ended <= until).sort((a, b) => a.sent - b.sent);
  const round = new Map<Request, number>();
  for (const one of inOrder) round.set(one, 1 + Math.max(0, ...inOrder.filter(({ answered }) => answered <= one.sent).map((earlier) => round.get(earlier) ?? 0)));
  return Math.max(0, ...round.values());
}
