import type { DueView } from '../../cards/owing-lines.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { formatDate, formatDay, formatInstant } from '../../domain/format.ts';
import { describePeriod } from '../../domain/period/period.ts';
import type { OwedPart } from '../../domain/round/deadlines.ts';
import type { OwedItem } from '../../domain/round/owed.ts';
import type { FailureReason } from '../../domain/round/reminder.ts';
import {
  type ChangeKind,
  type Difference,
  type IndicatorRound,
  nameDifference,
  type RecordedChange,
  type Returned,
  type ReturnedPart,
  type Signature,
} from '../../domain/submission/indicator-record.ts';
import { nameOfCode } from '../name-of-code.ts';

const list = new Intl.ListFormat('en-GB');

/** What is owed, as people say it: what is stored as values is called figures. */
export const owedWords: Readonly<Record<OwedPart, string>> = {
  values: 'figures',
  commentary: 'commentary',
  'sign-off': 'sign-off',
};

const sign = ({ by, at }: Signature): string => `by ${by.name} on ${formatInstant(at)}`;

const partWords: Readonly<Record<ReturnedPart, string>> = {
  values: 'a figure',
  commentary: 'the commentary',
};

/** " (a figure)"; empty where nobody said what was returned. */
export const sayParts = ({ parts = [] }: Returned): string =>
  parts.length > 0 ? ` (${list.format(parts.map((part) => partWords[part]))})` : '';

/** What was returned and by whom, for readers who may not see why. */
export const formatReturnedBy = (returned: Returned): string =>
  `Returned${sayParts(returned)} ${sign(returned)}`;

/**
 * What was returned, by whom and why, for the people in the round.
 *
 * @example formatReturned(returned) // 'Returned (a figure) by Pat Lever on 3 January 2019, 10:00: “Please check S05A.”'
 */
export const formatReturned = (returned: Returned): string =>
  `${formatReturnedBy(returned)}: “${returned.note}”`;

/**
 * The same where it is said above that it was returned.
 *
 * @example sayReason(returned) // 'by Pat Lever on 3 January 2019, 10:00: “Please check S05A.”'
 */
export const sayReason = (returned: Returned): string => `${sign(returned)}: “${returned.note}”`;

/**
 * An indicator in a list of what is owed; one that was returned says so first.
 *
 * @example nameOwed('S05', items, catalogue) // 'Returned: S05 Crime (a figure)'
 */
export const nameOwed = (
  code: string,
  items: readonly OwedItem[],
  catalogue: Catalogue,
): string => {
  const name = nameOfCode(catalogue, code);
  const returned = items.find((one) => one.returned)?.returned;
  return returned ? `Returned: ${name}${sayParts(returned)}` : name;
};

/**
 * How far an indicator has got, for a text that names the quarter elsewhere.
 *
 * @example formatRoundState(submitted) // 'submitted by Alex Field on 2 January 2019, 09:10, not signed off yet.'
 */
export const sayStanding = (round: IndicatorRound): string => {
  const { status, submitted, returned, corrects, signedOff, withdrawn, published } = round;
  const isRevision = published && status === 'submitted';
  const verb = corrects
    ? `returned${sayParts(corrects)} ${sign(corrects)}, corrected`
    : isRevision
      ? 'revised'
      : 'submitted';
  const came = submitted ? `${verb} ${sign(submitted)}` : 'nothing submitted yet';
  if (status === 'signed-off' && signedOff) return `${came}; signed off ${sign(signedOff)}.`;
  if (status === 'returned' && returned)
    return `${came}; returned${sayParts(returned)} ${sign(returned)}.`;
  if (withdrawn) return `${came}; the sign-off was taken back ${sign(withdrawn)}.`;
  return submitted ? `${came}, not signed off yet.` : `${came}.`;
};

/**
 * The same with the quarter.
 *
 * @example formatRoundState(submitted) // 'Q3 2018/19: submitted by Alex Field on 2 January 2019, 09:10, not signed off yet.'
 */
export const formatRoundState = (round: IndicatorRound): string =>
  `${describePeriod(round.period)}: ${sayStanding(round)}`;

type Around = {
  readonly today: string;
  readonly catalogue: Catalogue;
  /** Id of the reader, who need not be told that it is theirs. */
  readonly reader?: string;
};

/** A lead cannot give the sign-off, so the text says who can. */
const sayPart = (
  { part, owners, returned }: OwedItem,
  { catalogue, reader = '' }: Around,
): string => {
  if (returned) return 'correction';
  return part === 'sign-off' && !owners.includes(reader)
    ? `sign-off by ${owners.map((id) => nameOfCode(catalogue, id)).join(' or ')}`
    : owedWords[part];
};

/**
 * What is owed for one indicator, one line for each deadline; a past date needs no day of the week.
 */
export const formatDueState = (items: readonly OwedItem[], around: Around): DueView[] =>
  [...Map.groupBy(items, ({ due }) => due)].map(([due, own]) => {
    const overdue = due < around.today;
    return {
      what: list.format(own.map((item) => sayPart(item, around))),
      day: overdue ? formatDate(due) : formatDay(due),
      overdue,
    };
  });

const verbs: Readonly<Record<Exclude<ChangeKind, 'import'>, string>> = {
  submission: 'submitted',
  revision: 'revised',
  'sign-off': 'signed off',
  withdrawal: 'took back the sign-off of',
  return: 'returned',
  extension: 'extended',
  waiver: 'stopped asking for',
  'waiver-end': 'asked again for',
};

/**
 * What somebody did, after their name.
 *
 * @example changeWords(signOff) // 'signed off Q3 2018/19'
 */
export const changeWords = ({ kind, round, file }: RecordedChange): string => {
  if (kind !== 'import') return `${verbs[kind]} ${describePeriod(round)}`;
  // A file belongs to no round; where nobody is known, its name stands for a person's: "import of x.csv".
  return file === undefined ? 'was made' : `imported ${file}`;
};

const words: Readonly<Record<FailureReason, string>> = {
  'not-linked': 'is not known to the bot in Teams yet',
  'not-installed': 'has not installed the bot',
  blocked: 'has blocked the bot',
  disabled: 'may not use the bot (IT has disabled it)',
  throttled: 'Teams was too busy; I will try again',
  'no-connection': 'Teams could not be reached; I will try again',
  refused: 'Teams refused the message; tell IT',
  'too-large': 'the message was too large; tell IT',
};

/** Why somebody was not reached, after their name. */
export const failureWords = (reason: string): string =>
  reason in words ? words[reason as FailureReason] : reason;

const sayValue = ({ what }: Difference, text: string): string =>
  what === 'deadline' ? formatDate(text) : text;

/** The differences of a change, for a card. */
export const formatDifferences = ({ differences }: RecordedChange) =>
  differences.map((one) => ({
    what: nameDifference(one),
    ...(one.from === undefined ? {} : { from: sayValue(one, one.from) }),
    ...(one.to === undefined ? {} : { to: sayValue(one, one.to) }),
    isFigure: one.when !== undefined,
  }));
