import type { OwedItem } from './owed-item.ts';
import type { Step } from './reminder.ts';

/** What one person owes, and what they are told of once it is overdue. */
export type Share = { readonly own: readonly OwedItem[]; readonly told: readonly OwedItem[] };

const byPerson = (owed: readonly OwedItem[], role: 'owners' | 'alsoTold') =>
  Map.groupBy(
    owed.flatMap((item) => item[role].map((person) => ({ person, item }))),
    ({ person }) => person,
  );

/** Everybody's share by the person's id; whoever has none is not in it. */
export const sharesOf = (owed: readonly OwedItem[]): ReadonlyMap<string, Share> => {
  const [own, told] = [byPerson(owed, 'owners'), byPerson(owed, 'alsoTold')];
  const itemsOf = (map: typeof own, person: string) =>
    (map.get(person) ?? []).map(({ item }) => item);
  return new Map(
    [...new Set([...own.keys(), ...told.keys()])].map((person) => [
      person,
      { own: itemsOf(own, person), told: itemsOf(told, person) },
    ]),
  );
};

/** What a message lists: all that the person owes, and in an overdue one what others owe them late. */
export const itemsFor = (
  share: Share | undefined,
  { kind }: Step,
  today: string,
): readonly OwedItem[] => [
  ...(share?.own ?? []),
  ...(kind === 'overdue' ? (share?.told.filter(({ due }) => due < today) ?? []) : []),
];
