import { formatGiven } from '../format.ts';
import type { Measure } from '../measure.ts';
import { formatMissing } from '../missing.ts';
import { isGiven, type Observation } from '../observation.ts';
import { describePeriod, shiftPeriod } from '../period/period.ts';
import { formatProvenance } from '../provenance.ts';
import { sayNoLonger } from '../say-series.ts';
import { comparedPeriod, type Series } from '../series.ts';
import { isCollected } from '../series-periods.ts';
import { withOwnUnit } from '../unit.ts';
import { compareObservations } from './compare-observations.ts';
import { type Compared, type Verdict, withhold } from './verdict.ts';

/** How the last value that there is went, where the newest is late or not yet due. */
const lastCompared = (
  measure: Measure,
  series: Series,
  observations: readonly Observation[],
): Compared | undefined => {
  const isAwaited = observations.at(-1)?.flags.includes('not-available');
  const at = isAwaited ? observations.findLastIndex(isGiven) : -1;
  if (at < 0) return undefined;
  const last = directionOfTravel(measure, series, observations.slice(0, at + 1));
  return last.kind === 'compared' ? last : undefined;
};

const noValueWords = (
  series: Series,
  observations: readonly Observation[],
  compared: Compared | undefined,
): string => {
  const later = observations.at(-1);
  if (!later) return 'There is no figure yet.';
  const why = formatMissing(later);
  if (why === '')
    return 'No figure is known for the latest period, so there is no direction of travel.';
  const last = observations.findLast(isGiven);
  const mark = last?.provenance ? ` (${formatProvenance(last.provenance)})` : '';
  const from = compared
    ? `, from ${compared.printed.earlier} in ${describePeriod(compared.earlier.period)}; ${compared.meaning}`
    : '';
  const before = last
    ? ` The last figure is ${withOwnUnit(formatGiven(last, series), series)}, ${describePeriod(last.period)}${mark}${from}.`
    : '';
  return `${why.replace(/\.$/, '')}.${before}`;
};

/** What is no longer collected goes nowhere: its last figure is shown as what it is. */
const sayDiscontinued = (
  series: Series,
  observations: readonly Observation[],
): Verdict | undefined => {
  const last = observations.findLast(isGiven);
  const newest = observations.at(-1);
  const goesOn = !newest || isCollected(series, shiftPeriod(newest.period, 1));
  if (!series.discontinued || goesOn) return undefined;
  const figure = last
    ? `The last figure is ${withOwnUnit(formatGiven(last, series), series)}, ${describePeriod(last.period)}.`
    : 'No figure is known.';
  return withhold('discontinued', last, `${sayNoLonger(series.discontinued)} ${figure}`);
};

/**
 * The direction of travel of a series: its newest value against the one of the period before (for
 * twelve rolling months the window a year earlier, which shares no month with it). A change within
 * the measure's tolerance is level: 1% of the earlier value unless the measure sets another. Where the newest value is
 * late or not yet due, how the last one went stands beside it, with its period.
 *
 * Values of other periods are never used instead: where the period before is missing, lies before a
 * break, or was not published, the arrow is withheld and the reason given.
 *
 * @param observations of one series and area, oldest first
 * @see Outcomes Focused Monitoring Report, December 2018, "Overview: Direction of travel"
 * @example directionOfTravel(s01, council, [q1, q2]).sentence
 *   // '32.7 → 43.6 per 10,000 children under 18 (+33.3%); lower is better: worsening.'
 */
export const directionOfTravel = (
  measure: Measure,
  series: Series,
  observations: readonly Observation[],
): Verdict => {
  const discontinued = sayDiscontinued(series, observations);
  if (discontinued) return discontinued;
  const later = observations.at(-1);
  if (!later || !isGiven(later)) {
    const last = lastCompared(measure, series, observations);
    const words = noValueWords(series, observations, last);
    return { ...withhold('no-value', later, words), ...(last && { last }) };
  }
  const earlierOnes = observations.slice(0, -1);
  const known = earlierOnes.filter(isGiven);
  if (known.length === 0)
    return withhold('one-value', later, 'There is no earlier figure to compare with.');
  const before = comparedPeriod(
    series,
    later.period,
    earlierOnes.map(({ period }) => period),
  );
  const earlier = series.irregular
    ? known.at(-1)
    : known.find(({ period }) => period.index === before.index);
  if (!earlier)
    return withhold(
      'not-consecutive',
      later,
      `There is no figure for ${describePeriod(before)} to compare with.`,
    );
  return compareObservations(measure, series, { earlier, later });
};
