import type { Card } from '../../cards/card.ts';
import { nameBriefly as nameMeasureBriefly } from '../../cards/format-text.ts';
import type { OwingItem } from '../../cards/owing-lines.ts';
import { rollUpCard } from '../../cards/roll-up-card.ts';
import { outcomeOf } from '../../domain/catalogue.ts';
import { type Headline, headlineOf } from '../../domain/figures/headline.ts';
import { readersView, shownSeries } from '../../domain/figures/shown-series.ts';
import { outlookOf, summariseHeadlines } from '../../domain/figures/summarise-headlines.ts';
import { capitalise, formatDate } from '../../domain/format.ts';
import type { Indicator, Outcome } from '../../domain/indicator.ts';
import type { ObservedSeries } from '../../domain/observed-series.ts';
import { describePeriod, isSamePeriod, periodDates } from '../../domain/period/period.ts';
import { sayLevels, severeLevels } from '../../domain/risks/risk-key.ts';
import { trendOfRisk } from '../../domain/risks/risk-movement.ts';
import { lateValues } from '../../domain/round/missed-rounds.ts';
import { expectedOf, type OwedItem } from '../../domain/round/owed.ts';
import { roundOutlookOf, summariseRound } from '../../domain/round/summarise-round.ts';
import { findRound } from '../../domain/submission/indicator-record.ts';
import { nameBriefly, nameOfCode } from '../name-of-code.ts';
import { button } from '../request.ts';
import { nameValues } from './late-values.ts';
import type { RoundState } from './read-round.ts';
import { formatDueState, formatReturnedBy, nameOwed, sayStanding } from './round-words.ts';
import { forIndicator } from './stand-in-words.ts';

const list = new Intl.ListFormat('en-GB');

const ofOutcomes = ({ catalogue }: RoundState, outcomes: readonly Outcome[]): Indicator[] =>
  catalogue.indicators.filter(({ outcome }) => outcomes.some(({ code }) => code === outcome));

const recordOf = ({ code }: Indicator, { records }: RoundState) =>
  records.find(({ indicator }) => indicator === code);

const owedOf = ({ code }: Indicator, { owed }: RoundState): OwedItem[] =>
  owed.filter(({ indicator }) => indicator === code);

/** What came in and was not returned, with the sign-off where it is still to come. */
const sayCameIn = (indicator: Indicator, state: RoundState): OwingItem[] => {
  const found = findRound(recordOf(indicator, state), state.round);
  if (!found?.submitted || found.returned) return [];
  const waits = owedOf(indicator, state).filter(({ part }) => part === 'sign-off');
  return [
    {
      name: nameOfCode(state.catalogue, indicator.code),
      owed: formatDueState(waits, state),
      status: capitalise(sayStanding(found)),
    },
  ];
};

const sayReturned = (indicator: Indicator, state: RoundState): OwingItem[] => {
  const own = owedOf(indicator, state);
  const returned = own.find((item) => item.returned)?.returned;
  if (!returned) return [];
  return [
    {
      name: nameOwed(indicator.code, own, state.catalogue),
      owed: formatDueState(own, state),
      status: `${formatReturnedBy(returned)}.`,
    },
  ];
};

/** "From Alex Field (S01 and S02) and Max Porter (S04)"; without codes where there is one indicator. */
const sayFrom = (items: readonly OwedItem[], { catalogue }: RoundState): string => {
  const codes = new Set(items.map(({ indicator }) => indicator));
  const people = new Set(items.flatMap(({ owners }) => owners));
  const names = [...people].map((id) => {
    const own = items.filter(({ owners }) => owners.includes(id));
    const briefly = new Set(own.map(({ indicator }) => nameBriefly(catalogue, indicator)));
    const name = nameOfCode(catalogue, id);
    return codes.size > 1 ? `${name} (${list.format(briefly)})` : name;
  });
  return `From ${list.format(names)}`;
};

/** What was returned is not missing, and a sign-off is of what came in. */
const missingOf = (indicator: Indicator, state: RoundState): OwedItem[] => {
  const missing = owedOf(indicator, state).filter(({ part }) => part !== 'sign-off');
  return missing.some(({ returned }) => returned) ? [] : missing;
};

/** More indicators than these make no line that anybody reads. */
const mostTogether = 10;

const chunk = <T>(all: readonly T[]): T[][] =>
  all.flatMap((_, at) => (at % mostTogether === 0 ? [all.slice(at, at + mostTogether)] : []));

/** What is missing, by when and from whom: indicators with the same deadlines together, so that each is said once. */
const sayMissing = (indicators: readonly Indicator[], state: RoundState): OwingItem[] => {
  const missing = indicators
    .map((one) => missingOf(one, state))
    .filter((items) => items.length > 0);
  const byDeadlines = Map.groupBy(missing, (items) => JSON.stringify(formatDueState(items, state)));
  return [...byDeadlines.values()].flatMap(chunk).map((together) => {
    const items = together.flat();
    const codes = new Set(items.map(({ indicator }) => indicator));
    return {
      name: list.format([...codes].map((code) => nameOfCode(state.catalogue, code))),
      owed: formatDueState(together[0] ?? [], state),
      status: sayFrom(items, state),
    };
  });
};

/** What earlier rounds still wait for. */
const sayEarlier = (indicator: Indicator, state: RoundState): OwingItem[] => {
  const record = recordOf(indicator, state);
  const late = record ? lateValues(indicator, record, state.round) : [];
  const name = nameOfCode(state.catalogue, indicator.code);
  return late.length > 0 ? [{ name, owed: [], status: nameValues(late, name) }] : [];
};

/** What every reader sees of an indicator: a sponsor passes the roll-up on. */
const shownOf = (indicator: Indicator, state: RoundState): readonly ObservedSeries[] =>
  shownSeries(recordOf(indicator, state)?.series ?? [], readersView(state));

/** Only what came in for this round: an older figure went nowhere in it, and a returned one may be wrong. */
const newFigures = (indicators: readonly Indicator[], state: RoundState): Headline[] =>
  indicators
    .filter((one) => findRound(recordOf(one, state), state.round)?.status !== 'returned')
    .flatMap((one) =>
      expectedOf(one, state.round).flatMap(({ measure, period }) => {
        const headline = headlineOf(measure, shownOf(one, state), periodDates(period).end);
        const { later } = headline.verdict ?? {};
        return later && isSamePeriod(later.period, period) ? [headline] : [];
      }),
    );

/** While figures are still to come, that nothing got worse is not known: it must not read as good news. */
const sayNoneWorse = (
  indicators: readonly Indicator[],
  figures: readonly Headline[],
  state: RoundState,
): string => {
  const awaited = state.readersSee === 'signed-off' ? ['values', 'sign-off'] : ['values'];
  const isAwaited = indicators.some((one) =>
    owedOf(one, state).some(({ part }) => awaited.includes(part)),
  );
  if (figures.length > 0)
    return isAwaited ? 'No measure got worse in the figures so far.' : 'No measure got worse.';
  if (indicators.every((one) => expectedOf(one, state.round).length === 0))
    return 'No new figure is due this quarter.';
  return indicators.some((one) => sayCameIn(one, state).length > 0)
    ? 'No new figure can be compared yet.'
    : 'No new figure has come in yet.';
};

/** Together with those that are missing, they are what the list of what is missing has. */
const sayIncomplete = (many: number): string[] =>
  many > 0 ? [`${many} of these ${many === 1 ? 'has' : 'have'} only been submitted in part.`] : [];

/** Nothing else in the card speaks of them; more than a line of them are only counted. */
const nameNotDue = (indicators: readonly Indicator[], { round, catalogue }: RoundState): string => {
  const rest = indicators.filter((one) => expectedOf(one, round).length === 0);
  if (rest.length > mostTogether) return '';
  return list.format(rest.map(({ code }) => nameOfCode(catalogue, code)));
};

/** Where the indicators are, and what stands out among the new figures. */
const sayMainPoints = (
  indicators: readonly Indicator[],
  figures: readonly Headline[],
  state: RoundState,
): string => {
  const { sentence, counts } = summariseRound(
    indicators.map((one) =>
      roundOutlookOf(one, recordOf(one, state), { round: state.round, shown: shownOf(one, state) }),
    ),
    { 'nothing new': nameNotDue(indicators, state) },
  );
  const lacking = indicators.filter((one) => missingOf(one, state).length > 0).length;
  const incomplete = lacking - counts.missing;
  const { standsOut, chance } = summariseHeadlines(figures, 'new figure');
  return [
    sentence,
    ...sayIncomplete(incomplete),
    ...(standsOut ? [`What stands out: ${standsOut.measure.shortName}, ${standsOut.change}.`] : []),
    ...(chance ? [chance] : []),
  ].join(' ');
};

const sayAway = ({ delegations, today, catalogue }: RoundState): string[] =>
  delegations
    .filter(({ until }) => today <= until)
    .map(
      (one) =>
        `${nameOfCode(catalogue, one.person)} until ${formatDate(one.until)}: ${nameOfCode(catalogue, one.to)} is asked instead${forIndicator(one)}`,
    );

/** The short version of a round for the sponsor of these outcomes. */
export const buildRollUp = (state: RoundState, outcomes: readonly Outcome[]): Card => {
  const indicators = ofOutcomes(state, outcomes);
  const away = sayAway(state);
  const under = new Set<string | undefined>(outcomes.map(({ code }) => code));
  const figures = newFigures(indicators, state);
  return rollUpCard({
    round: state.round,
    title: `${outcomes.map(({ name }) => name).join(', ')}: ${describePeriod(state.round)}`,
    intro: sayMainPoints(indicators, figures, state),
    cameIn: indicators.flatMap((one) => sayCameIn(one, state)),
    worse: figures
      .filter((headline) => outlookOf(headline) === 'worse')
      .map((headline) => ({
        headline,
        press: button(`Show ${nameMeasureBriefly(headline.measure)}`, {
          kind: 'show',
          code: headline.measure.code,
        }),
      })),
    noneWorse: sayNoneWorse(indicators, figures, state),
    risks: state.catalogue.risks.filter(
      (risk) =>
        (risk.latest.severe || trendOfRisk(risk) === 'WORSENING') &&
        risk.featuresUnder.some((place) => under.has(outcomeOf(state.catalogue, place))),
    ),
    severe: sayLevels(severeLevels(outcomes)),
    returned: indicators.flatMap((one) => sayReturned(one, state)),
    missing: sayMissing(indicators, state),
    earlier: indicators.flatMap((one) => sayEarlier(one, state)),
    ...(away.length > 0 ? { away } : {}),
    next: [button('Overview', { kind: 'overview' }), button('Progress', { kind: 'progress' })],
  });
};
