import type { RowReader } from './read-cells.ts';
import { type Json, present, type ReportRows, type TableRow } from './report-rows.ts';

/**
 * The id of a person in a file, where the table gives none.
 *
 * @example slugOf('Zoë O’Neill') // 'zoe-o-neill'
 */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

const idOf = (row: TableRow<'people'>): string => row.text('id') ?? slugOf(row.text('name') ?? '');

/** A person of the table, as in a file. */
export const toPerson = (row: TableRow<'people'>): Json =>
  present({
    id: idOf(row),
    name: row.text('name'),
    title: row.text('title'),
    role: row.text('role'),
    email: row.text('email'),
    telephone: row.text('telephone'),
  });

/** Finds the people whom a cell names; a name that nobody or more than one has is refused. */
export type FindPeople = <C extends string>(
  row: RowReader<C>,
  column: C,
  names?: readonly string[],
) => string[];

/** Finds people as they are written in a cell: by name, address or id. */
export const findPeople = (people: ReportRows['people']): FindPeople => {
  const named = people.flatMap((row) => {
    const id = idOf(row);
    const keys = new Set(
      [row.text('name'), row.text('email'), id].map((one) => one?.toLowerCase()),
    );
    return [...keys].map((key) => ({ key, id }));
  });
  const byKey = Map.groupBy(named, ({ key }) => key);
  return (row, column, names = row.list(column)) =>
    names.flatMap((typed) => {
      const found = byKey.get(typed.toLowerCase()) ?? [];
      if (found.length === 0) row.refuse(column, `"${typed}" is not in the table people`);
      if (found.length > 1)
        row.refuse(column, `several people are called "${typed}"; write the address instead`);
      return found.slice(0, 1).map(({ id }) => id);
    });
};
