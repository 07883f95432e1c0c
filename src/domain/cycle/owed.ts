import type { Indicator } from '../indicator.ts';
import { judgedSeries } from '../judged-series.ts';
import type { Period } from '../period.ts';
import type { ExpectedValue } from '../submission/expected-value.ts';
import type { IndicatorRecord } from '../submission/indicator-record.ts';
import { findRound } from '../submission/indicator-round.ts';
import type { Calendar } from './calendar.ts';
import { dueDate } from './deadlines.ts';
import { newlyExpected } from './expected-period.ts';
import type { OwedItem } from './owed-item.ts';
import { type Owing, owingParts } from './owing-parts.ts';
import { ownersOf } from './owners.ts';
import type { Schedule } from './schedule.ts';
import type { Delegation } from './snooze.ts';

type OwedInput = {
  /** The quarter whose round it is. */
  readonly round: Period;
  readonly indicators: readonly Indicator[];
  /** An indicator without one owes everything. */
  readonly records: readonly IndicatorRecord[];
  readonly schedule: Schedule;
  readonly calendar: Calendar;
  readonly delegations: readonly Delegation[];
  /** ISO date in London; decides who stands in for whom. */
  readonly today: string;
};

/**
 * The values that an indicator owes in a round, in printed order; performance measures come last.
 * A measure without a judged series owes none.
 *
 * @example expectedOf(S03, Q3_2018_19) // []: a school year's absence is published in March
 */
export const expectedOf = (
  { measures, performanceMeasures }: Indicator,
  round: Period,
): readonly ExpectedValue[] =>
  [...measures, ...performanceMeasures].flatMap((measure) => {
    const series = judgedSeries(measure);
    const period = series && newlyExpected(series, round);
    return series && period ? [{ measure, series, period }] : [];
  });

const peopleOf = (
  { outcomeLeads, indicatorLeads }: Indicator,
  { part }: Owing,
  { delegations, today }: OwedInput,
): Pick<OwedItem, 'owners' | 'alsoTold'> => {
  const leads = part === 'sign-off' ? outcomeLeads : indicatorLeads;
  const owners = ownersOf(leads, delegations, today);
  return { owners, alsoTold: outcomeLeads.filter((lead) => !owners.includes(lead)) };
};

/**
 * All that is still owed in a round, in the order of the indicators and of the parts. Values and
 * commentary are owed by the indicator leads, the sign-off by the outcome leads, or by whoever stands in
 * for them. An indicator of which the round brings no value owes nothing.
 *
 * @example owedIn(input) // [{ indicator: 'S05', part: 'values', due: '2019-01-21', owners: ['andy-frost'], … }]
 */
export const owedIn = (input: OwedInput): OwedItem[] =>
  input.indicators.flatMap((indicator) => {
    const record = input.records.find((one) => one.indicator === indicator.code);
    const extendedTo = findRound(record, input.round)?.extendedTo;
    const parts = owingParts(expectedOf(indicator, input.round), record, input.round);
    return parts.map((owing) => ({
      indicator: indicator.code,
      ...owing,
      due: dueDate(owing.part, input.round, { ...input, extendedTo }),
      ...peopleOf(indicator, owing, input),
    }));
  });
