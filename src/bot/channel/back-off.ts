/** How often and how patiently a request is repeated; times in milliseconds. */
export type BackOff = {
  /** Requests in all, the first one included; at least 1. */
  readonly tries: number;
  /** The longest wait before the second try; it doubles with every try after that. */
  readonly first: number;
  /** No wait of our own is longer than this. */
  readonly longest: number;
  /** What asks for a longer wait than this is not waited for. */
  readonly longestAsked: number;
  /** No try begins later than this after the first; any time when left out. */
  readonly inAll?: number;
};

export const usualBackOff: BackOff = {
  tries: 6,
  first: 1_000,
  longest: 30_000,
  longestAsked: 300_000,
};

type Failed = {
  /** Tries made so far, at least 1. */
  readonly tries: number;
  /** Milliseconds that the other side asked for, if it did. */
  readonly asked: number | undefined;
  /** Milliseconds since the first try began. */
  readonly since?: number;
};

const usualDelay = (
  { tries, asked }: Failed,
  { first, longest, longestAsked }: BackOff,
  random: () => number,
): number | undefined => {
  if (asked !== undefined) return asked > longestAsked ? undefined : asked + random() * first;
  const ceiling = Math.min(longest, first * 2 ** (tries - 1));
  return ceiling / 2 + (random() * ceiling) / 2;
};

/**
 * Milliseconds until the next try; undefined when there is to be none. What was asked for is obeyed,
 * with something on top, so that all who were told the same do not come back in the same moment.
 *
 * @param random from 0 up to 1
 */
export const nextDelay = (
  failed: Failed,
  backOff: BackOff,
  random: () => number,
): number | undefined => {
  const { tries, since = 0 } = failed;
  const { inAll = Number.POSITIVE_INFINITY } = backOff;
  if (tries >= backOff.tries) return undefined;
  const delay = usualDelay(failed, backOff, random);
  return delay !== undefined && since + delay > inAll ? undefined : delay;
};
