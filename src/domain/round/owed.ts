import { judgedSeries } from '../figures/headline.ts';
import type { Indicator } from '../indicator.ts';
import { londonDay } from '../london-time.ts';
import { isSamePeriod, newestEnded, type Period, shiftPeriod } from '../period/period.ts';
import { coversIndicator, type Delegation } from '../person.ts';
import type { Series } from '../series.ts';
import { isCollected, isInMonths, newestInMonths } from '../series-periods.ts';
import { hasCommentary } from '../submission/answers.ts';
import { type ExpectedValue, findStored } from '../submission/expected-value.ts';
import {
  findRound,
  type IndicatorRecord,
  type Returned,
  returnedParts,
} from '../submission/indicator-record.ts';
import { type Calendar, dueDate, type OwedPart, type Schedule } from './deadlines.ts';

/** One thing that is still owed for one indicator in a round. */
export type OwedItem = {
  /** Code of the indicator. */
  readonly indicator: string;
  readonly part: OwedPart;
  /** ISO date of its deadline, extensions and holidays taken into account. */
  readonly due: string;
  /** Ids of the people who owe it: the leads, or the people standing in for them. */
  readonly owners: readonly string[];
  /** Ids of the people who are also told once it is overdue: the outcome leads. */
  readonly alsoTold: readonly string[];
  /**
   * ISO date since which it has been owed, if later than the start of the round: it was sent back.
   */
  readonly since?: string;
  /** Set where it came in and was returned: what is owed is a correction. Its deadline is that of the commentary. */
  readonly returned?: Returned;
};

type Timing = Pick<Series, 'periodKind' | 'lagMonths' | 'months' | 'discontinued'>;

/**
 * The newest period of a series whose value is available by the end of a round: it ended at least
 * `lagMonths` before.
 *
 * @example expectedPeriod(S03A.series, Q2_2018_19) // academic year 2016/17
 */
export const expectedPeriod = (series: Timing, round: Period): Period =>
  newestInMonths(series, newestEnded(series.periodKind, round, series.lagMonths));

/**
 * The period whose value is first expected in a round. For a monthly series that is the newest
 * month only.
 *
 * @returns undefined when the round before expected the same period, so that nothing is owed
 * @see docs/domain.md#the-reporting-round: an annual measure is owed only in the quarter in which its new
 *   value is expected
 */
export const newlyExpected = (series: Timing, round: Period): Period | undefined => {
  const period = expectedPeriod(series, round);
  const before = expectedPeriod(series, shiftPeriod(round, -1));
  return isSamePeriod(period, before) ? undefined : period;
};

/**
 * The periods whose values come with a round, oldest first: of a monthly series each of its months since the round before.
 *
 * @example allExpected(S06.series, Q3_2018_19) // October, November and December 2018
 */
export const allExpected = (series: Timing, round: Period): readonly Period[] => {
  const newest = newlyExpected(series, round);
  if (newest?.kind !== 'month') return newest ? [newest] : [];
  const before = expectedPeriod(series, shiftPeriod(round, -1));
  return Array.from({ length: newest.index - before.index }, (_, at) =>
    shiftPeriod(before, at + 1),
  ).filter((month) => isInMonths(series, month));
};

/**
 * The first round, from this one on, in which a new value is expected, and the period it is for.
 *
 * @example nextExpected(S03A.series, Q3_2018_19) // academic year 2017/18 in round Q4 2018/19
 */
export const nextExpected = (series: Timing, round: Period): { period: Period; round: Period } => {
  const period = newlyExpected(series, round);
  return period ? { period, round } : nextExpected(series, shiftPeriod(round, 1));
};

/** A part that is owed, and the ISO date since which, if later than the start of the round. */
type Owing = Pick<OwedItem, 'part' | 'since' | 'returned'>;

const sinceDay = (at: Date | undefined) => (at ? { since: londonDay(at) } : {});

const owesCommentary = (record: IndicatorRecord | undefined, round: Period): Owing[] => {
  const progress = findRound(record, round);
  if (progress?.status === 'returned') {
    const { returned } = progress;
    return [{ part: 'commentary', ...sinceDay(returned?.at), ...(returned ? { returned } : {}) }];
  }
  return record && hasCommentary(record.commentaries, round) ? [] : [{ part: 'commentary' }];
};

const owesSignOff = (record: IndicatorRecord | undefined, round: Period): Owing[] => {
  const progress = findRound(record, round);
  if (progress?.status !== 'submitted') return [];
  return [{ part: 'sign-off', ...sinceDay(progress.submitted?.at) }];
};

/**
 * The parts of an indicator that are owed in a round: values and commentary, or the sign-off once
 * neither is owed. An indicator that was returned owes a correction until it is submitted again; where
 * the round was waived, only what came in all the same is still to be signed off.
 *
 * @param expected the values expected in the round; if there are none, nothing is owed
 */
export const owingParts = (
  expected: readonly ExpectedValue[],
  record: IndicatorRecord | undefined,
  round: Period,
): readonly Owing[] => {
  if (expected.length === 0) return [];
  if (findRound(record, round)?.waived) return owesSignOff(record, round);
  const isMissing = expected.some((one) => !record || !findStored(record.series, one));
  const values: Owing[] = isMissing ? [{ part: 'values' }] : [];
  const owing = [...values, ...owesCommentary(record, round)];
  return owing.length > 0 ? owing : owesSignOff(record, round);
};

/**
 * Whether what is owed is about a part of an indicator. A correction is about what was returned: where nobody said
 * what, about figures and commentary alike.
 *
 * @example concerns(returnedFigure, 'commentary') // false
 */
export const concerns = (
  { part, returned }: Pick<OwedItem, 'part' | 'returned'>,
  asked: OwedPart,
): boolean => {
  if (!returned || asked === 'sign-off') return part === asked;
  return (returned.parts ?? returnedParts).includes(asked);
};

/**
 * Whether figures, commentary or a correction are owed, which can be snoozed and delegated; a sign-off alone is one press.
 *
 * @example owesWork([{ part: 'sign-off' }]) // false
 */
export const owesWork = (items: readonly Pick<OwedItem, 'part'>[]): boolean =>
  items.some(({ part }) => part !== 'sign-off');

/** Who stands in for whom, and the ISO date that decides whether they still do. */
export type StandIns = { readonly delegations: readonly Delegation[]; readonly today: string };

/**
 * Who is asked on a day about an indicator, with stand-ins in place of people who are away. Nobody stands in for a
 * stand-in, and nobody is named twice. A delegation still applies on its last day.
 *
 * @param indicator its code; undefined for what belongs to no indicator, which nobody sees to who stands in for one alone
 */
export const ownersOf = (
  leads: readonly string[],
  indicator: string | undefined,
  { delegations, today }: StandIns,
): readonly string[] => {
  const standIn = (lead: string): string =>
    delegations.find(
      (one) => one.person === lead && today <= one.until && coversIndicator(one, indicator),
    )?.to ?? lead;
  return [...new Set(leads.map(standIn))];
};

/**
 * Who is told of a submission that waits for a sign-off: the outcome leads or their stand-ins,
 * except the person who submitted it. A stand-in who submitted it cannot be the second pair of
 * eyes, so in that case the lead is told.
 *
 * @param submitter id of the person who submitted it
 */
export const signersOf = (
  { code, outcomeLeads }: Pick<Indicator, 'code' | 'outcomeLeads'>,
  submitter: string | undefined,
  standIns: StandIns,
): readonly string[] => {
  const others = ownersOf(outcomeLeads, code, standIns).filter((id) => id !== submitter);
  return others.length > 0 ? others : outcomeLeads.filter((id) => id !== submitter);
};

type OwedInput = {
  /** The quarter whose round it is. */
  readonly round: Period;
  readonly indicators: readonly Indicator[];
  /** An indicator without a record owes everything. */
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
    const period = series && !series.irregular && newlyExpected(series, round);
    return series && period && isCollected(series, period) ? [{ measure, series, period }] : [];
  });

const peopleOf = (
  { code, outcomeLeads, indicatorLeads }: Indicator,
  { part }: Owing,
  standIns: OwedInput,
): Pick<OwedItem, 'owners' | 'alsoTold'> => {
  const leads = part === 'sign-off' ? outcomeLeads : indicatorLeads;
  const owners = ownersOf(leads, code, standIns);
  return { owners, alsoTold: outcomeLeads.filter((lead) => !owners.includes(lead)) };
};

/**
 * Everything that is still owed in a round, in the order of the indicators and of the parts. Values
 * and commentary are owed by the indicator leads, the sign-off by the outcome leads, or by the
 * people standing in for them. An indicator with no value expected in the round owes nothing.
 *
 * @example owedIn(input) // [{ indicator: 'S05', part: 'values', due: '2019-01-21', owners: ['alex-field'], … }]
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
