import type { TransactionAction } from '@azure/data-tables';
import type { Row } from '../rows/row.ts';

/**
 * The most actions that table storage takes in one transaction. (Azure Tables, entity group
 * transactions)
 */
export const transactionLimit = 100;

/** A transaction holds 4 MiB; JSON within JSON takes more than its characters. (Azure Tables) */
const mostCharacters = 1_500_000;

/** A row that is to be written, and the actions that write it. */
export type Writing = { readonly row: Row; readonly actions: readonly TransactionAction[] };

/** The indicator that a row tells the figures or the text of; of other rows, none. */
const pageOf = ({ row: { kind, content } }: Writing): string | undefined =>
  kind !== 'indicator' && 'indicator' in content ? content.indicator : undefined;

const sizeOf = (actions: readonly TransactionAction[]): number => JSON.stringify(actions).length;

const fits = (open: readonly TransactionAction[], next: readonly TransactionAction[]): boolean =>
  open.length + next.length <= transactionLimit && sizeOf(open) + sizeOf(next) <= mostCharacters;

const fill = (groups: readonly (readonly TransactionAction[])[]): TransactionAction[][] => {
  const filled: TransactionAction[][] = [];
  for (const group of groups) {
    const open = filled.at(-1);
    if (open && fits(open, group)) open.push(...group);
    else filled.push([...group]);
  }
  return filled;
};

/** The rows of one page together where a transaction takes them, otherwise row by row. */
const groupPages = (writings: readonly Writing[]): TransactionAction[][] =>
  [...Map.groupBy(writings, pageOf)].flatMap(([page, own]) => {
    const all = own.flatMap(({ actions }) => actions);
    return page !== undefined && fits([], all) ? [all] : own.map(({ actions }) => [...actions]);
  });

/**
 * The version that is there is first marked as pending, without becoming another, so that the same load can
 * tell afterwards that it was cut off. The mark goes with the new version, whoever wrote the last one.
 */
const inTwoSteps = (
  version: readonly TransactionAction[],
): [begin: TransactionAction[], finish: TransactionAction[]] => {
  const [action] = version;
  if (action?.[0] !== 'update') return [[], [...version]];
  const [, entity, , options] = action;
  const before = { ...entity, version: entity.before, pending: true };
  return [[['update', before, 'Replace', options ?? {}]], [['upsert', entity, 'Replace']]];
};

/**
 * Splits what a load writes into transactions: one where it fits, otherwise so that a new outcome appears
 * whole and an indicator is never half changed. All rows of a page are in one transaction, and the outcome
 * and the version of the catalogue in the last.
 *
 * @param version the actions that give the catalogue its new version
 * @see docs/decisions/0012-values-in-several-transactions.md
 */
export const splitLoad = (
  writings: readonly Writing[],
  version: readonly TransactionAction[],
): TransactionAction[][] => {
  const all = [...writings.flatMap(({ actions }) => actions), ...version];
  if (all.length === 0) return [];
  if (fits([], all)) return [all];
  const [begin, finish] = inTwoSteps(version);
  const { last = [], first = [] } = Object.groupBy(writings, ({ row }) =>
    row.kind === 'outcome' ? 'last' : 'first',
  );
  return [
    ...fill([begin, ...groupPages(first)]),
    [...last.flatMap(({ actions }) => actions), ...finish],
  ];
};
