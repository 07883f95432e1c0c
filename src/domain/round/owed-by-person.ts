import type { OwedItem } from './owed.ts';
import type { Step } from './reminder.ts';

/** What one person still owes in a round. */
export type PersonOwes = {
  /** Id of the person. */
  readonly person: string;
  /** At least one, that with the first deadline before the others. */
  readonly items: readonly OwedItem[];
};

/**
 * What is owed by the people who owe it, or by those who are also told once it is late. An item with several of them is
 * listed with each.
 *
 * @returns the items by the person's id, in the order in which they are given
 * @example itemsByPerson([s05Values], 'alsoTold').get('pat-lever') // [s05Values]
 */
const itemsByPerson = (
  owed: readonly OwedItem[],
  role: 'owners' | 'alsoTold',
): ReadonlyMap<string, readonly OwedItem[]> => {
  const pairs = owed.flatMap((item) => item[role].map((person) => ({ person, item })));
  const grouped = Map.groupBy(pairs, ({ person }) => person);
  return new Map([...grouped].map(([person, own]) => [person, own.map(({ item }) => item)]));
};

/**
 * What is owed, person by person. Whoever has the first deadline comes first, and so do those who are late; people
 * with the same one keep the order of the items.
 *
 * @param owed of one round, in any order
 * @example owedByPerson([s05Values, s05Commentary]) // [{ person: 'alex-field', items: [s05Values, s05Commentary] }]
 */
export const owedByPerson = (owed: readonly OwedItem[]): PersonOwes[] => {
  const urgent = owed.toSorted((a, b) => a.due.localeCompare(b.due));
  return [...itemsByPerson(urgent, 'owners')].map(([person, items]) => ({ person, items }));
};

/** What one person owes, and what they are told about once it is overdue. */
export type Share = { readonly own: readonly OwedItem[]; readonly told: readonly OwedItem[] };

/**
 * Everybody's share by the person's id, its items in the order in which they are given. People without a share are not
 * included.
 *
 * @example sharesOf([s05Values]).get('pat-lever') // { own: [], told: [s05Values] }
 */
export const sharesOf = (owed: readonly OwedItem[]): ReadonlyMap<string, Share> => {
  const [own, told] = [itemsByPerson(owed, 'owners'), itemsByPerson(owed, 'alsoTold')];
  const people = new Set([...own.keys(), ...told.keys()]);
  return new Map(
    [...people].map((id) => [id, { own: own.get(id) ?? [], told: told.get(id) ?? [] }]),
  );
};

/**
 * What a message lists: everything that the person owes and, in an overdue message, what others owe
 * them late.
 *
 * @param share undefined for somebody without one
 * @param today ISO date in London
 * @example itemsFor({ own: [], told: [s05Values] }, { kind: 'remind', on: '2019-01-14' }, '2019-01-14') // []
 */
export const itemsFor = (
  share: Share | undefined,
  { kind }: Step,
  today: string,
): readonly OwedItem[] => [
  ...(share?.own ?? []),
  ...(kind === 'overdue' ? (share?.told.filter(({ due }) => due < today) ?? []) : []),
];
