import { formatInstant } from '../../domain/format.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { OwedPart } from '../../domain/round/deadlines.ts';
import { concerns, type OwedItem } from '../../domain/round/owed.ts';
import type { OpenedForm } from '../../domain/stores/opened-form-store.ts';
import { findRound } from '../../domain/submission/indicator-record.ts';
import { nameOfCode } from '../name-of-code.ts';
import type { RoundState } from './read-round.ts';

const and = new Intl.ListFormat('en-GB');

/** Whether a part of an indicator is in; without a part, both its values and its commentary. */
export const isIn = (
  { code }: Indicator,
  part: OwedPart | undefined,
  { owed, records, round }: RoundState,
): boolean => {
  if (part === 'sign-off') {
    const record = records.find(({ indicator }) => indicator === code);
    return findRound(record, round)?.status === 'signed-off';
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
    one: 'has all its values',
    many: 'have all their values',
    notYet: 'does not have all its values yet',
  },
  commentary: {
    one: 'has its commentary',
    many: 'have their commentary',
    notYet: 'has no commentary yet',
  },
  'sign-off': { one: 'is signed off', many: 'are signed off', notYet: 'is not signed off yet' },
};

const sayShare = (
  indicators: readonly Indicator[],
  part: OwedPart | undefined,
  state: RoundState,
): string => {
  const done = indicators.filter((one) => isIn(one, part, state)).length;
  const { one, many, notYet } = states[part ?? 'all'];
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

const sayWhat = ({ part, returned, indicator }: OwedItem): string => {
  if (returned) return `a correction of ${indicator}`;
  return part === 'sign-off' ? 'a sign-off' : part;
};

const isPlural = (own: readonly { readonly what: string }[]): boolean =>
  own.some(({ what }) => what === 'values' || what !== own[0]?.what);

/** What is due from each person, as the parts in one text: people who owe the same are named together. */
const sayOwing = (items: readonly OwedItem[], state: RoundState): string => {
  const byPerson = Map.groupBy(
    items.flatMap((item) => item.owners.map((person) => ({ person, what: sayWhat(item) }))),
    ({ person }) => person,
  );
  const partsOf = (own: readonly { readonly what: string }[]): string =>
    and.format([...new Set(own.map(({ what }) => what))]);
  const alike = Map.groupBy([...byPerson], ([, own]) => partsOf(own));
  return [...alike]
    .map(([parts, people]) => {
      const ids = people.map(([id]) => id);
      const are = isPlural(people.flatMap(([, own]) => own)) ? 'are' : 'is';
      return `${parts} ${are} still due from ${nameAll(ids, state)}`;
    })
    .join('; ');
};

/**
 * How far a round is, in one sentence.
 *
 * @param indicators those that are asked about
 * @param items what is still owed of them
 * @example '3 of 5 indicators have been submitted; values are still due from Max Porter.'
 */
export const formatProgress = (
  indicators: readonly Indicator[],
  items: readonly OwedItem[],
  { part, state }: { readonly part: OwedPart | undefined; readonly state: RoundState },
): string => {
  const owing = sayOwing(items, state);
  return `${sayShare(indicators, part, state)}${owing ? `; ${owing}` : ''}.`;
};

/** Who has opened the form of an indicator and when, or that nobody has. */
export const formatOpened = (opened: readonly OpenedForm[], { code }: Indicator): string => {
  const own = opened.filter(({ indicator }) => indicator === code);
  const [first] = own.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  if (!first) return 'Nobody has opened the form yet.';
  return `Form opened by ${first.by.name} on ${formatInstant(first.at)}.`;
};
