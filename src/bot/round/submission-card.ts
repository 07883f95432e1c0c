import type { Card } from '../../cards/card.ts';
import { summariseHeadline } from '../../cards/describe-headline.ts';
import { receiptCard } from '../../cards/message-card.ts';
import { headlineOf, judgedSeries } from '../../domain/figures/headline.ts';
import { formatInstant } from '../../domain/format.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { londonDay } from '../../domain/london-time.ts';
import type { Measure, ObservedSeries } from '../../domain/measure.ts';
import {
  describePeriod,
  type Period,
  periodDates,
  periodLabel,
} from '../../domain/period/period.ts';
import type { DeadlineRules } from '../../domain/round/deadlines.ts';
import { expectedPeriod } from '../../domain/round/owed.ts';
import type { Difference, RecordedChange } from '../../domain/submission/indicator-record.ts';
import { actionButton } from '../action.ts';
import { button } from '../request.ts';
import { formatNewDeadlines } from './deadline-words.ts';
import { formatDifferences } from './round-words.ts';

type Rules = Pick<DeadlineRules, 'schedule' | 'calendar'>;

/** What was submitted, the version shown, and all figures as they are now. */
type Submitted = {
  readonly change: RecordedChange;
  readonly version: number;
  readonly series: readonly ObservedSeries[];
};

/** The first figures of a round are already shown above. */
const newsOf = ({ measures }: Indicator, { differences }: RecordedChange): Difference[] =>
  differences.filter(
    ({ what, from }) => from !== undefined || !measures.some(({ code }) => code === what),
  );

/** The last day that a round's value of a measure covers; later values are not part of the round. */
export const lastDayOf = (measure: Measure, round: Period): string | undefined => {
  const series = judgedSeries(measure);
  return series && periodDates(expectedPeriod(series, round)).end;
};

/** The figures of a round, one sentence for each measure. */
export const formatFigures = (
  { measures }: Indicator,
  series: readonly ObservedSeries[],
  { round, at }: { readonly round: Period; readonly at: Date },
): string[] =>
  measures.map((measure) =>
    summariseHeadline(headlineOf(measure, series, lastDayOf(measure, round) ?? londonDay(at))),
  );

/** What was submitted, for the person who signs it off. */
export const submissionCard = (
  indicator: Indicator,
  { change, version, series }: Submitted,
): Card => {
  const { code, shortName } = indicator;
  const round = periodLabel(change.round);
  return receiptCard({
    title: `To sign off: ${code} ${shortName}`,
    lines: [
      ...formatFigures(indicator, series, change),
      `${change.by.name} ${change.kind === 'revision' ? 'revised' : 'submitted'} ${describePeriod(change.round)} on ${formatInstant(change.at)}.`,
      ...(change.note ? [`Reason: ${change.note}`] : []),
    ],
    differences: formatDifferences({ ...change, differences: newsOf(indicator, change) }),
    next: [
      button('Read the commentary', {
        ...{ kind: 'commentary', code, period: { kind: 'label', label: round } },
      }),
      actionButton('Sign off', { kind: 'sign-off', indicator: code, round, seen: version }),
      button('Return', { kind: 'send-back', code, round, seen: version }),
      button(`Show ${code}`, { kind: 'show', code }),
      button('History', { kind: 'history', code }),
    ],
  });
};

/** What was sent back, for the person who submitted it. */
export const returnedCard = (indicator: Indicator, change: RecordedChange): Card => {
  const { code, shortName } = indicator;
  return receiptCard({
    title: `Sent back: ${code} ${shortName}`,
    lines: [
      `${change.by.name} sent ${describePeriod(change.round)} back on ${formatInstant(change.at)}:`,
      `“${change.note ?? ''}”`,
      'What you submitted is all still in the form.',
    ],
    next: [
      button(`Update ${code}`, { kind: 'update', code, round: periodLabel(change.round) }),
      button('History', { kind: 'history', code }),
    ],
  });
};

/** What was signed off, for the people who submitted it. */
export const signedOffCard = (indicator: Indicator, change: RecordedChange): Card => {
  const { code, shortName } = indicator;
  return receiptCard({
    title: `Signed off: ${code} ${shortName}`,
    lines: [
      `${change.by.name} signed off ${describePeriod(change.round)} on ${formatInstant(change.at)}.`,
      'There is nothing more for you to do. A correction from now on is a revision, with a reason.',
    ],
    next: [
      button(`Show ${code}`, { kind: 'show', code }),
      button('History', { kind: 'history', code }),
    ],
  });
};

/** That deadlines were moved, for the people who still have to keep them. */
export const extendedCard = (
  indicator: Indicator,
  change: RecordedChange,
  { rules, until }: { readonly rules: Rules; readonly until: string },
): Card => {
  const { code, shortName } = indicator;
  return receiptCard({
    title: `You have more time: ${code} ${shortName}`,
    lines: [
      `${change.by.name} moved the deadlines on ${formatInstant(change.at)}.`,
      formatNewDeadlines(until, change.round, rules),
    ],
    next: [
      button(`Update ${code}`, { kind: 'update', code, round: periodLabel(change.round) }),
      button('Deadlines', { kind: 'deadlines', code }),
      button('My updates', { kind: 'mine' }),
    ],
  });
};
