import type { TableClient } from '@azure/data-tables';
import type { MilestoneProgress } from '../../domain/milestones/milestone.ts';
import { periodLabel } from '../../domain/period/period.ts';
import type { MilestoneStore } from '../../domain/stores/milestone-store.ts';
import { catalogueVersionKey, makeRow, milestoneKey } from '../rows/row.ts';
import { bumpVersion, readStored, storedContent, writeRow } from '../rows/stored-rows.ts';
import { milestoneRow } from '../schema/milestone.ts';
import { conflict, tryChange } from '../table.ts';

type MilestoneRow = ReturnType<typeof milestoneRow.parse>;

/** The status, the words for how much is done and the day were published of the state before: they go with it. */
const publishedOf = (
  { state, status, progress, doneOn }: MilestoneRow,
  now: MilestoneProgress,
  isSame: boolean,
): Partial<MilestoneRow> => ({
  ...(isSame && status !== undefined ? { status } : {}),
  ...(isSame && progress !== undefined ? { progress } : {}),
  ...(state === now.state && doneOn !== undefined ? { doneOn } : {}),
});

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
      before.note === progress.note;
    if (isSame && before.asOf === label) return true;
    const { percent: _, note: __, status: ___, progress: ____, doneOn: _____, ...kept } = before;
    const content = milestoneRow.parse({
      ...kept,
      ...publishedOf(before, progress, isSame),
      ...progress,
      asOf: label,
      updated: { by: { objectId: author.objectId, name: author.name }, at: at.toISOString() },
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
