import type { GivenFigure } from '../../../domain/figures/figure.ts';
import { councilSeries, type Headline } from '../../../domain/figures/headline.ts';
import type { Observation, Series } from '../../../domain/measure.ts';

/** Values that are shown, of one series. */
export type Sourced = {
  readonly series: Series | undefined;
  readonly values: readonly Pick<Observation, 'provenance'>[];
};

const saySource = ({ source, licence }: Series): string =>
  `Source: ${source.replace(/\.$/, '')}${licence ? ` (${licence})` : ''}.`;

/** A series of the council names its report; what came in since is from nowhere but its mark says. */
const isOfSource = ({ provenance }: Pick<Observation, 'provenance'>, { id }: Series): boolean =>
  id !== councilSeries || !provenance || provenance.kind === 'published';

/** Where values come from, each source once. */
export const sourceNotes = (shown: readonly Sourced[]): string[] => [
  ...new Set(
    shown.flatMap(({ series, values }) =>
      series && values.some((one) => isOfSource(one, series)) ? [saySource(series)] : [],
    ),
  ),
];

/** Where headlines come from, each source once: the newest values, and those that they are compared with. */
export const sourcesOfHeadlines = (headlines: readonly Headline[]): string[] =>
  sourceNotes(
    headlines.map(({ series, verdict }) => ({
      series,
      values: [
        ...(verdict?.kind === 'compared' ? [verdict.earlier] : []),
        ...(verdict?.later ? [verdict.later] : []),
      ],
    })),
  );

/** Where single figures come from, each source once. */
export const sourcesOfFigures = (figures: readonly GivenFigure[]): string[] =>
  sourceNotes(figures.map(({ series, observation }) => ({ series, values: [observation] })));
