import { comparePeriods, type Period } from '../../domain/period/period.ts';
import { milestoneRow } from '../schema/milestone.ts';
import { readPeriod } from './entity.ts';
import { type Homes, homesIn } from './homes.ts';
import { mergeRisks } from './merge-risk.ts';
import { mergeValues } from './merge-values.ts';
import { type Content, fromEntity, makeRow, type Row } from './row.ts';
import type { Stored } from './stored-rows.ts';

const quarterOf = (label: string): Period => readPeriod('financial-quarter', label);

/**
 * Of a milestone the later quarter counts; of the same quarter, what its owner said since the report stays,
 * and only its definition comes from the file.
 */
const mergeMilestone = (
  before: Content<'milestone'>,
  now: Content<'milestone'>,
): Content<'milestone'> => {
  const isOlder = comparePeriods(quarterOf(now.asOf), quarterOf(before.asOf));
  if (isOlder < 0) return before;
  if (isOlder > 0 || !before.updated) return now;
  const { state, percent, progress, doneOn, due, firstDue, note, status, updated } = before;
  const { percent: _, note: __, status: ___, progress: ____, doneOn: reported, ...defined } = now;
  const known = reported ?? doneOn;
  // A new day that its owner gave holds until the report gives another one than it had.
  const days = now.due === updated.reportedDue ? { due, firstDue } : {};
  return milestoneRow.parse({
    ...defined,
    ...{ state, updated, ...days },
    ...(percent !== undefined && { percent }),
    ...(progress !== undefined && { progress }),
    ...(state === 'complete' && known !== undefined && { doneOn: known }),
    ...(status !== undefined && { status }),
    ...(note !== undefined && { note }),
  });
};

/** A file that says nothing about an area's past does not remove it. */
const mergeArea = ({ succeeds }: Content<'area'>, now: Content<'area'>): Content<'area'> =>
  succeeds && !now.succeeds ? { ...now, succeeds } : now;

/** What was published of an indicator as a whole in other quarters stays, while it has parts. */
const mergeIndicator = (
  before: Content<'indicator'>,
  now: Content<'indicator'>,
): Content<'indicator'> => {
  const all = [...(before.overall ?? []), ...(now.overall ?? [])];
  if (all.length === 0 || now.measures.length === 1) return now;
  const byQuarter = new Map(all.map((one) => [quarterOf(one.period).index, one]));
  const ordered = [...byQuarter].sort(([a], [b]) => a - b);
  return { ...now, overall: ordered.map(([, one]) => one) };
};

const inOrder = (now: Content<'indicator'>): Content<'indicator'> => mergeIndicator(now, now);

/**
 * Merges a row of a file with what is stored under its key: values are added to values and
 * assessments to assessments; what was published stays; the rest is replaced.
 *
 * @param homes the outcomes as they are stored, and what belongs to which after the load
 */
const mergeRow = (row: Row, stored: Stored, homes: Homes): Row => {
  const entity = stored.get(row.key);
  if (!entity)
    return row.kind === 'indicator'
      ? makeRow('indicator', inOrder(row.content as Content<'indicator'>))
      : row;
  const before = fromEntity(entity);
  if (before.kind === 'area' && row.kind === 'area')
    return makeRow(
      'area',
      mergeArea(before.content as Content<'area'>, row.content as Content<'area'>),
    );
  if (before.kind === 'milestone' && row.kind === 'milestone')
    return makeRow(
      'milestone',
      mergeMilestone(before.content as Content<'milestone'>, row.content as Content<'milestone'>),
    );
  if (before.kind === 'values' && row.kind === 'values')
    return makeRow(
      'values',
      mergeValues(before.content as Content<'values'>, row.content as Content<'values'>),
    );
  if (before.kind === 'indicator' && row.kind === 'indicator')
    return makeRow(
      'indicator',
      mergeIndicator(before.content as Content<'indicator'>, row.content as Content<'indicator'>),
    );
  // What was published never changes.
  if (before.kind === 'publication') return before;
  if (before.kind === 'risk' && row.kind === 'risk')
    return mergeRisks(before.content as Content<'risk'>, row.content as Content<'risk'>, homes);
  return row;
};

const catalogueIn = (stored: Stored): Row[] =>
  [...stored.values()]
    .filter(({ kind }) => kind === 'outcome' || kind === 'indicator')
    .map(fromEntity);

/** Merges the rows of a file with what is stored. */
export const mergeRows = (rows: readonly Row[], stored: Stored): Row[] => {
  const before = catalogueIn(stored);
  const { outcomes } = homesIn(before);
  const homes = homesIn([...before, ...rows]);
  return rows.map((row) => mergeRow(row, stored, { ...homes, outcomes }));
};
