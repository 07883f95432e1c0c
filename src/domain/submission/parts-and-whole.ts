import { formatFigure } from '../format.ts';
import { isKnown } from '../observation.ts';
import { comparePeriods, describePeriod, isSamePeriod } from '../period/period.ts';
import { findObservations } from './expected-value.ts';
import type { IndicatorRecord } from './indicator-record.ts';
import type { NewValue } from './require-commentary.ts';

/** Parts that do not come to their whole as they did before, and the sentence that asks about it. */
type Apart = {
  readonly whole: NewValue;
  readonly parts: readonly NewValue[];
  readonly text: string;
};

const sumOf = (values: readonly (number | null)[]): number | undefined =>
  values.reduce<number | undefined>(
    (sum, one) => (sum === undefined || one === null ? undefined : sum + one),
    0,
  );

/** What figures of the same period came to the last time that all of them were known. */
const lastOf = (
  whole: NewValue,
  parts: readonly NewValue[],
  record: Pick<IndicatorRecord, 'series'>,
) => {
  const own = [whole, ...parts].map((one) => findObservations(record.series, one).filter(isKnown));
  const period = own[0]?.findLast((one) => comparePeriods(one.period, whole.period) < 0)?.period;
  const [first, ...others] = own.map(
    (all) => all.find((one) => period && isSamePeriod(one.period, period))?.value ?? null,
  );
  const sum = sumOf(others);
  return period && first !== undefined && first !== null && sum !== undefined
    ? { period, whole: first, sum }
    : undefined;
};

const askAbout = (
  whole: NewValue,
  parts: readonly NewValue[],
  record: Pick<IndicatorRecord, 'series'>,
): Apart[] => {
  const sum = sumOf(parts.map(({ value }) => value));
  if (parts.length < 2 || whole.value === null || sum === undefined) return [];
  const last = lastOf(whole, parts, record);
  const print = (value: number): string => formatFigure(value, whole.series);
  const [now, said] = [print(sum), print(whole.value)];
  if (!last || print(last.sum) !== print(last.whole) || now === said) return [];
  const text = `The parts come to ${now}, and not to ${said}; for ${describePeriod(last.period)} they came to the whole, ${print(last.whole)}.`;
  return [{ whole, parts, text }];
};

/**
 * Asks about parts that came to their whole the last time and do not now: one of the figures is a slip, or a part is
 * counted otherwise. Parts that did not are left alone, since a report may print some of them only.
 *
 * @param values all new figures of an indicator
 * @example of 150 and 95 for two wards and 238 for both, after 120 + 100 = 220:
 *   // 'The parts come to 245, and not to 238; for Q1 2026/27 they came to the whole, 220.'
 */
export const askAboutParts = (
  values: readonly NewValue[],
  record: Pick<IndicatorRecord, 'series'>,
): Apart[] =>
  values.flatMap((whole) => {
    const all = values.filter(
      ({ measure, period }) =>
        measure.partOf === whole.measure.code && isSamePeriod(period, whole.period),
    );
    // A figure may be broken down twice: by area, and by age.
    return [...Map.groupBy(all, ({ measure }) => measure.breakdown?.by).values()].flatMap((parts) =>
      askAbout(whole, parts, record),
    );
  });
