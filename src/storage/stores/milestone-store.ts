import type { TableClient } from '@azure/data-tables';
import { type MilestoneProgress, putOff } from '../../domain/milestones/milestone.ts';
import { periodLabel } from '../../domain/period/period.ts';
import type { MilestoneStore } from '../../domain/stores/milestone-store.ts';
import { catalogueVersionKey, makeRow, milestoneKey } from '../rows/row.ts';
import { bumpVersion, readStored, storedContent, writeRow } from '../rows/stored-rows.ts';
import { milestoneRow } from '../schema/milestone.ts';
import { conflict, tryChange } from '../table.ts';

type MilestoneRow = ReturnType<typeof milestoneRow.parse>;

/** The status and the words for how much is done were published of the state before: they go with it. */
const publishedOf = (
  { status, progress }: MilestoneRow,
  isSame: boolean,
): Partial<MilestoneRow> => ({
  ...(isSame && status !== undefined ? { status } : {}),
  ...(isSame && progress !== undefined ? { progress } : {}),
});

const isMoved = ({ due: before }: MilestoneRow, { due }: MilestoneProgress): boolean =>
  due !== undefined && due !== before;

/** What is stored with what somebody says now. */
const changed = (
  before: MilestoneRow,
  progress: MilestoneProgress,
  isSame: boolean,
): Partial<MilestoneRow> => {
  const { percent: _, note: __, status: ___, progress: ____, doneOn: _____, ...rest } = before;
  const { due = '', ...now } = progress;
  if (!isMoved(before, progress)) return { ...rest, ...publishedOf(before, isSame), ...now };
  const { due: ______, firstDue: _______, ...kept } = rest;
  return { ...kept, ...publishedOf(before, isSame), ...now, ...putOff(before, due) };
};

/** The day that the report gave, once somebody has given a new one. */
const movedFrom = (
  before: MilestoneRow,
  progress: MilestoneProgress,
): { readonly reportedDue?: string } => {
  const was = before.updated?.reportedDue;
  const reportedDue = isMoved(before, progress) ? (was ?? before.due) : was;
  return reportedDue === undefined ? {} : { reportedDue };
};

/**
 * Milestones and actions in the table of the outcomes: each change is one transaction with the version of
 * the catalogue.
 */
export const openMilestoneStore = (table: TableClient): MilestoneStore => ({
  update: async (code, { progress, asOf }, { author, at }) => {
    const key = milestoneKey(code);
    const stored = await readStored(table, [key, catalogueVersionKey]);
    const before = storedContent('milestone', key, stored);
    if (!before) return false;
    const label = periodLabel(asOf);
    const isSame =
      before.state === progress.state &&
      before.percent === progress.percent &&
      before.doneOn === progress.doneOn &&
      (progress.due === undefined || before.due === progress.due) &&
      before.note === progress.note;
    if (isSame && before.asOf === label) return true;
    const by = { objectId: author.objectId, name: author.name };
    const content = milestoneRow.parse({
      ...changed(before, progress, isSame),
      asOf: label,
      updated: { by, at: at.toISOString(), ...movedFrom(before, progress) },
    });
    const row = makeRow('milestone', content);
    const written = { at, by: author.objectId };
    const actions = [
      ...writeRow(row, written, stored.get(key)),
      ...bumpVersion([row], stored, written),
    ];
    if (!(await tryChange(table, (signal) => table.submitTransaction(actions, signal))))
      throw conflict();
    return true;
  },
});
