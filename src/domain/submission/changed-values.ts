import type { Observation } from '../observation.ts';
import { areaAt } from '../own-areas.ts';
import { describePeriod } from '../period.ts';
import type { IndicatorUpdate } from '../stores.ts';
import { differencePlace } from './difference-place.ts';
import { findStored } from './find-stored.ts';
import type { IndicatorRecord } from './indicator-record.ts';
import type { Difference } from './recorded-change.ts';
import type { NewValue } from './require-commentary.ts';

type Flags = Observation['flags'];

/** A value that is written, and how the audit trail tells of it. */
export type ChangedValue = {
  readonly written: IndicatorUpdate['observations'][number];
  readonly difference: Difference;
};

/** How the values of a form are handed in. */
export type HandingIn = {
  /** Codes of the measures marked provisional. */
  readonly provisional: readonly string[];
  /** They change what was published. */
  readonly revision: boolean;
};

/** Of another value only that it was revised before still holds. */
const flagsOf = (isProvisional: boolean, isRevised: boolean, kept: Flags): Flags => [
  ...(isProvisional ? (['provisional'] as const) : []),
  ...(isRevised ? (['revised'] as const) : []),
  ...kept.filter((flag) => flag !== 'provisional' && flag !== 'revised'),
];

const toObservation = (
  { measure, period, value, printed }: NewValue,
  before: Observation | undefined,
  { provisional, revision }: HandingIn,
): Observation => {
  const same = before?.value === value ? before : undefined;
  const isProvisional = provisional.includes(measure.code);
  const isRevised =
    before !== undefined && (before.flags.includes('revised') || (revision && !same));
  const flags = flagsOf(isProvisional, isRevised, same?.flags ?? []);
  return { ...same, period, printed, value, flags };
};

const sayValue = ({ printed, flags }: Observation): string =>
  flags.includes('provisional') ? `${printed}, provisional` : printed;

const toDifference = (
  { measure, series }: NewValue,
  now: Observation,
  before: Observation | undefined,
): Difference => ({
  what: measure.code,
  ...differencePlace({ series: series.id, area: areaAt(series, now.period) }),
  when: describePeriod(now.period),
  ...(before ? { from: sayValue(before) } : {}),
  to: sayValue(now),
});

/**
 * The values that differ from what is stored, by number or by being provisional. Another spelling of
 * the same number is no change.
 */
export const changedValues = (
  values: readonly NewValue[],
  { series: observed }: IndicatorRecord,
  handingIn: HandingIn,
): ChangedValue[] =>
  values.flatMap((one): ChangedValue[] => {
    const { measure, series, value } = one;
    const before = findStored(observed, one);
    const now = toObservation(one, before, handingIn);
    const isProvisional = now.flags.includes('provisional');
    if (before?.value === value && before.flags.includes('provisional') === isProvisional)
      return [];
    const where = { measure: measure.code, series: series.id, area: areaAt(series, one.period) };
    return [
      { written: { ...where, observation: now }, difference: toDifference(one, now, before) },
    ];
  });
