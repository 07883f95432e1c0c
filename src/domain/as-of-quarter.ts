import { type Catalogue, findIndicator } from './catalogue.ts';
import { shownCommentaries, shownSeries, type Viewpoint } from './figures/shown-series.ts';
import type { Commentary } from './indicator.ts';
import type { ObservedSeries } from './observed-series.ts';
import { comparePeriods, type Period } from './period/period.ts';
import type { Risk } from './risks/risk.ts';
import { dateAnswers, roundAskingFor } from './statement-age.ts';

/** Whether something of a period was known by a quarter, both financial quarters. */
export const isUpTo = (period: Period, quarter: Period): boolean =>
  comparePeriods(period, quarter) <= 0;

/**
 * The values that the rounds up to a quarter asked for; those of a series that the catalogue does not
 * know are left out.
 */
const seriesUpTo = (
  observed: readonly ObservedSeries[],
  catalogue: Catalogue,
  quarter: Period,
): ObservedSeries[] =>
  observed.map((one) => {
    const indicator = findIndicator(catalogue, one.measure);
    const all = indicator ? [...indicator.measures, ...indicator.performanceMeasures] : [];
    const series = all
      .find(({ code }) => code === one.measure)
      ?.series.find(({ id }) => id === one.series);
    return {
      ...one,
      observations: one.observations.filter(
        ({ period }) => series && isUpTo(roundAskingFor(series, period), quarter),
      ),
    };
  });

/** The risks as they were assessed by a quarter, without those that were not in the register by then. */
const risksAt = (risks: readonly Risk[], quarter: Period): Risk[] =>
  risks.flatMap((risk) => {
    const all = [...risk.earlier, risk.latest].filter(({ period }) => isUpTo(period, quarter));
    const latest = all.at(-1);
    return latest ? [{ ...risk, latest, earlier: all.slice(0, -1) }] : [];
  });

/** What is stored of an outcome and its indicators. */
type StoredFigures = {
  readonly series: readonly ObservedSeries[];
  readonly commentaries: readonly Commentary[];
};

/**
 * What somebody sees of a quarter once it is over: nothing in it is from a later round, and everything
 * older bears its period.
 *
 * @param view whose eyes decide what is seen, such as every reader's
 * @example asOfQuarter(stored, Q2_2018_19, view).series // S05A up to Q2 2018/19, without Q3
 */
export const asOfQuarter = (
  { series, commentaries }: StoredFigures,
  quarter: Period,
  view: Viewpoint,
): StoredFigures & { readonly risks: readonly Risk[] } => ({
  series: seriesUpTo(shownSeries(series, view), view.catalogue, quarter),
  commentaries: dateAnswers(
    shownCommentaries(commentaries, view).filter(({ period }) => isUpTo(period, quarter)),
  ),
  risks: risksAt(view.catalogue.risks, quarter),
});
