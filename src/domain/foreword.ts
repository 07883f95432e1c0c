import type { Foreword, Outcome } from './indicator.ts';

/**
 * What stands above a foreword.
 *
 * @example forewordHeading({ blocks }) // 'Foreword'
 */
export const forewordHeading = ({ heading = 'Foreword' }: Foreword): string => heading;

/** Whether an outcome's file has the foreword of its report. */
const hasForeword = <T extends Pick<Outcome, 'foreword'>>(
  one: T,
): one is T & { readonly foreword: Foreword } => one.foreword !== undefined;

/**
 * The outcomes that have a foreword, in their order: of several that have the same, the first.
 *
 * @example withForewords(catalogue.outcomes).map(({ foreword }) => forewordHeading(foreword)) // ['In short']
 */
export const withForewords = <T extends Pick<Outcome, 'foreword'>>(
  outcomes: readonly T[],
): (T & { readonly foreword: Foreword })[] => {
  const all = outcomes.filter((one) => hasForeword(one));
  const texts = all.map(({ foreword }) => JSON.stringify(foreword));
  return all.filter((_, at) => texts.indexOf(texts[at] ?? '') === at);
};

/**
 * The foreword of the report that an outcome is a part of: its own, or that of another outcome whose report has the same
 * title and quarter.
 *
 * @returns undefined where the report has none
 */
export const forewordOf = (
  { foreword, report }: Pick<Outcome, 'foreword' | 'report'>,
  outcomes: readonly Pick<Outcome, 'foreword' | 'report'>[],
): Foreword | undefined =>
  foreword ??
  outcomes.find(
    (one) =>
      one.foreword &&
      one.report.title === report.title &&
      one.report.period.index === report.period.index,
  )?.foreword;
