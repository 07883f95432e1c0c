import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
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
  /** Where it is asked from outside the Playground, while it runs. */
  chat: z.string().optional(),
  /** The folder of the council. */
  council: z.string().optional(),
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
  /** The folder of the council that is tried out. */
  readonly council?: string;
};

type Running = { readonly connectionString: string; readonly chat?: string };

export type KeptClock = TrialClock & {
  /** Notes the time, and where storage and the chat are while it runs. */
  readonly keep: (running?: Running) => void;
  /** Notes the time again. */
  readonly keepOn: () => void;
};

/**
 * Opens the clock of a folder with stored data, which goes on from the last time that was noted
 * there, so that nothing that is stored lies in the future.
 */
export const openTrialClock = ({
  dataFolder,
  today,
  firstDay,
  realNow,
  council,
}: Start): KeptClock => {
  const start = today ?? readTrial(dataFolder)?.time ?? firstDay;
  let offset = start.getTime() - realNow().getTime();
  let running: Running | undefined;
  const now = (): Date => new Date(realNow().getTime() + offset);
  const keep = (where?: Running): void => {
    running = where;
    writeTrial(dataFolder, { time: now(), writtenAt: realNow(), ...running, council });
  };
  return {
    now,
    keep,
    keepOn: () => keep(running),
    moveTo: (time) => {
      offset = time.getTime() - realNow().getTime();
      keep(running);
    },
  };
};

export type RunningTrial = {
  readonly connectionString: string;
  readonly clock: () => Date;
  readonly chat: string | undefined;
  readonly council: string | undefined;
};

const councilsFolder = (dataFolder: string): string => join(dataFolder, 'councils');

/**
 * Where `npm start` keeps the data of a council: of the one that comes with the bot in the data folder
 * itself, of each other in a folder of its own, so that they do not mix.
 *
 * @param council its path as typed; undefined: the one that comes with the bot
 */
export const dataFolderOf = (dataFolder: string, council: string | undefined): string =>
  council === undefined
    ? dataFolder
    : join(
        councilsFolder(dataFolder),
        resolve(council)
          .split(/[^\p{L}\p{N}]+/u)
          .slice(-4)
          .join('-'),
      );

/**
 * The `npm start` that runs at this moment, of any council.
 *
 * @returns undefined when none does
 */
export const findRunningTrial = (
  dataFolder: string,
  realNow: () => Date,
): RunningTrial | undefined => {
  const councils = councilsFolder(resolve(dataFolder));
  const others = existsSync(councils) ? readdirSync(councils).sort() : [];
  const folders = [dataFolder, ...others.map((name) => join(councils, name))];
  return folders.map((folder) => findTrialIn(folder, realNow)).find((trial) => trial);
};

const findTrialIn = (dataFolder: string, realNow: () => Date): RunningTrial | undefined => {
  const trial = readTrial(dataFolder);
  if (!trial?.connectionString || !findHolder(storageFolder(dataFolder))) return undefined;
  const { connectionString, time, writtenAt, chat, council } = trial;
  const offset = time.getTime() - writtenAt.getTime();
  return { connectionString, clock: () => new Date(realNow().getTime() + offset), chat, council };
};
