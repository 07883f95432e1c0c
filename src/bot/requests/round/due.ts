import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { nameMeasure } from '../../../cards/format-text.ts';
import { receiptCard } from '../../../cards/message-card.ts';
import { findIndicator, findPeople } from '../../../domain/catalogue.ts';
import { sayNewer } from '../../../domain/figures/figure.ts';
import { headlineOf, judgedSeries } from '../../../domain/figures/headline.ts';
import { formatDay } from '../../../domain/format.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import type { Measure } from '../../../domain/measure.ts';
import { formatMissing } from '../../../domain/missing.ts';
import { isGiven, type Observation } from '../../../domain/observation.ts';
import type { ObservedSeries } from '../../../domain/observed-series.ts';
import { describePeriod, type Period, shiftPeriod } from '../../../domain/period/period.ts';
import { askDay, dueDate, type OwedPart } from '../../../domain/round/deadlines.ts';
import { type MissedRound, missedRounds } from '../../../domain/round/missed-rounds.ts';
import { expectedOf, nextExpected } from '../../../domain/round/owed.ts';
import { sayNextOn, sayNoLonger } from '../../../domain/say-series.ts';
import { isCollected } from '../../../domain/series-periods.ts';
import { findObservations, findStored } from '../../../domain/submission/expected-value.ts';
import { hideReturn } from '../../../domain/submission/hide-returned.ts';
import { findRound, type IndicatorRecord } from '../../../domain/submission/indicator-record.ts';
import { sayObservation } from '../../../domain/submission/say-observation.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { isInRound } from '../../rights.ts';
import { formatMissed, waiverButtons } from '../../round/late-values.ts';
import { valuesDue } from '../../round/owed-at.ts';
import { formatRoundState } from '../../round/round-words.ts';
import { sourcesOfNewest } from '../figures/source-notes.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';

type Known = {
  readonly record: IndicatorRecord;
  readonly indicator: Indicator;
  /** What the person who asks sees. */
  readonly shown: readonly ObservedSeries[];
};

/** When a value is asked for and due, or that it is overdue. */
const sayWhenDue = (
  round: Period,
  { record }: Known,
  { settings: { calendar, schedule }, clock: { today } }: RequestContext,
): string => {
  const found = findRound(record, round);
  const day = (part: OwedPart) =>
    dueDate(part, round, { calendar, schedule, extendedTo: found?.extendedTo });
  if (day('values') < today && !found?.submitted)
    return `is overdue: it was due ${formatDay(day('values'))} and has not been submitted`;
  return `is not yet available; it is expected in the round of ${describePeriod(round)}, asked for from ${formatDay(askDay(round, calendar))} and due ${formatDay(day('values'))}, with commentary by ${formatDay(day('commentary'))}`;
};

/** What was reported in place of figures since the last one. */
const sayMissing = (values: readonly Observation[], last: Observation | undefined): string[] =>
  values
    .filter((one) => formatMissing(one) !== '' && (!last || one.period.index > last.period.index))
    .map((one) => `${describePeriod(one.period)}: ${sayObservation(one).replace(/\.$/, '')}`);

/** The latest figure and the next one, in words that several measures may share. */
const sayNext = (measure: Measure, known: Known, context: RequestContext): string => {
  const series = judgedSeries(measure);
  if (!series) return 'the report printed a chart only, so no figure is asked for.';
  const values = findObservations(known.shown, { measure, series });
  const last = values.findLast(isGiven);
  const latest = last
    ? `the latest figure is for ${describePeriod(last.period)}`
    : 'there is no figure yet';
  const have = [latest, ...sayMissing(values, last)].join('. ');
  const nextOn = sayNextOn(series, context.clock.today);
  let next = nextExpected(series, context.clock.round);
  // A value that is already in for this round is no longer expected.
  if (findStored(known.shown, { measure, series, period: next.period }))
    next = nextExpected(series, shiftPeriod(next.round, 1));
  if (series.discontinued && !isCollected(series, next.period))
    return `${have}. ${sayNoLonger(series.discontinued)}`;
  if (series.irregular) return [`${have}. No round asks for the next`, ...nextOn].join('. ');
  const due = `The next, ${describePeriod(next.period)}, ${sayWhenDue(next.round, known, context)}.`;
  return [`${have}.`, ...nextOn, due].join(' ');
};

const sayMeasures = (
  measures: readonly Measure[],
  known: Known,
  context: RequestContext,
): string[] =>
  [...Map.groupBy(measures, (one) => sayNext(one, known, context))].map(
    ([words, own]) => `${own.map(nameMeasure).join(', ')}: ${words}`,
  );

const sayOwners = (
  { indicator }: Known,
  { catalogue }: Pick<RequestContext, 'catalogue'>,
): string => {
  const names = findPeople(catalogue, indicator.indicatorLeads).map(({ name }) => name);
  return `Owner: ${names.join(' and ')}.`;
};

/** What earlier rounds never brought of these measures, whether anybody still waits for it or not. */
const missedOf = (
  { indicator, record }: Known,
  measures: readonly Measure[],
  { clock }: Pick<RequestContext, 'clock'>,
): MissedRound[] =>
  missedRounds(indicator, record, clock.round).flatMap((one) => {
    const values = one.values.filter(({ measure }) => measures.includes(measure));
    return values.length > 0 ? [{ ...one, values }] : [];
  });

/** Why an indicator has no newer figure, and when the next is expected, from where and from whom. */
const answer = async ({ code }: RequestOf<'due'>, context: RequestContext): Promise<Card> => {
  const indicator = findIndicator(context.catalogue, code);
  if (!indicator) return noSuchThing('indicator', code, context.catalogue);
  const { submissions, outcomes } = context.stores;
  const [record, { series: shown }, seesReturned] = await Promise.all([
    submissions.readRecord(indicator.code),
    outcomes.readPage(indicator.code),
    isInRound(indicator, context),
  ]);
  const known = { indicator, record, shown };
  const measures = indicator.measures.filter((one) => code === indicator.code || one.code === code);
  const found = findRound(record, context.clock.round);
  const round = found && !seesReturned ? hideReturn(found) : found;
  const missed = missedOf(known, measures, context);
  const headlines = measures.map((one) => headlineOf(one, shown, context.clock.today));
  return receiptCard({
    title: `When ${nameOfCode(context.catalogue, code)} is due`,
    lines: [
      ...sayMeasures(measures, known, context),
      ...(expectedOf(indicator, context.clock.round).length > 0
        ? []
        : [`Nothing new is asked for in the round of ${describePeriod(context.clock.round)}.`]),
      ...sayNewer(headlines),
      ...formatMissed(missed, (one) => valuesDue(one, record, context)),
      ...(round ? [formatRoundState(round)] : []),
      ...sourcesOfNewest(headlines),
      sayOwners(known, context),
    ],
    next: [
      ...(context.user.actor.team ? waiverButtons(indicator.code, missed) : []),
      button(`Show ${code}`, { kind: 'show', code }),
      button('Who leads', { kind: 'people', indicator: indicator.code }),
      button('Overview', { kind: 'overview', outcome: indicator.outcome }),
    ],
  });
};

const schema = z.strictObject({ kind: z.literal('due'), code: id });

/** When the next figure is due, from where and by whom; why there is none yet. */
export const due: RequestDescriptor<'due'> = {
  schema,
  purpose:
    'When the next figure of an indicator is due or published, why it is not there yet, who has it, and where its submission is.',
  heading: 'The quarter-end round',
  name: ({ code }, nameOf) => `When due: ${nameOf(code)}`,
  query: { subjects: { code: 'indicator' } },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    due: z.infer<typeof schema>;
  }
}
