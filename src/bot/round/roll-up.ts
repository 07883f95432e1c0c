import type { Card } from '../../cards/card.ts';
import type { OwingItem } from '../../cards/owing-lines.ts';
import { rollUpCard } from '../../cards/roll-up-card.ts';
import { outcomeOf } from '../../domain/catalogue.ts';
import { type Headline, headlineOf } from '../../domain/figures/headline.ts';
import { readersView, shownSeries } from '../../domain/figures/shown-series.ts';
import { outlookOf, summariseHeadlines } from '../../domain/figures/summarise-headlines.ts';
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

/**
 * Only what was submitted: an older figure did not go anywhere in this round. A sponsor passes the
 * roll-up on, so it has what every reader sees.
 */
const newFigures = (indicators: readonly Indicator[], state: RoundState) => {
  const { records, round, today } = state;
  return indicators.flatMap((indicator) => {
    const stored = records.find((one) => one.indicator === indicator.code)?.series ?? [];
    const series = shownSeries(stored, readersView(state));
    return expectedOf(indicator, round).flatMap(({ measure, period }) => {
      const headline = headlineOf(measure, series, today);
      const { later } = headline.verdict ?? {};
      return later && isSamePeriod(later.period, period) ? [headline] : [];
    });
  });
};

/** How the new figures went, and how far the round is. */
const sayMainPoints = (
  figures: readonly Headline[],
  { cameIn, asked, incomplete }: Readonly<Record<'cameIn' | 'asked' | 'incomplete', number>>,
): string => {
  const { sentence, chance } = summariseHeadlines(figures, 'new figure');
  return [
    ...(figures.length > 0 ? [sentence] : []),
    ...(chance ? [chance] : []),
    `${cameIn} of ${asked} indicators were submitted; ${incomplete} ${incomplete === 1 ? 'is' : 'are'} incomplete.`,
  ].join(' ');
};

const sayAway = ({ delegations, today, catalogue }: RoundState): string[] =>
  delegations
    .filter(({ until }) => today <= until)
    .map(
      ({ person, to, until }) =>
        `${nameOfCode(catalogue, person)} until ${formatDate(until)}: ${nameOfCode(catalogue, to)} is asked instead`,
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
  const figures = newFigures(indicators, state);
  const away = sayAway(state);
  const under = new Set<string | undefined>(outcomes.map(({ code }) => code));
  return rollUpCard({
    round: state.round,
    title: `${outcomes.map(({ name }) => name).join(', ')}: ${describePeriod(state.round)}`,
    intro: sayMainPoints(figures, {
      cameIn: cameIn.length,
      asked: asked.length,
      incomplete: lines.length,
    }),
    cameIn,
    worse: figures
      .filter((headline) => outlookOf(headline) === 'worse')
      .map((headline) => ({
        headline,
        press: button(`Show ${headline.measure.code}`, {
          kind: 'show',
          code: headline.measure.code,
        }),
      })),
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
