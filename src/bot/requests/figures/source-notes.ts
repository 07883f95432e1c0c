import type { GivenFigure } from '../../../domain/figures/figure.ts';
import { councilSeries, type Headline } from '../../../domain/figures/headline.ts';
import type { Observation } from '../../../domain/observation.ts';
import type { Series } from '../../../domain/series.ts';

/** Values that are shown, of one series. */
export type Sourced = {
  readonly series: Series | undefined;
  readonly values: readonly Pick<Observation, 'provenance'>[];
};

const sourceWord = 'Source';

const saySource = ({ source, licence }: Series): string =>
  `${sourceWord}: ${source.replace(/\.$/, '')}${licence ? ` (${licence})` : ''}.`;

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

/** Where the newest values of headlines come from, each source once. */
export const sourcesOfNewest = (headlines: readonly Headline[]): string[] =>
  sourceNotes(
    headlines.map(({ series, verdict }) => ({
      series,
      values: verdict?.later ? [verdict.later] : [],
    })),
  );

/**
 * Where headlines come from, each source once: the newest values, and those that they are compared with. A source of
 * none but these is called so: what came in since is not from it.
 */
export const sourcesOfHeadlines = (headlines: readonly Headline[]): string[] => {
  const newest = sourcesOfNewest(headlines);
  const earlier = sourceNotes(
    headlines.map(({ series, verdict }) => ({
      series,
      values: verdict?.kind === 'compared' ? [verdict.earlier] : [],
    })),
  );
  const only = earlier.filter((one) => !newest.includes(one));
  return [
    ...newest,
    ...only.map((one) => one.replace(sourceWord, `${sourceWord} of the earlier figures`)),
  ];
};

/** Where single figures come from, each source once. */
export const sourcesOfFigures = (figures: readonly GivenFigure[]): string[] =>
  sourceNotes(figures.map(({ series, observation }) => ({ series, values: [observation] })));
