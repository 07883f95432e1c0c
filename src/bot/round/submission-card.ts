import type { Card } from '../../cards/card.ts';
import { summariseHeadline } from '../../cards/describe-headline.ts';
import { receiptCard } from '../../cards/message-card.ts';
import type { PagerView } from '../../cards/pages.ts';
import { signOffCard } from '../../cards/sign-off-card.ts';
import { type Headline, headlineOf, judgedSeries } from '../../domain/figures/headline.ts';
import { formatDay, formatInstant } from '../../domain/format.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { londonDay } from '../../domain/london-time.ts';
import type { Measure } from '../../domain/measure.ts';
import type { ObservedSeries } from '../../domain/observed-series.ts';
import {
  comparePeriods,
  describePeriod,
  isSamePeriod,
  type Period,
  periodDates,
  periodLabel,
} from '../../domain/period/period.ts';
import type { Delegation } from '../../domain/person.ts';
import { expectedOf, expectedPeriod } from '../../domain/round/owed.ts';
import { dateAnswers } from '../../domain/statement-age.ts';
import {
  type Difference,
  findRound,
  type IndicatorRecord,
  type RecordedChange,
  type Returned,
} from '../../domain/submission/indicator-record.ts';
import { actionButton } from '../action.ts';
import { button } from '../request.ts';
import { returnInputs } from './return-inputs.ts';
import { formatDifferences, formatReturned, sayParts } from './round-words.ts';
import { forIndicator } from './stand-in-words.ts';

/** What was submitted, the version shown, and everything as it is now. */
type Submitted = {
  readonly change: RecordedChange;
  readonly version: number;
  readonly record: IndicatorRecord | undefined;
  /** Whoever asks for it submitted it themselves; nobody is sent what they submitted. */
  readonly isOwn?: boolean;
  /** Of all that waits for the person, when it is not all. */
  readonly pager?: PagerView;
};

/** What is new is shown as it is; here is what took the place of something. */
const replacedIn = ({ differences }: RecordedChange): Difference[] =>
  differences.filter(({ from }) => from !== undefined);

/** The last day that a round's value of a measure covers; later values are not part of the round. */
export const lastDayOf = (measure: Measure, round: Period): string | undefined => {
  const series = judgedSeries(measure);
  return series && periodDates(expectedPeriod(series, round)).end;
};

/** The headline of each measure for a round; later values are not part of it. */
const roundHeadlines = (
  { measures }: Indicator,
  series: readonly ObservedSeries[],
  { round, at }: { readonly round: Period; readonly at: Date },
): Headline[] =>
  measures.map((measure) =>
    headlineOf(measure, series, lastDayOf(measure, round) ?? londonDay(at)),
  );

/** The lines of breakdowns and other performance measures that the round asks for: they are signed off with the rest. */
const furtherOf = (
  indicator: Indicator,
  series: readonly ObservedSeries[],
  of: { readonly round: Period; readonly at: Date },
): string[] => {
  const asked = expectedOf({ ...indicator, measures: [] }, of.round).map(({ measure }) => measure);
  return roundHeadlines({ ...indicator, measures: asked }, series, of).map(summariseHeadline);
};

/** The figures of a round, one sentence for each measure. */
export const formatFigures = (
  indicator: Indicator,
  series: readonly ObservedSeries[],
  of: { readonly round: Period; readonly at: Date },
): string[] => roundHeadlines(indicator, series, of).map(summariseHeadline);

const notesOf = ({ note }: RecordedChange, corrects: Returned | undefined): readonly string[] => [
  ...(note ? [`Reason: ${note}`] : []),
  ...(corrects ? [formatReturned(corrects)] : []),
];

/** What somebody who signs off their own submission is told. */
export const uncheckedWords = 'You submitted this yourself, so nobody else has checked it.';

/** What was submitted, for the person who signs it off. */
export const submissionCard = (
  indicator: Indicator,
  { change, version, record, isOwn, pager }: Submitted,
): Card => {
  const { code, shortName } = indicator;
  const round = periodLabel(change.round);
  const written = dateAnswers(
    (record?.commentaries ?? []).toSorted((a, b) => comparePeriods(a.period, b.period)),
  );
  const commentary = written.find(({ period }) => isSamePeriod(period, change.round));
  return signOffCard({
    name: `${code} ${shortName}`,
    submitted: `${describePeriod(change.round)}, ${change.kind === 'revision' ? 'revised' : 'submitted'} by ${change.by.name} on ${formatInstant(change.at)}`,
    notes: [
      ...(isOwn ? [uncheckedWords] : []),
      ...notesOf(change, findRound(record, change.round)?.corrects),
    ],
    rows: roundHeadlines(indicator, record?.series ?? [], change).map((headline) => ({
      headline,
      press: button(`Show ${headline.measure.shortName}`, {
        kind: 'show',
        code: headline.measure.code,
      }),
    })),
    further: furtherOf(indicator, record?.series ?? [], change),
    differences: formatDifferences({ ...change, differences: replacedIn(change) }),
    commentary,
    signOff: actionButton('Sign off', { kind: 'sign-off', indicator: code, round, seen: version }),
    sendBack: actionButton('Return', { kind: 'return', indicator: code, round, seen: version }),
    returnInputs: returnInputs({ note: '' }),
    ...(pager ? { pager } : {}),
    next: [
      button(`Show ${code}`, { kind: 'show', code }),
      button('Read the commentary', {
        kind: 'commentary',
        code,
        period: { kind: 'label', label: round },
      }),
      button('History', { kind: 'history', code }),
      ...(pager ? [button('What is still waiting', { kind: 'sign-off', all: true })] : []),
    ],
  });
};

type Settling = { readonly title: string; readonly did: string; readonly text: string };

const newer = 'Look at the newer one instead of this.';

/** What a change means for a card that asks somebody to sign off what was there before. */
const sayWhatCame = ({ kind, note = '' }: RecordedChange): Settling | undefined => {
  switch (kind) {
    case 'sign-off':
      return {
        ...{ title: 'Signed off', did: 'signed off' },
        text: 'There is nothing more for you to do.',
      };
    case 'return':
      return {
        ...{ title: 'Returned', did: 'returned' },
        text: `“${note}” You are asked again when it has been corrected.`,
      };
    case 'submission':
      return { title: 'Submitted again', did: 'submitted', text: newer };
    case 'revision':
      return { title: 'Submitted again', did: 'revised', text: newer };
    default:
      return undefined;
  }
};

/** Whether a change decides what a card asked, so that the card has nothing more to press. */
export const settlesSubmission = (change: RecordedChange): boolean =>
  sayWhatCame(change) !== undefined;

/** What came of a submission, in the place of the card that asked somebody to sign it off. */
export const settledCard = ({ code, shortName }: Indicator, change: RecordedChange): Card => {
  const { title = 'Changed', did = 'changed', text = newer } = sayWhatCame(change) ?? {};
  const look = { kind: 'sign-off' as const, code, round: periodLabel(change.round) };
  return receiptCard({
    title: `${title}: ${code} ${shortName}`,
    lines: [
      `${change.by.name} ${did} ${describePeriod(change.round)} on ${formatInstant(change.at)}.`,
      text,
    ],
    next: [
      ...(text === newer ? [button('Look at it', look)] : []),
      button(`Show ${code}`, { kind: 'show', code }),
      button('My updates', { kind: 'mine' }),
      button('History', { kind: 'history', code }),
    ],
  });
};

/**
 * What was returned, for the person who submitted it.
 *
 * @param returned absent where it has been corrected since
 */
export const returnedCard = (
  { code, shortName }: Indicator,
  change: RecordedChange,
  returned: Returned | undefined,
): Card => {
  return receiptCard({
    title: `Returned: ${code} ${shortName}${returned ? sayParts(returned) : ''}`,
    lines: [
      `${change.by.name} returned ${describePeriod(change.round)} on ${formatInstant(change.at)}:`,
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

/** That a sign-off was taken back, for those who were told of it. */
export const withdrawnCard = ({ code, shortName }: Indicator, change: RecordedChange): Card =>
  receiptCard({
    title: `Sign-off taken back: ${code} ${shortName}`,
    lines: [
      `${change.by.name} took back the sign-off of ${describePeriod(change.round)} on ${formatInstant(change.at)}.`,
      'What was submitted stays as it is and is waiting for sign-off again. There is nothing for you to do unless it is returned.',
    ],
    next: [
      button('Status', { kind: 'status', code }),
      button('History', { kind: 'history', code }),
    ],
  });

/** That somebody is asked in the place of a colleague, for the one who stands in. */
export const standInCard = (
  name: string,
  { until, indicator }: Pick<Delegation, 'until' | 'indicator'>,
): Card =>
  receiptCard({
    title: `You are standing in for ${name}${forIndicator({ indicator })}`,
    lines: [
      `Until ${formatDay(until)}, that day included, you are asked for what is due from ${name}${forIndicator({ indicator })}. You may submit and sign off ${indicator ? 'it wherever' : 'whatever'} ${name} may, except that you cannot sign off what you submitted yourself.`,
      'If that is a mistake, tell them: they can take it back at any time.',
    ],
    next: [button('My updates', { kind: 'mine' }), button('Deadlines', { kind: 'deadlines' })],
  });
