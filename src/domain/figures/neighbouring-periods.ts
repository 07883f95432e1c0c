import { isSamePeriod, type Period, periodLabel } from '../period/period.ts';
import { findSpoken } from './find-spoken.ts';
import type { Headline } from './headline.ts';
import type { KnownSeries } from './known-series.ts';

/** A measure's headline, and all that is known of the measure. */
export type ShownFigure = { readonly headline: Headline; readonly known: readonly KnownSeries[] };

type Neighbours = {
  readonly before: Period | undefined;
  readonly after: Period | undefined;
  /** The newest that is known. */
  readonly newest: Period | undefined;
};

const shownPeriods = (figures: readonly ShownFigure[]): Period[] =>
  figures.flatMap(({ headline: { verdict } }) => verdict?.later?.period ?? []);

/**
 * The periods that a figure's series has a value for, and that can be found again by their label.
 */
const periodsOf = ({ headline: { series }, known }: ShownFigure): Period[] => {
  const own = known.find((one) => one.series.id === series?.id);
  return (own?.observations ?? [])
    .map(({ period }) => period)
    .filter((period) => {
      const found = findSpoken(known, { kind: 'label', label: periodLabel(period) });
      return (
        found?.series.id === own?.series.id &&
        found !== undefined &&
        isSamePeriod(found.observation.period, period)
      );
    });
};

/**
 * The periods before and after the one shown for which any of the figures has a value.
 *
 * @param figures what one card shows; periods of a different kind from the first figure's are
 *   ignored
 * @example neighbouringPeriods(s05AtQ1_2018_19) // { before: Q4_2017_18, after: Q2_2018_19, newest: Q2_2018_19 }
 */
export const neighbouringPeriods = (figures: readonly ShownFigure[]): Neighbours => {
  const [first, ...others] = shownPeriods(figures);
  if (!first) return { before: undefined, after: undefined, newest: undefined };
  const isOfKind = ({ kind }: Period): boolean => kind === first.kind;
  const shown = Math.max(first.index, ...others.filter(isOfKind).map(({ index }) => index));
  const inOrder = figures
    .flatMap(periodsOf)
    .filter(isOfKind)
    .toSorted((a, b) => a.index - b.index);
  return {
    before: inOrder.findLast(({ index }) => index < shown),
    after: inOrder.find(({ index }) => index > shown),
    newest: inOrder.at(-1),
  };
};
