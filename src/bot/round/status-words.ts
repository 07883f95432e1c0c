import { judgedSeries } from '../../domain/figures/headline.ts';
import { readersView, shownSeries } from '../../domain/figures/shown-series.ts';
import { formatInstant } from '../../domain/format.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { formatMissing } from '../../domain/missing.ts';
import { describePeriod } from '../../domain/period/period.ts';
import { type DeadlineRules, dueDate } from '../../domain/round/deadlines.ts';
import { cameWithReport } from '../../domain/round/loaded-round.ts';
import { expectedOf, nextExpected, type OwedItem, ownersOf } from '../../domain/round/owed.ts';
import type { OpenedForm } from '../../domain/stores/opened-form-store.ts';
import { findStored } from '../../domain/submission/expected-value.ts';
import type { Draft } from '../../domain/submission/form.ts';
import { hideReturn } from '../../domain/submission/hide-returned.ts';
import {
  findRound,
  type IndicatorRound,
  type Signature,
} from '../../domain/submission/indicator-record.ts';
import { nameOfCode } from '../name-of-code.ts';
import { formatBy } from './deadline-words.ts';
import { formatOpened } from './progress-words.ts';
import type { RoundState } from './read-round.ts';
import { formatReturned, formatReturnedBy, owedWords } from './round-words.ts';

const and = new Intl.ListFormat('en-GB');
const or = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** What is told to the person who asks, and to no others. */
export type StatusReader = {
  /**
   * Of what was returned: the note, for those who fill the indicator in or sign it off; that it was, for
   * other officers in the round; nothing, for readers.
   */
  readonly sees: 'note' | 'return' | 'nothing';
  /** Their own drafts of the indicator. */
  readonly drafts: readonly Draft[];
  /** Who has opened which form, where the reader may know. */
  readonly opened: readonly OpenedForm[] | undefined;
};

type Rules = Pick<DeadlineRules, 'schedule' | 'calendar'>;

/** An indicator in a round, as it is now. */
export type IndicatorState = {
  readonly indicator: Indicator;
  readonly state: RoundState;
  readonly rules: Rules;
};

const owedOf = ({ indicator, state }: IndicatorState): OwedItem[] =>
  state.owed.filter((item) => item.indicator === indicator.code);

const namesOf = (ids: readonly string[], { catalogue }: RoundState): string[] =>
  ids.map((id) => nameOfCode(catalogue, id));

const whoSigns = ({ indicator, state }: IndicatorState): readonly string[] =>
  ownersOf(indicator.outcomeLeads, indicator.code, state);

const signersIn = (at: IndicatorState): string => or.format(namesOf(whoSigns(at), at.state));

const saySubmitted = (
  submitted: Signature,
  missing: readonly string[],
  quarter: string,
): string => {
  const without = missing.length > 0 ? `, without ${and.format(missing)}` : '';
  return `${submitted.by.name} submitted it for ${quarter} on ${formatInstant(submitted.at)}${without}.`;
};

const sayReturned = ({ returned }: IndicatorRound, { sees }: StatusReader): string[] => {
  if (!returned) return [];
  if (sees === 'note') return [formatReturned(returned)];
  return [
    `${formatReturnedBy(returned)}. Only those who fill it in and sign it off can see the reason.`,
  ];
};

const sayOpened = ({ indicator, state }: IndicatorState, { opened }: StatusReader): string[] =>
  opened && !state.begins ? [formatOpened(opened, indicator)] : [];

/** Who signs off their own figures is said, so that a reader can judge the check. */
const saySignedOff = (signed: Signature, submitted: Signature): string => {
  const isOwn = signed.by.objectId === submitted.by.objectId;
  return `${signed.by.name} ${isOwn ? 'signed off what they had submitted themselves' : 'signed it off'} on ${formatInstant(signed.at)}.`;
};

const sayStatus = (at: IndicatorState, reader: StatusReader): string[] => {
  const { state, indicator } = at;
  const quarter = describePeriod(state.round);
  const stored = findRound(
    state.records.find((one) => one.indicator === indicator.code),
    state.round,
  );
  const found = stored && reader.sees === 'nothing' ? hideReturn(stored) : stored;
  if (cameWithReport(indicator, state))
    return [`Its figures for ${quarter} came with the report, and count as signed off.`];
  if (!found?.submitted)
    return [`Nothing has been submitted for ${quarter} yet.`, ...sayOpened(at, reader)];
  const owed = found.status === 'returned' ? [] : owedOf(at).map(({ part }) => part);
  const missing = owed.filter((part) => part !== 'sign-off');
  return [
    saySubmitted(found.submitted, missing, quarter),
    ...sayReturned(found, reader),
    ...(found.signedOff ? [saySignedOff(found.signedOff, found.submitted)] : []),
    ...(found.withdrawn
      ? [
          `${found.withdrawn.by.name} took the sign-off back on ${formatInstant(found.withdrawn.at)}.`,
        ]
      : []),
  ];
};

const sayDrafts = ([newest, ...more]: readonly Draft[]): string[] => {
  if (!newest) return [];
  const when = formatInstant(newest.savedAt);
  return [
    more.length > 0
      ? `You have ${more.length + 1} drafts, the newest from ${when}; only you can see them.`
      : `You have a draft from ${when}; only you can see it.`,
  ];
};

const storedIn = ({ indicator, state }: IndicatorState, { sees }: StatusReader) => {
  const stored = state.records.find((one) => one.indicator === indicator.code)?.series ?? [];
  const series = sees === 'note' ? stored : shownSeries(stored, readersView(state));
  return expectedOf(indicator, state.round).flatMap((one) => {
    const stored = findStored(series, one);
    return stored ? [{ name: nameOfCode(state.catalogue, one.measure.code), stored }] : [];
  });
};

/** Figures that are not the last word: provisional, or missing with a reason. */
const sayUnfinished = (at: IndicatorState, reader: StatusReader): string[] => {
  const all = storedIn(at, reader);
  const provisional = all.filter(({ stored }) => stored.flags.includes('provisional'));
  return [
    ...(provisional.length > 0
      ? [`Still provisional: ${and.format(provisional.map(({ name }) => name))}.`]
      : []),
    ...all.flatMap(({ name, stored }) => {
      const missing = formatMissing(stored);
      return missing ? [`No figure for ${name}. ${missing}.`] : [];
    }),
  ];
};

/** For readers, what was returned has not come in. */
const sayPart = ({ part, returned }: OwedItem, { sees }: StatusReader): string => {
  if (!returned) return owedWords[part];
  return sees === 'nothing' ? 'figures and commentary' : 'correction';
};

const sayParts = (items: readonly OwedItem[], at: IndicatorState, reader: StatusReader): string =>
  and.format(
    [...Map.groupBy(items, ({ due }) => due)].map(
      ([due, own]) =>
        `${and.format(own.map((one) => sayPart(one, reader)))} ${formatBy(due, { ...at.rules, today: at.state.today })}`,
    ),
  );

const sayThen = (at: IndicatorState, fillers: readonly string[]): string => {
  const { round, records, today } = at.state;
  const record = records.find((one) => one.indicator === at.indicator.code);
  const extendedTo = findRound(record, round)?.extendedTo;
  const due = dueDate('sign-off', round, { ...at.rules, extendedTo });
  const signers = whoSigns(at);
  const isOwn = signers.length > 0 && signers.every((id) => fillers.includes(id));
  return `Then ${signersIn(at)} signs it off${isOwn ? ' as well' : ''}, ${formatBy(due, { ...at.rules, today })}.`;
};

const isSignedOff = ({ indicator, state }: IndicatorState): boolean =>
  findRound(
    state.records.find((one) => one.indicator === indicator.code),
    state.round,
  )?.signedOff !== undefined;

/** Who does what next and by when, or that nothing more is asked. */
const sayNext = (at: IndicatorState, reader: StatusReader): string[] => {
  const owed = owedOf(at);
  const [first] = owed;
  if (!first)
    return [
      'Nothing more is asked in this round; a correction from now on needs a reason.',
      ...(isSignedOff(at) || whoSigns(at).length === 0 ? [] : [`${signersIn(at)} signs it off.`]),
    ];
  const names = namesOf(first.owners, at.state);
  const waits = `It is ${at.state.begins ? 'to come from' : 'waiting for'} ${or.format(names)}: ${sayParts(owed, at, reader)}.`;
  return first.part === 'sign-off' ? [waits] : [waits, sayThen(at, first.owners)];
};

/** When an indicator is asked for that this round does not ask for, and who signs it off then. */
const sayNextAsked = (at: IndicatorState): string[] => {
  const [series] = at.indicator.measures.flatMap((one) => judgedSeries(one) ?? []);
  if (!series || series.irregular || series.discontinued) return [];
  const { round } = nextExpected(series, at.state.round);
  const signers = whoSigns(at).length > 0 ? ` ${signersIn(at)} signs it off then.` : '';
  return [`It is asked for next in the round of ${describePeriod(round)}.${signers}`];
};

/** Where the submission of an indicator is now, and what happens next, as sentences. */
export const formatStatus = (at: IndicatorState, reader: StatusReader): string[] => {
  const { indicator, state } = at;
  if (expectedOf(indicator, state.round).length === 0)
    return [
      `Nothing new is asked for in the round of ${describePeriod(state.round)}.`,
      ...sayNextAsked(at),
    ];
  return [
    ...sayStatus(at, reader),
    ...sayDrafts(reader.drafts),
    ...sayUnfinished(at, reader),
    ...sayNext(at, reader),
  ];
};
