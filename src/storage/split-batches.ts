import { compareValues } from './compare-values.ts';
import { entityJson } from './entity.ts';
import { transactionLimit } from './plan-load.ts';
import type { Row } from './row.ts';
import { type Stored, storedContent } from './stored-content.ts';

/** Rows of one indicator that are written in one transaction, and how many of their values change. */
export type Batch = { readonly rows: readonly Row<'values'>[]; readonly values: number };

/** A row counts twice, since what it replaces is kept; two more record the change. */
const mostRows = (transactionLimit - 2) / 2;
/** A transaction holds 4 MiB; JSON within JSON takes more than its characters. (Azure Tables) */
const mostCharacters = 1_500_000;
/** So that the entry in the audit trail can list them all, and a transaction takes well under its 4 s. */
const mostValues = 1_000;

type Weighed = {
  readonly row: Row<'values'>;
  readonly values: number;
  readonly characters: number;
};

const weigh = (row: Row<'values'>, stored: Stored): Weighed => {
  const before = stored.get(row.key);
  return {
    row,
    values: compareValues(row.content, storedContent('values', row.key, stored)).length,
    characters: JSON.stringify(row.content).length + (before ? entityJson(before).length : 0),
  };
};

const sum = (all: readonly Weighed[], of: 'values' | 'characters'): number =>
  all.reduce((total, one) => total + one[of], 0);

const fits = (open: readonly Weighed[], next: Weighed): boolean =>
  open[0]?.row.content.indicator === next.row.content.indicator &&
  open.length < mostRows &&
  sum(open, 'values') + next.values <= mostValues &&
  sum(open, 'characters') + next.characters <= mostCharacters;

/**
 * Parts rows into transactions of one indicator each, in the order of the rows. A row that alone is more
 * has a transaction to itself.
 *
 * @param rows in the order of their keys
 */
export const splitBatches = (rows: readonly Row<'values'>[], stored: Stored): Batch[] => {
  const batches: Weighed[][] = [];
  for (const one of rows.map((row) => weigh(row, stored))) {
    const open = batches.at(-1);
    if (open && fits(open, one)) open.push(one);
    else batches.push([one]);
  }
  return batches.map((all) => ({ rows: all.map(({ row }) => row), values: sum(all, 'values') }));
};
