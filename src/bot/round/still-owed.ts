import type { Button } from '../../cards/buttons.ts';
import { formatDay } from '../../domain/format.ts';
import type { OwedItem } from '../../domain/round/owed.ts';
import { owedByPerson } from '../../domain/round/owed-by-person.ts';
import { button } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import { type RoundState, readRound, roundAt } from './read-round.ts';

const list = new Intl.ListFormat('en-GB');

/** @param days on which each of several things is due, the first one first */
const sayDue = (days: readonly string[], today: string): string => {
  const [due = today] = days;
  const day = formatDay(due);
  if (days.every((other) => other === due))
    return due < today
      ? `, which ${days.length === 1 ? 'was' : 'were'} due on ${day}`
      : ` by ${day}`;
  return `, ${due < today ? 'the first of them was due on' : 'the first of them by'} ${day}`;
};

const openFirst = ({ indicator: code, part }: OwedItem): Button =>
  part === 'sign-off'
    ? button('Look at it', { kind: 'sign-off', code })
    : button(`Update ${code}`, { kind: 'update', code });

/** What a person owes in a round, the most urgent first. */
export const owedBy = (person: string, { owed }: Pick<RoundState, 'owed'>): readonly OwedItem[] =>
  owedByPerson(owed).find((one) => one.person === person)?.items ?? [];

/**
 * What is owed and by when.
 *
 * @param items of one person, the most urgent first; at least one
 * @example formatOwed(items, '2019-01-02') // 'S05 by Monday 21 January 2019'
 */
export const formatOwed = (items: readonly OwedItem[], today: string): string => {
  const byCode = [...Map.groupBy(items, ({ indicator }) => indicator)];
  const codes = byCode.map(([code, own]) =>
    own.some(({ returned }) => returned) ? `${code} (returned)` : code,
  );
  const days = byCode.flatMap(([, [first]]) => first?.due ?? []);
  return `${list.format(codes)}${sayDue(days, today)}`;
};

const sayOwed = (items: readonly OwedItem[], today: string): string => {
  const isSignOff = items.every(({ part }) => part === 'sign-off');
  const owed = formatOwed(items, today);
  return `You still have to ${isSignOff ? 'sign off' : 'submit'} ${owed}.`;
};

/**
 * What the person who writes still owes in this round, in a sentence and with the button for the first;
 * undefined where they owe nothing, or where others read along.
 */
export const sayStillOwed = async (
  context: RequestContext,
): Promise<{ readonly text: string; readonly buttons: readonly Button[] } | undefined> => {
  const { user, clock } = context;
  const person = user.personal ? user.actor.person?.id : undefined;
  if (person === undefined) return undefined;
  const own = owedBy(person, await readRound(context, roundAt(context)));
  const [first] = own;
  if (!first) return undefined;
  return {
    text: sayOwed(own, clock.today),
    buttons: [openFirst(first), button('My updates', { kind: 'mine' })],
  };
};
