import { formatDate, formatDay, formatInstant } from '../../domain/format.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { londonDay } from '../../domain/london-time.ts';
import { describePeriod, shiftPeriod } from '../../domain/period/period.ts';
import type { OwedPart } from '../../domain/round/deadlines.ts';
import { cameWithReport } from '../../domain/round/loaded-round.ts';
import { concerns } from '../../domain/round/owed.ts';
import type { PersonOwes } from '../../domain/round/owed-by-person.ts';
import type { OpenedForm } from '../../domain/stores/opened-form-store.ts';
import { findRound } from '../../domain/submission/indicator-record.ts';
import { nameBriefly, nameOfCode } from '../name-of-code.ts';
import type { RequestOf } from '../request.ts';
import { isOpened, owedOf, type Progress } from './read-progress.ts';
import type { RoundState } from './read-round.ts';

const and = new Intl.ListFormat('en-GB');

/** Whether a part of an indicator is in; without a part, both its figures and its commentary. */
export const isIn = (one: Indicator, part: OwedPart | undefined, state: RoundState): boolean => {
  const { code } = one;
  const { owed, records, round } = state;
  if (part === 'sign-off') {
    const record = records.find(({ indicator }) => indicator === code);
    return findRound(record, round)?.status === 'signed-off' || cameWithReport(one, state);
  }
  const wanted = part ? [part] : (['values', 'commentary'] as const);
  return !owed.some((item) => item.indicator === code && wanted.some((one) => concerns(item, one)));
};

type Words = { readonly one: string; readonly many: string; readonly notYet: string };

const states: Readonly<Record<OwedPart | 'all', Words>> = {
  all: {
    one: 'has been submitted',
    many: 'have been submitted',
    notYet: 'has not been submitted yet',
  },
  values: {
    one: 'has all its figures',
    many: 'have all their figures',
    notYet: 'does not have all its figures yet',
  },
  commentary: {
    one: 'has its commentary',
    many: 'have their commentary',
    notYet: 'has no commentary yet',
  },
  'sign-off': { one: 'is signed off', many: 'are signed off', notYet: 'is not signed off yet' },
};

/** The share of each step stands beside these words, so they say what "submitted" means where the steps differ. */
const inFull: Words = {
  one: 'has been submitted in full',
  many: 'have been submitted in full',
  notYet: 'has not been submitted in full yet',
};

const isPartly = (one: Indicator, state: RoundState): boolean =>
  isIn(one, 'values', state) !== isIn(one, 'commentary', state);

const sayShare = (
  indicators: readonly Indicator[],
  part: OwedPart | undefined,
  state: RoundState,
): string => {
  const done = indicators.filter((one) => isIn(one, part, state)).length;
  const isMixed = part === undefined && indicators.some((one) => isPartly(one, state));
  const { one, many, notYet } = isMixed ? inFull : states[part ?? 'all'];
  const [only, ...more] = indicators;
  if (only && more.length === 0) {
    const isReturned = state.owed.some((item) => item.indicator === only.code && item.returned);
    return `${only.code} ${done === 1 ? one : isReturned ? 'was returned' : notYet}`;
  }
  const all = `${indicators.length} indicators`;
  if (done === indicators.length) return `All ${all} ${many}`;
  if (done === 0) return `${indicators.length === 2 ? 'Neither' : 'None'} of the ${all} ${one}`;
  return `${done} of ${all} ${done === 1 ? one : many}`;
};

/** More names than that are read as a list, which the card has below. */
const mostNamed = 6;

const nameAll = (people: readonly string[], state: RoundState): string =>
  people.length > mostNamed
    ? `${people.length} people`
    : and.format(people.map((id) => nameOfCode(state.catalogue, id)));

/** "overdue from Max Porter; still due from Alex Field" */
const sayOwing = ({ asked, indicators, owing, state }: Progress): string => {
  const isWaiting = asked.step === 'sign-off' && owing.length === 0;
  if (isWaiting && !indicators.every((one) => isIn(one, 'sign-off', state)))
    return 'nothing that has been submitted is waiting for sign-off';
  const isLate = ({ items }: PersonOwes) => items.some(({ due }) => due < state.today);
  const say = (words: string, found: readonly PersonOwes[]): string[] =>
    found.length > 0
      ? [
          `${words} ${nameAll(
            found.map(({ person }) => person),
            state,
          )}`,
        ]
      : [];
  return [
    ...say('overdue from', owing.filter(isLate)),
    ...say(
      'still due from',
      owing.filter((one) => !isLate(one)),
    ),
  ].join('; ');
};

const sayNone = ({ person, owing, unopened }: RequestOf<'progress'>, { catalogue }: RoundState) => {
  if (unopened) return 'Every form that was asked for has been opened.';
  const who = person ? nameOfCode(catalogue, person) : '';
  if (owing) return `Nothing is outstanding${who ? ` from ${who}` : ''}.`;
  return who
    ? `${who} has nothing to submit in this round.`
    : 'There is nothing to submit in this round.';
};

/** Whether a person has begun, where something of theirs is not in. */
const sayBegun = (progress: Progress): string[] => {
  const { asked, listed } = progress;
  const open = listed.filter((one) => owedOf(one, progress).length > 0);
  const begun = open.filter((one) => isOpened(one, progress));
  if (!asked.person || open.length === 0) return [];
  if (open.length === 1)
    return [begun.length === 1 ? 'The form has been opened.' : 'The form has not been opened yet.'];
  return [`${begun.length} of ${open.length} forms have been opened.`];
};

const sayUnopened = ({ indicators, listed }: Progress): string =>
  `${listed.length} of ${indicators.length} forms ${listed.length === 1 ? 'has' : 'have'} not been opened yet`;

/** Whether all who owe something have had a message today, so that nobody can be reminded. */
export const allWritten = ({ owing, written }: Progress): boolean =>
  owing.length > 1 && owing.every(({ person }) => written.has(person));

/** Of a round that has not begun: whom it will ask, and that the one before it is over. */
const sayNotBegun = ({ asked, indicators, listed, state }: Progress, begins: string): string => {
  const people = new Set(listed.flatMap(({ indicatorLeads }) => indicatorLeads));
  const [person] = people;
  const who =
    people.size === 1 && person ? nameOfCode(state.catalogue, person) : `${people.size} people`;
  const what = indicators.length === 1 ? 'one indicator' : `${indicators.length} indicators`;
  const isSignOff = asked.step === 'sign-off';
  return [
    isSignOff ? 'Nothing is waiting for sign-off.' : 'Nothing is outstanding.',
    `What ${describePeriod(shiftPeriod(state.round, -1))} asked for came with the report, and counts as signed off.`,
    `The round of ${describePeriod(state.round)} begins on ${formatDay(begins)}, so nothing is in yet.`,
    ...(people.size > 0
      ? [`It will ask ${who} for ${what}.`]
      : [sayNone(asked, state).replace('this', 'that')]),
  ].join(' ');
};

/**
 * How far the round is, in a sentence or two.
 *
 * @example '3 of 5 indicators have been submitted; overdue from Max Porter; still due from Alex Field.'
 */
export const formatProgress = (progress: Progress): string => {
  const { asked, indicators, listed, state } = progress;
  if (state.begins !== undefined) return sayNotBegun(progress, state.begins);
  if (listed.length === 0) return sayNone(asked, state);
  const share = asked.unopened ? sayUnopened(progress) : sayShare(indicators, asked.step, state);
  const said = [share, sayOwing(progress)].filter(Boolean).join('; ');
  return [`${said}.`, ...(asked.unopened ? [] : sayBegun(progress))].join(' ');
};

const firstOpened = (opened: readonly OpenedForm[], { code }: Indicator): OpenedForm | undefined =>
  opened
    .filter(({ indicator }) => indicator === code)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())[0];

/** Who has opened the form of an indicator and when, or that nobody has. */
export const formatOpened = (opened: readonly OpenedForm[], indicator: Indicator): string => {
  const first = firstOpened(opened, indicator);
  if (!first) return 'Nobody has opened the form yet.';
  return `Form opened by ${first.by.name} on ${formatInstant(first.at)}.`;
};

/** Who opened it is worth saying where it was somebody else. */
const sayOpened = (first: OpenedForm, person: string, { state }: Progress): string => {
  const day = formatDate(londonDay(first.at));
  return first.by.name === nameOfCode(state.catalogue, person)
    ? `form opened on ${day}`
    : `form opened by ${first.by.name} on ${day}`;
};

/** Whether somebody has begun, of what one person has to fill in: "S01 opened, S02 not yet". */
export const sayFormsOpened = ({ person, items }: PersonOwes, progress: Progress): string[] => {
  const { listed, opened, state } = progress;
  const work = items.filter(({ part, returned }) => part !== 'sign-off' && !returned);
  const forms = listed.filter(({ code }) => work.some(({ indicator }) => indicator === code));
  const begun = forms.filter((one) => isOpened(one, progress));
  const [only, ...more] = forms;
  if (!only) return [];
  const first = firstOpened(opened, only);
  if (begun.length === 0) return ['not opened yet'];
  if (more.length === 0 && first) return [sayOpened(first, person, progress)];
  if (begun.length === forms.length) return ['all forms opened'];
  const name = (some: readonly Indicator[]): string =>
    and.format(some.map(({ code }) => nameBriefly(state.catalogue, code)));
  return [`${name(begun)} opened, ${name(forms.filter((one) => !begun.includes(one)))} not yet`];
};
