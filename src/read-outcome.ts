import { readCycle } from './cycle-data.ts';
import { buildCalendar } from './domain/round/deadlines.ts';
import type { StoredOutcome } from './report/material.ts';
import { readStoredOutcome } from './report/read-material.ts';
import { openOutcomeStore } from './storage/stores/outcome-store.ts';
import { openSubmissionStore } from './storage/stores/submission-store.ts';
import { openTable, type StorageAddress } from './storage/table.ts';

type Place = {
  readonly storage: StorageAddress;
  readonly clock: () => Date;
  /** The council's folder. */
  readonly council: string;
};

/** Everything that is stored about an outcome, with the council's choices. */
export const readOutcome = async (
  asked: string | undefined,
  { storage, clock, council }: Place,
): Promise<StoredOutcome> => {
  const { schedule, closedDays, readersSee } = await readCycle(council);
  const calendar = buildCalendar(closedDays, schedule.dates);
  const table = openTable(storage, 'Outcomes');
  return readStoredOutcome(asked, {
    stores: { outcomes: openOutcomeStore(table), submissions: openSubmissionStore(table, clock) },
    settings: { schedule, calendar, readersSee },
  });
};
