import { isDeepStrictEqual } from 'node:util';
import { OutcomesError } from '../../domain/outcomes-error.ts';
import type { Period } from '../../domain/period/period.ts';
import { holdsFor } from '../../domain/target-due.ts';
import { readPeriod } from './entity.ts';
import type { Content } from './row.ts';

type RowValue = Content<'values'>['observations'][number];
type PlannedTarget = NonNullable<Content<'values'>['targets']>[number];
type IndexOf = (one: Pick<RowValue, 'period'>) => number;

/** A figure that a later report prints again unchanged was public from the first one on. */
const keepFirst = (now: RowValue, before: RowValue | undefined): RowValue => {
  const [is, was] = [now.provenance, before?.provenance];
  const isRepeated = is?.kind === 'published' && was?.kind === 'published' && was.month < is.month;
  return isRepeated && now.value === before?.value ? { ...now, provenance: was } : now;
};

/** A figure that comes without a target has the one that was set ahead for its period. */
const withPlanned = (
  one: RowValue,
  indexOf: IndexOf,
  planned: readonly PlannedTarget[],
): RowValue => {
  if (one.target) return one;
  const { target } = planned.find((other) => indexOf(other) === indexOf(one)) ?? {};
  return target ? { ...one, target } : one;
};

/**
 * The values of a file, oldest first: a new figure that comes without a target has that of the newest one before it which
 * has any, where that is to be reached by a later day. A figure of no later period than the newest stored one stays as its
 * file has it.
 */
const withHeld = (
  values: readonly RowValue[],
  before: readonly RowValue[],
  { periodKind }: Pick<Content<'values'>, 'periodKind'>,
): RowValue[] => {
  const periodOf = ({ period }: RowValue): Period => readPeriod(periodKind, period);
  const given = new Set(values.map((one) => periodOf(one).index));
  const newest = before.at(-1);
  let { target } = before.findLast((one) => one.target && !given.has(periodOf(one).index)) ?? {};
  return values.map((one) => {
    const period = periodOf(one);
    const isNew = newest && period.index > periodOf(newest).index;
    const isHeld = isNew && !one.target && target && holdsFor(target, period);
    target = one.target ?? target;
    return isHeld && target ? { ...one, target } : one;
  });
};

/** A target of the file takes the place of one that was set for the same period; the same one keeps who set it. */
const mergePlanned = (
  before: readonly PlannedTarget[],
  now: readonly PlannedTarget[],
  indexOf: IndexOf,
): PlannedTarget[] => {
  const all = new Map(before.map((one) => [indexOf(one), one]));
  for (const one of now) {
    const known = all.get(indexOf(one));
    const isSame = known && isDeepStrictEqual(known.target, one.target);
    all.set(indexOf(one), isSame ? known : one);
  }
  return [...all].sort(([a], [b]) => a - b).map(([, one]) => one);
};

/**
 * Adds values to a series, in order. A value for a period that is there already replaces the stored
 * one, however the label is spelled. Targets that were set ahead stay, and become those of their periods'
 * figures; one that is to be reached by a later day is that of each new figure until then.
 *
 * @throws OutcomesError `file-invalid` when the two use different kinds of period
 */
export const mergeValues = (
  before: Content<'values'>,
  now: Content<'values'>,
): Content<'values'> => {
  const { measure, series, periodKind } = now;
  if (before.periodKind !== periodKind)
    throw new OutcomesError(
      'file-invalid',
      `${measure} ${series} is stored by ${before.periodKind}, but the file gives it by ${periodKind}; nothing was written.`,
      'Use a separate series for the other kind of period.',
    );
  const indexOf: IndexOf = ({ period }) => readPeriod(periodKind, period).index;
  const targets = mergePlanned(before.targets ?? [], now.targets ?? [], indexOf);
  const byPeriod = new Map(before.observations.map((one) => [indexOf(one), one]));
  const values = now.observations
    .map((one) => withPlanned(one, indexOf, targets))
    .sort((a, b) => indexOf(a) - indexOf(b));
  for (const value of withHeld(values, before.observations, now))
    byPeriod.set(indexOf(value), keepFirst(value, byPeriod.get(indexOf(value))));
  const ordered = [...byPeriod].sort(([a], [b]) => a - b);
  const { targets: _, ...rest } = now;
  return {
    ...rest,
    observations: ordered.map(([, one]) => one),
    ...(targets.length > 0 && { targets }),
  };
};
