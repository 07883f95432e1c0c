import { capitalise } from '../format.ts';
import type { Measure } from '../measure.ts';
import { isGiven, type Observation } from '../observation.ts';
import { describePeriod, periodDates } from '../period/period.ts';
import type { SpokenPeriod } from '../period/spoken-period.ts';
import { statusSeries } from '../series.ts';
import { directionOfTravel } from '../statistics/direction-of-travel.ts';
import { findSpoken } from './find-spoken.ts';
import type { Headline } from './headline.ts';
import type { KnownSeries } from './known-series.ts';

/** Whether a status was published of a period that has no figure. */
export const isStatusAlone = (one: Observation): boolean =>
  !isGiven(one) && one.status !== undefined;

/**
 * What was published of the period that somebody named, where it has no figure.
 *
 * @param known what `knownSeries` gives for the measure
 * @returns undefined where there is a figure, or no status
 * @example statusAt(keyStage2, known, { kind: 'label', label: 'Q2 2025/26' })?.verdict?.later?.status // 'Amber'
 */
export const statusAt = (
  measure: Measure,
  known: readonly KnownSeries[],
  spoken: SpokenPeriod,
): Headline | undefined => {
  const found = findSpoken(known, spoken, isStatusAlone);
  const all = found && known.find(({ series }) => series === found.series)?.observations;
  if (!found || !all) return undefined;
  const { series, observation } = found;
  const upTo = all.slice(0, all.indexOf(observation) + 1);
  const sentence = `${capitalise(describePeriod(observation.period))} has no figure; its status was published.`;
  return {
    measure,
    series,
    verdict: { ...directionOfTravel(measure, series, upTo), sentence },
    upTo,
  };
};

/** Those of later than a figure, or of any time where there is none. */
const after = (
  statuses: readonly Observation[],
  figure: Observation | undefined,
): readonly Observation[] => {
  const end = figure ? periodDates(figure.period).end : '';
  return statuses.filter(({ period }) => periodDates(period).end > end);
};

/** What was published of a later time than the figure that a headline shows, in a series of its own. */
export const statusSince = ({ statuses = [], verdict }: Headline): Observation | undefined =>
  after(statuses, verdict?.later).at(-1);

/**
 * The newest status that was published of a later time than a figure, as a sentence.
 *
 * @param known what `knownSeries` gives for the measure
 * @returns none where there is no later one
 * @example sayNewerStatus(known, figure) // ['Reported as Red in Q3 2025/26.']
 */
export const sayNewerStatus = (
  known: readonly KnownSeries[],
  figure: Observation | undefined,
): string[] => {
  const own = known.find(({ series }) => series.id === statusSeries)?.observations ?? [];
  const newest = after(own, figure).at(-1);
  return newest ? [`Reported as ${newest.status} in ${describePeriod(newest.period)}.`] : [];
};

/** So many stand on a card; the trend has all. */
const mostSaid = 4;

/**
 * The statuses that were published of periods without a figure, but for that of the period that a headline shows, and for
 * one alone, which stands beside the figure.
 *
 * @returns one sentence for each measure that has any
 * @example sayStatuses([keyStage2]) // ['Status without a figure: Amber (Q2 2025/26), Red (Q3 2025/26).']
 */
export const sayStatuses = (headlines: readonly Headline[]): string[] =>
  headlines.flatMap(({ measure, statuses = [], upTo = [], verdict }) => {
    const own = upTo.filter((one) => isStatusAlone(one) && one !== verdict?.later);
    const all = [...own, ...statuses];
    const said = all
      .slice(-mostSaid)
      .map(({ status, period }) => `${status} (${describePeriod(period)})`);
    const [only] = all.length === 1 ? after(all, verdict?.later) : [];
    if (said.length === 0 || only) return [];
    const name = headlines.length > 1 ? `${measure.shortName}: status` : 'Status';
    return [`${name} without a figure: ${said.join(', ')}.`];
  });
