import { nameMeasure } from '../../cards/format-text.ts';
import { judgedSeries } from '../../domain/figures/headline.ts';
import { formatDay } from '../../domain/format.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Measure } from '../../domain/measure.ts';
import { isGiven } from '../../domain/observation.ts';
import { describePeriod, type Period, shiftPeriod } from '../../domain/period/period.ts';
import { isMeant, type SpokenPeriod } from '../../domain/period/spoken-period.ts';
import { dueDate } from '../../domain/round/deadlines.ts';
import { missedRounds } from '../../domain/round/missed-rounds.ts';
import { expectedOf, nextExpected } from '../../domain/round/owed.ts';
import { sayNoLonger } from '../../domain/say-series.ts';
import { isCollected } from '../../domain/series-periods.ts';
import {
  type ExpectedValue,
  findObservations,
  findStored,
} from '../../domain/submission/expected-value.ts';
import { findRound, type IndicatorRecord } from '../../domain/submission/indicator-record.ts';
import type { RequestContext } from '../request-context.ts';
import { formatMissed } from './late-values.ts';

type Parts = Pick<RequestContext, 'settings' | 'stores' | 'clock'>;

const and = new Intl.ListFormat('en-GB');

/** The ISO date on which the values of a round are due, with more time where it was given. */
export const valuesDue = (
  round: Period,
  record: IndicatorRecord,
  { settings: { calendar, schedule } }: Pick<RequestContext, 'settings'>,
): string =>
  dueDate('values', round, {
    calendar,
    schedule,
    extendedTo: findRound(record, round)?.extendedTo,
  });

/** Whether a value is of the period that somebody named: "last quarter" counts from the newest figure. */
const isOf =
  (spoken: SpokenPeriod, record: IndicatorRecord, today: string) =>
  (one: ExpectedValue): boolean => {
    const newest = findObservations(record.series, one).findLast(isGiven)?.period;
    return newest !== undefined && isMeant(spoken, newest, today)(one.period);
  };

const sayAsked = (values: readonly ExpectedValue[], due: string, today: string): string[] =>
  values.length === 0
    ? []
    : [
        `${and.format(values.map(({ measure }) => nameMeasure(measure)))} ${values.length === 1 ? 'has' : 'have'} not been submitted yet; ${due < today ? 'the figures were due on' : 'the figures are due by'} ${formatDay(due)}.`,
      ];

/** The next value that a measure's officers are asked for, and by when. */
const sayNextDue = (measure: Measure, record: IndicatorRecord, context: Parts): string[] => {
  const series = judgedSeries(measure);
  if (!series) return [];
  let next = nextExpected(series, context.clock.round);
  if (findStored(record.series, { measure, series, period: next.period }))
    next = nextExpected(series, shiftPeriod(next.round, 1));
  if (series.discontinued && !isCollected(series, next.period))
    return [sayNoLonger(series.discontinued)];
  const due = valuesDue(next.round, record, context);
  const words = due < context.clock.today ? 'was due on' : 'is due by';
  return [`The next figure, for ${describePeriod(next.period)}, ${words} ${formatDay(due)}.`];
};

/**
 * Why measures have no figure for a period: since when it is owed, or who waived it and why, with the day on
 * which the next is due; nothing for a period that no round has asked for.
 */
export const sayOwedAt = async (
  indicator: Indicator,
  { measures, spoken }: { readonly measures: readonly Measure[]; readonly spoken: SpokenPeriod },
  context: Parts,
): Promise<string[]> => {
  const record = await context.stores.submissions.readRecord(indicator.code);
  const { round, today } = context.clock;
  const isAsked = isOf(spoken, record, context.clock.today);
  const isMissing = (one: ExpectedValue) => measures.includes(one.measure) && isAsked(one);
  const missed = missedRounds(indicator, record, round).flatMap((one) => {
    const values = one.values.filter(isMissing);
    return values.length > 0 ? [{ ...one, values }] : [];
  });
  const open = expectedOf(indicator, round).filter(
    (one) => isMissing(one) && !findStored(record.series, one),
  );
  const [first] = missed[0]?.values ?? [];
  return [
    ...formatMissed(missed, (one) => valuesDue(one, record, context)),
    ...sayAsked(open, valuesDue(round, record, context), today),
    ...(first ? sayNextDue(first.measure, record, context) : []),
  ];
};
