import type { ReadersSee } from '../figures/shown-series.ts';
import { periodKey } from '../period/period.ts';
import type { ChangeKind, Difference, IndicatorRound, RecordedChange } from './indicator-record.ts';

/** The answers to the standing questions are written anew in each round. */
const placeOf = ({ what, series, area, when }: Difference, { round }: RecordedChange): string =>
  JSON.stringify([what, series, area, when ?? periodKey(round)]);

const submissions: ReadonlySet<ChangeKind> = new Set(['submission', 'revision']);

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

/** What became of something that was submitted. */
type Standing = 'submitted' | 'returned' | 'signed-off';

/** What each later change of the round makes of it; what is not named stays as it is. */
const then: Partial<Readonly<Record<ChangeKind, Partial<Readonly<Record<Standing, Standing>>>>>> = {
  'sign-off': { submitted: 'signed-off' },
  return: { submitted: 'returned' },
  submission: { returned: 'submitted' },
  revision: { returned: 'submitted' },
  withdrawal: { 'signed-off': 'submitted' },
};

/** How a change, or a step of it, stood in the end, before anything took its place; undefined for what was not submitted. */
const standingOf = (
  changes: readonly RecordedChange[],
  { at, next = -1 }: Pick<Step, 'at' | 'next'>,
): Standing | undefined => {
  const change = changes[at];
  if (!change || !submissions.has(change.kind)) return undefined;
  return changes
    .slice(next + 1, at)
    .filter(({ round }) => round.index === change.round.index)
    .reduceRight<Standing>((standing, { kind }) => then[kind]?.[standing] ?? standing, 'submitted');
};

type IsHidden = (step: Pick<Step, 'at' | 'next'>) => boolean;

/** A difference as it would be without what is hidden; undefined where there would be none. */
const withoutHidden = (
  [own, ...earlier]: readonly Step[],
  isHidden: IsHidden,
): Difference | undefined => {
  if (!own || isHidden(own)) return undefined;
  const agreed = earlier.findIndex((step) => !isHidden(step));
  const first = earlier.slice(0, agreed < 0 ? earlier.length : agreed).at(-1) ?? own;
  const { from: _, ...difference } = own.difference;
  const { from } = first.difference;
  if (from === undefined) return difference;
  return first !== own && from === difference.to ? undefined : { ...difference, from };
};

/**
 * Changes as they would read had nothing been sent back: people outside the round must find neither what was
 * returned nor that it was. What is handed in again as it was is no longer sent back. Where readers see figures after
 * sign-off only, what waits for one is not in it either.
 *
 * @param changes of an indicator, all of them, the newest first
 * @param readersSee the council's choice
 */
export const hideUnagreed = (
  changes: readonly RecordedChange[],
  readersSee: ReadersSee,
): RecordedChange[] => {
  const steps = stepsOf(changes);
  const isHidden: IsHidden = (step) => {
    const standing = standingOf(changes, step);
    return standing === 'returned' || (standing === 'submitted' && readersSee === 'signed-off');
  };
  return changes.flatMap((change, at) => {
    if (change.kind === 'return') return [];
    const differences = change.differences.flatMap((one) => {
      const own = steps.get(placeOf(one, change)) ?? [];
      return withoutHidden(own.slice(own.findIndex((step) => step.at === at)), isHidden) ?? [];
    });
    const isGone = change.differences.length > 0 && differences.length === 0;
    return isGone || isHidden({ at, next: undefined }) ? [] : [{ ...change, differences }];
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
