import { periodKey } from '../period/period.ts';
import type { ChangeKind, Difference, RecordedChange } from './indicator-record.ts';

/** The answers to the standing questions are written anew in each round. */
const placeOf = ({ what, series, area, when }: Difference, { round }: RecordedChange): string =>
  JSON.stringify([what, series, area, when ?? periodKey(round)]);

const submissions: ReadonlySet<ChangeKind> = new Set(['submission', 'revision']);
const judgements: ReadonlySet<ChangeKind> = new Set(['sign-off', 'return']);

/** What a place was changed to by one change, and what it was changed to after that. */
type Step = { readonly at: number; readonly next: number | undefined };

/** Every change of a place with the one that came after it; the newest has none. */
const stepsOf = (changes: readonly RecordedChange[]): Map<string, Step[]> => {
  const steps = new Map<string, Step[]>();
  for (const [at, change] of changes.entries())
    for (const difference of change.differences) {
      const place = placeOf(difference, change);
      const own = steps.get(place) ?? [];
      steps.set(place, [...own, { at, next: own.at(-1)?.at }]);
    }
  return steps;
};

/** Whether what a change handed in was sent back in the end, before anything took its place. */
const isReturned = (changes: readonly RecordedChange[], { at, next = -1 }: Step): boolean => {
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

const hiddenWords = ({ when }: Difference): string =>
  when === undefined ? 'a text that was returned' : 'a figure that was returned';

/**
 * Changes without what was sent back: whoever may not see a figure or a text must not find it in the
 * history either. What is handed in again as it was is no longer sent back.
 *
 * @param changes of an indicator, all of them, the newest first
 */
export const hideReturned = (changes: readonly RecordedChange[]): RecordedChange[] => {
  const [to, from] = [new Set<string>(), new Set<string>()];
  for (const [place, steps] of stepsOf(changes))
    for (const step of steps.filter((one) => isReturned(changes, one))) {
      to.add(`${step.at} ${place}`);
      if (step.next !== undefined) from.add(`${step.next} ${place}`);
    }
  return changes.map((change, at) => ({
    ...change,
    differences: change.differences.map((one) => {
      const key = `${at} ${placeOf(one, change)}`;
      return {
        ...one,
        ...(one.from !== undefined && from.has(key) ? { from: hiddenWords(one) } : {}),
        ...(one.to !== undefined && to.has(key) ? { to: hiddenWords(one) } : {}),
      };
    }),
  }));
};
