import type { Measure } from '../measure.ts';
import type { ObservedSeries } from '../observed-series.ts';
import { comparePeriods, describePeriod } from '../period/period.ts';
import { isMeant, isRelative, type SpokenPeriod } from '../period/spoken-period.ts';
import { compareObservations } from '../statistics/compare-observations.ts';
import { withhold } from '../statistics/verdict.ts';
import { findSpoken, sayMissingAt } from './find-spoken.ts';
import {
  findNewer,
  findStatuses,
  type Headline,
  headlineOf,
  judgedSeries,
  travelOf,
} from './headline.ts';
import { type KnownSeries, knownSeries } from './known-series.ts';

/**
 * The headline of a measure at a period: its value then, against the period before it.
 *
 * @param known what {@link knownSeries} gives for the measure
 * @param spoken the latest when absent
 * @returns undefined when there is no value for it
 */
export const headlineAt = (
  measure: Measure,
  known: readonly KnownSeries[],
  spoken: SpokenPeriod = { kind: 'latest' },
): Headline | undefined => {
  const found = findSpoken(known, spoken);
  if (!found) return undefined;
  const { series, observation } = found;
  const { observations: all = [], awaited } = known.find((one) => one.series === series) ?? {};
  // Of what is not collected any more, a later period may have a status alone.
  const isWhole = spoken.kind === 'latest' && series.discontinued !== undefined;
  const until = isWhole ? all : all.slice(0, all.indexOf(observation) + 1);
  const others = known.filter((one) => one.series !== series && !one.derivedFrom);
  return {
    ...travelOf(measure, series, until),
    ...(spoken.kind === 'latest' && {
      ...findStatuses(others),
      ...findNewer(observation, others),
      ...(awaited && { awaited }),
    }),
  };
};

/**
 * The newest headline of a measure, also where somebody reported why its newest value is missing.
 *
 * @param known what {@link knownSeries} gives for the measure
 * @returns undefined when there is neither a value nor a reason
 */
export const headlineOrReason = (
  measure: Measure,
  known: readonly KnownSeries[],
): Headline | undefined => {
  const [first] = known;
  if (!first || sayMissingAt(known, { kind: 'latest' }) === '') return headlineAt(measure, known);
  const { series, observations } = first;
  return travelOf(measure, series, observations);
};

/**
 * Compares two named periods of a measure, in the first series that has a value for both.
 *
 * @param pair `to` is the latest when absent; the two may be in either order
 * @returns undefined when no series has both; no other period is used instead
 */
export const comparePeriodsOf = (
  measure: Measure,
  known: readonly KnownSeries[],
  {
    from,
    to = { kind: 'latest' },
  }: { readonly from: SpokenPeriod; readonly to?: SpokenPeriod | undefined },
): Headline | undefined => {
  // Words that count from the latest figure refer to the series that is shown first.
  const searched =
    isRelative(from) || (isRelative(to) && to.kind !== 'latest') ? known.slice(0, 1) : known;
  for (const one of searched) {
    const first = findSpoken([one], from)?.observation;
    const second = findSpoken([one], to)?.observation;
    if (!first || !second || first === second) continue;
    const inOrder = comparePeriods(first.period, second.period) < 0;
    const pair = inOrder ? { earlier: first, later: second } : { earlier: second, later: first };
    const upTo = one.observations.slice(0, one.observations.indexOf(pair.later) + 1);
    return {
      measure,
      series: one.series,
      verdict: compareObservations(measure, one.series, pair),
      upTo: upTo.slice(upTo.indexOf(pair.earlier)),
    };
  }
  return undefined;
};

/**
 * The latest figure of a measure against the other period of which its report prints a direction, where the figure of that
 * period is not known.
 *
 * @param since as somebody named it
 * @returns undefined where another period is meant, or the report prints no second direction
 * @example sinceOther(s01, known, { kind: 'last-year' })
 */
export const sinceOther = (
  measure: Measure,
  known: readonly KnownSeries[],
  since: SpokenPeriod,
): Headline | undefined => {
  const headline = headlineAt(measure, known);
  const later = headline?.verdict?.later;
  const against = headline?.other?.against;
  if (!later || !against || !isMeant(since, later.period, known[0]?.today)(against))
    return undefined;
  const none = `There is no figure for ${describePeriod(against)} to compare with.`;
  const { series, upTo = [] } = headline;
  return {
    measure,
    series,
    verdict: { ...withhold('not-consecutive', later, none), against },
    upTo,
  };
};

/**
 * The headlines of measures, since the period before or since another that is named.
 *
 * @param observed what is stored; other measures and areas in it are ignored
 * @param today ISO date; what cannot be known by then is no figure yet, whatever is stored
 * @param since the period before when absent; a measure without a value for it has no verdict
 * @example headlinesSince(measures, observed, { today, since: { kind: 'last-year' } })
 */
export const headlinesSince = (
  measures: readonly Measure[],
  observed: readonly ObservedSeries[],
  { today, since }: { readonly today: string; readonly since?: SpokenPeriod | undefined },
): Headline[] =>
  measures.map((measure) => {
    if (!since) return headlineOf(measure, observed, today);
    const compared = comparePeriodsOf(measure, knownSeries(measure, observed, today), {
      from: since,
    });
    return compared ?? { measure, series: judgedSeries(measure), verdict: undefined };
  });
