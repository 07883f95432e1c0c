import { type Catalogue, findIndicator } from '../../../domain/catalogue.ts';
import type { Figure } from '../../../domain/figures/figure.ts';
import { councilSeries, type Headline } from '../../../domain/figures/headline.ts';
import type { Measure, Series } from '../../../domain/measure.ts';
import { describePeriod, type Period, periodDates } from '../../../domain/period/period.ts';

/** Values that are shown, of one series. */
export type Sourced = {
  readonly measure: Measure;
  readonly series: Series | undefined;
  readonly periods: readonly Period[];
};

const saySource = ({ source, licence }: Series): string =>
  `Source: ${source.replace(/\.$/, '')}${licence ? ` (${licence})` : ''}.`;

const sayNewer = (period: Period): string =>
  `${describePeriod(period)} is newer than the report: handed in or imported since.`;

/** Whether a value of the council's own came after the report that its series is printed in. */
const isNewer = (period: Period, { measure, series }: Sourced, catalogue: Catalogue): boolean => {
  const home = findIndicator(catalogue, measure.code)?.outcome;
  const report = catalogue.outcomes.find(({ code }) => code === home)?.report;
  return (
    series?.id === councilSeries &&
    report !== undefined &&
    periodDates(period).end > periodDates(report.period).end
  );
};

const notesOf = (one: Sourced, catalogue: Catalogue): string[] => {
  const { series, periods } = one;
  if (!series) return [];
  const newer = periods.filter((period) => isNewer(period, one, catalogue));
  return [...(newer.length < periods.length ? [saySource(series)] : []), ...newer.map(sayNewer)];
};

/** Where values come from, each source once. */
export const sourceNotes = (shown: readonly Sourced[], catalogue: Catalogue): string[] => [
  ...new Set(shown.flatMap((one) => notesOf(one, catalogue))),
];

/** Where headlines come from, each source once: the newest values, and those that they are compared with. */
export const sourcesOfHeadlines = (
  headlines: readonly Headline[],
  catalogue: Catalogue,
): string[] =>
  sourceNotes(
    headlines.map(({ measure, series, verdict }) => ({
      measure,
      series,
      periods: [
        ...(verdict?.kind === 'compared' ? [verdict.earlier.period] : []),
        ...(verdict?.later ? [verdict.later.period] : []),
      ],
    })),
    catalogue,
  );

/** Where single figures come from, each source once. */
export const sourcesOfFigures = (figures: readonly Figure[], catalogue: Catalogue): string[] =>
  sourceNotes(
    figures.map(({ measure, series, observation }) => ({
      measure,
      series,
      periods: [observation.period],
    })),
    catalogue,
  );
