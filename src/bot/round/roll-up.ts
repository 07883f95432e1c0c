import type { Card } from '../../cards/card.ts';
import type { OwingItem } from '../../cards/owing-lines.ts';
import { rollUpCard } from '../../cards/roll-up-card.ts';
import { outcomeOf } from '../../domain/catalogue.ts';
import { headlineOf } from '../../domain/figures/headline.ts';
import { capitalise, formatDate } from '../../domain/format.ts';
import type { Indicator, Outcome } from '../../domain/indicator.ts';
import { describePeriod, isSamePeriod } from '../../domain/period/period.ts';
import { expectedOf, type OwedItem } from '../../domain/round/owed.ts';
import { findRound } from '../../domain/submission/indicator-record.ts';
import { nameOfCode } from '../name-of-code.ts';
import { button } from '../request.ts';
import type { RoundState } from './read-round.ts';
import { formatDueState, sayStanding } from './round-words.ts';

const ofOutcomes = ({ catalogue }: RoundState, outcomes: readonly Outcome[]): Indicator[] =>
  catalogue.indicators.filter(({ outcome }) => outcomes.some(({ code }) => code === outcome));

const sayCameIn = (indicator: Indicator, { records, round }: RoundState): OwingItem[] => {
  const record = records.find((one) => one.indicator === indicator.code);
  const found = findRound(record, round);
  return found?.submitted
    ? [
        {
          name: `${indicator.code} ${indicator.shortName}`,
          owed: [],
          status: capitalise(sayStanding(found)),
        },
      ]
    : [];
};

/** What is missing for each indicator, by when and from whom. */
const sayMissing = (items: readonly OwedItem[], state: RoundState): OwingItem[] =>
  [...Map.groupBy(items, ({ indicator }) => indicator)].map(([code, own]) => {
    const leads = own.filter(({ part }) => part !== 'sign-off').flatMap(({ owners }) => owners);
    const names = [...new Set(leads)].map((id) => nameOfCode(state.catalogue, id));
    return {
      name: nameOfCode(state.catalogue, code),
      owed: formatDueState(own, state),
      ...(names.length > 0 ? { status: `From ${names.join(' and ')}` } : {}),
    };
  });

/** Only indicators that were submitted: an older figure did not get worse in this round. */
const worseRows = (indicators: readonly Indicator[], { records, round, today }: RoundState) =>
  indicators
    .flatMap((indicator) => {
      const series = records.find((one) => one.indicator === indicator.code)?.series ?? [];
      return expectedOf(indicator, round).map(({ measure, period }) => ({
        period,
        headline: headlineOf(measure, series, today),
      }));
    })
    .filter(
      ({ period, headline: { verdict } }) =>
        verdict?.kind === 'compared' &&
        verdict.judgement === 'worsening' &&
        isSamePeriod(verdict.later.period, period),
    )
    .map(({ headline }) => ({
      headline,
      press: button(`Show ${headline.measure.code}`, { kind: 'show', code: headline.measure.code }),
    }));

const sayAway = ({ delegations, today, catalogue }: RoundState): string[] =>
  delegations
    .filter(({ until }) => today <= until)
    .map(
      ({ person, to, until }) =>
        `${nameOfCode(catalogue, person)} until ${formatDate(until)}: ${nameOfCode(catalogue, to)} stands in`,
    );

/** The short version of a round for the sponsor of these outcomes. */
export const buildRollUp = (state: RoundState, outcomes: readonly Outcome[]): Card => {
  const indicators = ofOutcomes(state, outcomes);
  const asked = indicators.filter((one) => expectedOf(one, state.round).length > 0);
  const cameIn = asked.flatMap((one) => sayCameIn(one, state));
  const missing = state.owed.filter(({ indicator }) =>
    indicators.some(({ code }) => code === indicator),
  );
  const lines = sayMissing(missing, state);
  const worse = worseRows(indicators, state);
  const away = sayAway(state);
  const under = new Set<string | undefined>(outcomes.map(({ code }) => code));
  return rollUpCard({
    title: `${outcomes.map(({ name }) => name).join(', ')}: ${describePeriod(state.round)}`,
    intro: `${cameIn.length} of ${asked.length} indicators came in; ${worse.length} ${worse.length === 1 ? 'measure got' : 'measures got'} worse; ${lines.length} ${lines.length === 1 ? 'is' : 'are'} incomplete.`,
    cameIn,
    worse,
    risks: state.catalogue.risks.filter(
      ({ latest, featuresUnder }) =>
        (latest.level === 'HIGH' || latest.trend === 'WORSENING') &&
        featuresUnder.some((place) => under.has(outcomeOf(state.catalogue, place))),
    ),
    missing: lines,
    ...(away.length > 0 ? { away } : {}),
    next: [button('Overview', { kind: 'overview' }), button('Progress', { kind: 'progress' })],
  });
};
