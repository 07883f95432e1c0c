import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { OutcomesError } from '../domain/outcomes-error.ts';
import { findHolder } from './folder-lock.ts';

/** The clock of a bot that is being tried out: it can be moved on, and a restart goes on from it. */
type TrialClock = {
  readonly now: () => Date;
  /** Goes on from a later time at once. */
  readonly moveTo: (time: Date) => void;
};

const record = z.object({
  /** The time of the trial. */
  time: z.iso.datetime().transform((text) => new Date(text)),
  /** The real time at which it was written. */
  writtenAt: z.iso.datetime().transform((text) => new Date(text)),
  /** Opens the storage while `npm start` runs. */
  connectionString: z.string().optional(),
});

type Trial = z.infer<typeof record>;

const fileOf = (dataFolder: string): string => join(resolve(dataFolder), 'trial.json');

/** The folder of the embedded storage, which is locked while something uses it. */
export const storageFolder = (dataFolder: string): string => join(resolve(dataFolder), 'storage');

const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';

/**
 * What the last `npm start` noted about itself.
 *
 * @throws OutcomesError `config-invalid` when the note cannot be read
 */
const readTrial = (dataFolder: string): Trial | undefined => {
  const file = fileOf(dataFolder);
  try {
    return record.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw new OutcomesError(
      'config-invalid',
      `${file} cannot be read.`,
      'Delete this file, or start afresh with npm run reset.',
      { cause },
    );
  }
};

const writeTrial = (dataFolder: string, trial: Trial): void => {
  const file = fileOf(dataFolder);
  mkdirSync(resolve(dataFolder), { recursive: true });
  // A reader never sees half of it.
  writeFileSync(`${file}.new`, JSON.stringify(trial));
  renameSync(`${file}.new`, file);
};

type Start = {
  readonly dataFolder: string;
  /** The time that was asked for; undefined: the last time of this folder, or the first day. */
  readonly today: Date | undefined;
  readonly firstDay: Date;
  /** The real time. */
  readonly realNow: () => Date;
};

export type KeptClock = TrialClock & {
  /** Notes the time, and where storage is while it runs. */
  readonly keep: (connectionString?: string) => void;
  /** Notes the time again. */
  readonly keepOn: () => void;
};

/**
 * Opens the clock of a folder with stored data, which goes on from the last time that was noted
 * there, so that nothing that is stored lies in the future.
 */
export const openTrialClock = ({ dataFolder, today, firstDay, realNow }: Start): KeptClock => {
  const start = today ?? readTrial(dataFolder)?.time ?? firstDay;
  let offset = start.getTime() - realNow().getTime();
  let storage: string | undefined;
  const now = (): Date => new Date(realNow().getTime() + offset);
  const keep = (connectionString?: string): void => {
    storage = connectionString;
    writeTrial(dataFolder, { time: now(), writtenAt: realNow(), connectionString });
  };
  return {
    now,
    keep,
    keepOn: () => keep(storage),
    moveTo: (time) => {
      offset = time.getTime() - realNow().getTime();
      keep(storage);
    },
  };
};

export type RunningTrial = { readonly connectionString: string; readonly clock: () => Date };

/**
 * The storage and the clock of the `npm start` that uses a folder at this moment.
 *
 * @returns undefined when none does
 */
export const findRunningTrial = (
  dataFolder: string,
  realNow: () => Date,
): RunningTrial | undefined => {
  const trial = readTrial(dataFolder);
  if (!trial?.connectionString || !findHolder(storageFolder(dataFolder))) return undefined;
  const { connectionString, time, writtenAt } = trial;
  const offset = time.getTime() - writtenAt.getTime();
  return { connectionString, clock: () => new Date(realNow().getTime() + offset) };
};
