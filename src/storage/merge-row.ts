import { dateRisk } from './date-risk.ts';
import { fromEntity } from './entity.ts';
import { mergeRisk } from './merge-risk.ts';
import { mergeValues } from './merge-values.ts';
import { type Content, makeRow, type Row, rowsOfKind } from './row.ts';
import type { Stored } from './stored-content.ts';

const storedOutcomes = (stored: Stored): Content<'outcome'>[] =>
  rowsOfKind(
    [...stored.values()].filter(({ kind }) => kind === 'outcome').map(fromEntity),
    'outcome',
  );

const mergeRisks = (before: Content<'risk'>, now: Content<'risk'>, stored: Stored): Row => {
  const outcomes = storedOutcomes(stored);
  return makeRow('risk', mergeRisk(dateRisk(before, outcomes), dateRisk(now, outcomes)));
};

/** A file that says nothing of an area's past does not take it away. */
const mergeArea = ({ succeeds }: Content<'area'>, now: Content<'area'>): Content<'area'> =>
  succeeds && !now.succeeds ? { ...now, succeeds } : now;

/**
 * A row of a file beside what is stored under its key: values are added to values and assessments to
 * assessments, the rest is replaced.
 */
export const mergeRow = (row: Row, stored: Stored): Row => {
  const entity = stored.get(row.key);
  if (!entity) return row;
  const before = fromEntity(entity);
  if (before.kind === 'area' && row.kind === 'area')
    return makeRow(
      'area',
      mergeArea(before.content as Content<'area'>, row.content as Content<'area'>),
    );
  if (before.kind === 'values' && row.kind === 'values')
    return makeRow(
      'values',
      mergeValues(before.content as Content<'values'>, row.content as Content<'values'>),
    );
  if (before.kind === 'risk' && row.kind === 'risk')
    return mergeRisks(before.content as Content<'risk'>, row.content as Content<'risk'>, stored);
  return row;
};
