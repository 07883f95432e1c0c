import type { Fingerprint } from './finding.ts';

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-';

/** Rounding at the edge of a level, and nothing more: 4 of 255 over a square of 40 × 40 pixels. */
const mostLevels = 1;

const levelsBetween = (one: string, other: string, at: number): number =>
  Math.abs(signs.indexOf(one[at] ?? '') - signs.indexOf(other[at] ?? ''));

/** How a picture differs from the one that was accepted, in words; undefined when it does not. */
export const findDifference = (
  accepted: Fingerprint | undefined,
  taken: Fingerprint,
): string | undefined => {
  if (!accepted) return 'has not been accepted yet';
  if (accepted.width !== taken.width || accepted.height !== taken.height)
    return `was ${accepted.width} × ${accepted.height} and is ${taken.width} × ${taken.height}`;
  const changed = Array.from(taken.squares, (_, at) =>
    levelsBetween(accepted.squares, taken.squares, at),
  ).filter((levels) => levels > mostLevels);
  if (changed.length === 0) return undefined;
  return `differs in ${changed.length} of ${taken.squares.length} averages, by up to ${Math.max(...changed)} of 64 levels`;
};
