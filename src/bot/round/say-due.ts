import type { DueView } from '../../cards/due-line.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { OwedItem } from '../../domain/cycle/owed-item.ts';
import { sayDate, sayDay } from '../../domain/say-date.ts';
import { nameOfCode } from '../name-of-code.ts';

const list = new Intl.ListFormat('en-GB');

type Around = {
  readonly today: string;
  readonly catalogue: Catalogue;
  /** Id of the person who reads it, and need not be told that it is theirs. */
  readonly reader?: string;
};

/** The sign-off is not the lead's to give, so it says whose it is. */
const sayPart = ({ part, owners }: OwedItem, { catalogue, reader = '' }: Around): string =>
  part === 'sign-off' && !owners.includes(reader)
    ? `sign-off by ${owners.map((id) => nameOfCode(catalogue, id)).join(' or ')}`
    : part;

/** What is owed of one indicator, a line a deadline; a day that is past needs no day of the week. */
export const sayDue = (items: readonly OwedItem[], around: Around): DueView[] =>
  [...Map.groupBy(items, ({ due }) => due)].map(([due, own]) => {
    const overdue = due < around.today;
    return {
      what: list.format(own.map((item) => sayPart(item, around))),
      day: overdue ? sayDate(due) : sayDay(due),
      overdue,
    };
  });
