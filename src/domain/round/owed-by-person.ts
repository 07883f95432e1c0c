import type { OwedItem } from './owed.ts';

/** What one person still owes in a round. */
export type PersonOwes = {
  /** Id of the person. */
  readonly person: string;
  /** At least one, that with the first deadline before the others. */
  readonly items: readonly OwedItem[];
};

/**
 * What is owed, person by person. Whoever has the first deadline comes first, and so do those who are late; people
 * with the same one keep the order of the items. An item with several owners is listed with each of them.
 *
 * @param owed of one round, in any order
 * @example owedByPerson([s05Values, s05Commentary]) // [{ person: 'alex-field', items: [s05Values, s05Commentary] }]
 */
export const owedByPerson = (owed: readonly OwedItem[]): PersonOwes[] => {
  const urgent = owed.toSorted((a, b) => a.due.localeCompare(b.due));
  const pairs = urgent.flatMap((item) => item.owners.map((person) => ({ person, item })));
  return [...Map.groupBy(pairs, ({ person }) => person)].map(([person, own]) => ({
    person,
    items: own.map(({ item }) => item),
  }));
};
