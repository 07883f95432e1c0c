import { periodKey } from '../period/period.ts';
import type { ChangeKind, Difference, IndicatorRound, RecordedChange } from './indicator-record.ts';

/** The answers to the standing questions are written anew in each round. */
const placeOf = ({ what, series, area, when }: Difference, { round }: RecordedChange): string =>
  JSON.stringify([what, series, area, when ?? periodKey(round)]);

const submissions: ReadonlySet<ChangeKind> = new Set(['submission', 'revision']);
const judgements: ReadonlySet<ChangeKind> = new Set(['sign-off', 'return']);

/** What a place was changed to by one change, and where the change is that came after it. */
type Step = {
  readonly at: number;
  readonly next: number | undefined;
  readonly difference: Difference;
};

/** Every change of a place, the newest first. */
const stepsOf = (changes: readonly RecordedChange[]): Map<string, Step[]> => {
  const steps = new Map<string, Step[]>();
  for (const [at, change] of changes.entries())
    for (const difference of change.differences) {
      const place = placeOf(difference, change);
      const own = steps.get(place) ?? [];
      steps.set(place, [...own, { at, next: own.at(-1)?.at, difference }]);
    }
  return steps;
};

/** Whether what a change handed in was sent back in the end, before anything took its place, or the whole change. */
const isReturned = (
  changes: readonly RecordedChange[],
  { at, next = -1 }: Pick<Step, 'at' | 'next'>,
): boolean => {
  const change = changes[at];
  if (!change || !submissions.has(change.kind)) return false;
  const last = changes
    .slice(next + 1, at)
    .find(
      ({ kind, round }) =>
        round.index === change.round.index && (submissions.has(kind) || judgements.has(kind)),
    );
  return last?.kind === 'return';
};

/** A difference as it would be had nothing been sent back; undefined where there would be none. */
const withoutReturned = (
  changes: readonly RecordedChange[],
  [own, ...earlier]: readonly Step[],
): Difference | undefined => {
  if (!own || isReturned(changes, own)) return undefined;
  const agreed = earlier.findIndex((step) => !isReturned(changes, step));
  const first = earlier.slice(0, agreed < 0 ? earlier.length : agreed).at(-1) ?? own;
  const { from: _, ...difference } = own.difference;
  const { from } = first.difference;
  if (from === undefined) return difference;
  return first !== own && from === difference.to ? undefined : { ...difference, from };
};

/**
 * Changes as they would read had nothing been sent back: people outside the round must find neither what was
 * returned nor that it was. What is handed in again as it was is no longer sent back.
 *
 * @param changes of an indicator, all of them, the newest first
 */
export const hideReturned = (changes: readonly RecordedChange[]): RecordedChange[] => {
  const steps = stepsOf(changes);
  return changes.flatMap((change, at) => {
    if (change.kind === 'return') return [];
    const differences = change.differences.flatMap((one) => {
      const own = steps.get(placeOf(one, change)) ?? [];
      return withoutReturned(changes, own.slice(own.findIndex((step) => step.at === at))) ?? [];
    });
    const isGone = change.differences.length > 0 && differences.length === 0;
    return isGone || isReturned(changes, { at, next: undefined })
      ? []
      : [{ ...change, differences }];
  });
};

/**
 * How far an indicator is for people outside its round: what was returned has not come in, and what
 * corrects it came in like anything else.
 *
 * @example hideReturn({ ...round, status: 'returned', returned }) // { ...round, status: 'open' }
 */
export const hideReturn = (round: IndicatorRound): IndicatorRound => {
  const { corrects: _, returned, submitted, ...rest } = round;
  if (round.status === 'returned') return { ...rest, status: 'open' };
  return submitted ? { ...rest, submitted } : rest;
};
