import type { Card } from '../../cards/card.ts';
import { rollUpCard } from '../../cards/roll-up-card.ts';
import { expectedOf } from '../../domain/cycle/owed.ts';
import type { OwedItem } from '../../domain/cycle/owed-item.ts';
import { headlineOf } from '../../domain/headline.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { describePeriod } from '../../domain/period.ts';
import { sayDate } from '../../domain/say-date.ts';
import { findRound } from '../../domain/submission/indicator-round.ts';
import { nameOfCode } from '../name-of-code.ts';
import { button } from '../request.ts';
import type { RoundState } from './read-round.ts';
import { sayRound } from './say-round.ts';

const ofOutcomes = ({ catalogue }: RoundState, outcomes: readonly Outcome[]): Indicator[] =>
  catalogue.indicators.filter(({ outcome }) => outcomes.some(({ code }) => code === outcome));

const sayCameIn = (indicator: Indicator, { records, round }: RoundState): string[] => {
  const record = records.find((one) => one.indicator === indicator.code);
  const found = findRound(record, round);
  return found?.submitted ? [`${indicator.code} ${indicator.shortName}. ${sayRound(found)}`] : [];
};

const sayMissing = (item: OwedItem, { catalogue }: RoundState): string => {
  const owners = item.owners.map((id) => nameOfCode(catalogue, id)).join(' and ');
  return `${nameOfCode(catalogue, item.indicator)}: ${item.part}, from ${owners}, due ${sayDate(item.due)}`;
};

const worseRows = (indicators: readonly Indicator[], { records, round }: RoundState) =>
  indicators
    .filter((indicator) => expectedOf(indicator, round).length > 0)
    .flatMap((indicator) => {
      const series = records.find((one) => one.indicator === indicator.code)?.series ?? [];
      return indicator.measures.map((measure) => headlineOf(measure, series));
    })
    .filter(({ verdict }) => verdict?.kind === 'compared' && verdict.judgement === 'worsening')
    .map((headline) => ({
      headline,
      press: button(`Show ${headline.measure.code}`, { kind: 'show', code: headline.measure.code }),
    }));

const sayAway = ({ delegations, today, catalogue }: RoundState): string[] =>
  delegations
    .filter(({ until }) => today <= until)
    .map(
      ({ person, to, until }) =>
        `${nameOfCode(catalogue, person)} until ${sayDate(until)}: ${nameOfCode(catalogue, to)} stands in`,
    );

/** The short version of a round for the sponsor of these outcomes. */
export const rollUp = (state: RoundState, outcomes: readonly Outcome[]): Card => {
  const indicators = ofOutcomes(state, outcomes);
  const asked = indicators.filter((one) => expectedOf(one, state.round).length > 0);
  const cameIn = asked.flatMap((one) => sayCameIn(one, state));
  const missing = state.owed.filter(({ indicator }) =>
    indicators.some(({ code }) => code === indicator),
  );
  const worse = worseRows(indicators, state);
  const away = sayAway(state);
  return rollUpCard({
    title: `${outcomes.map(({ name }) => name).join(', ')}: ${describePeriod(state.round)}`,
    intro: `${cameIn.length} of ${asked.length} indicators came in; ${worse.length} ${worse.length === 1 ? 'measure got' : 'measures got'} worse; ${missing.length} ${missing.length === 1 ? 'thing is' : 'things are'} missing.`,
    cameIn,
    worse,
    risks: state.catalogue.risks.filter(
      ({ level, trend, featuresUnder }) =>
        (level === 'HIGH' || trend === 'WORSENING') &&
        featuresUnder.some((place) => outcomes.some(({ code }) => place.startsWith(code))),
    ),
    missing: missing.map((item) => sayMissing(item, state)),
    ...(away.length > 0 ? { away } : {}),
    next: [button('Overview', { kind: 'overview' }), button('Progress', { kind: 'progress' })],
  });
};
