import type { Config } from '../config.ts';
import { findRunningTrial } from '../dev/trial-clock.ts';
import { formatInstant } from '../domain/format.ts';
import { startClock } from '../start-clock.ts';
import type { StorageAddress } from '../storage/table.ts';
import { type Command, refuseCommandLine } from './command-line.ts';

/** Whether the storage is that of a running `npm start`, and its clock. */
export type FoundStorage = {
  readonly storage: StorageAddress;
  readonly clock: () => Date;
  readonly isTrial: boolean;
  /** The folder of the council whose storage it is. */
  readonly council: string;
};

/**
 * The storage on which a command works: the one that is configured, otherwise that of an `npm
 * start` that is running, whose clock then counts; it says so in a line on standard error.
 *
 * @throws OutcomesError `config-invalid` when there is neither
 */
export const findStorage = (
  command: Command,
  {
    storage,
    dataFolder,
    today,
    council,
  }: Pick<Config, 'storage' | 'dataFolder' | 'today' | 'council'>,
  realNow: () => Date,
): FoundStorage => {
  if (storage) return { storage, clock: startClock(today, realNow), isTrial: false, council };
  const trial = findRunningTrial(dataFolder, realNow);
  if (!trial)
    throw refuseCommandLine(
      command,
      'No storage is configured and npm start is not running: set TABLES_ENDPOINT or AZURE_STORAGE_CONNECTION_STRING as for the bot.',
    );
  const { connectionString, clock } = trial;
  console.error(
    `Using the storage of the running npm start, where it is ${formatInstant(clock())}.`,
  );
  return { storage: { connectionString }, clock, isTrial: true, council: trial.council ?? council };
};
