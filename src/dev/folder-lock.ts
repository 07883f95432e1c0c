import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { OutcomesError } from '../domain/outcomes-error.ts';

/** Who uses a folder. */
export type Holder = {
  readonly pid: number;
  readonly since: Date;
  /** As it is typed: "npm run bot". */
  readonly command: string;
};

const holder = z.object({
  pid: z.number(),
  since: z.iso.datetime().transform((text) => new Date(text)),
  command: z.string(),
});

const busy = 5;

const isBusy = (cause: unknown): boolean =>
  cause instanceof Error && 'errcode' in cause && cause.errcode === busy;

/** Garbage collection would close a lock that nothing refers to. */
const held = new Set<DatabaseSync>();

/** Others hold the file for a moment while they write their name into it. */
const waitMs = 1_000;

// The operating system releases SQLite's lock whenever and however its process ends, so there is no
// need to check whether a process id is dead or has been reused.
const open = (folder: string): DatabaseSync => {
  mkdirSync(folder, { recursive: true });
  return new DatabaseSync(join(folder, 'in-use.sqlite'), { timeout: waitMs });
};

const readHolder = (lock: DatabaseSync): Holder | undefined => {
  const named = lock.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'holder'").get();
  return named && holder.safeParse(lock.prepare('SELECT * FROM holder').get()).data;
};

const tryToHold = (lock: DatabaseSync): boolean => {
  try {
    // Keeps other writers out, and lets them read who holds the lock.
    lock.exec('BEGIN IMMEDIATE');
    return true;
  } catch (cause) {
    if (isBusy(cause)) return false;
    throw cause;
  }
};

const whenOf = (since: Date): string =>
  since.toLocaleString('en-GB', {
    dateStyle: 'long',
    timeStyle: 'medium',
    timeZone: 'Europe/London',
  });

const inUse = (folder: string, held: Holder | undefined): OutcomesError => {
  const by = held
    ? `"${held.command}" (process ${held.pid}) since ${whenOf(held.since)}`
    : 'another process';
  return new OutcomesError(
    'folder-in-use',
    `The folder ${resolve(folder)} is in use by ${by}; two processes at once would overwrite each other's data.`,
    'Stop it first, or set DATA_DIR to another folder.',
  );
};

/**
 * Finds out who holds a folder at this moment.
 *
 * @returns undefined when nobody does; otherwise the error to throw, with the holder if it has
 *   already written its name
 */
export const findHolder = (
  folder: string,
): { readonly holder: Holder | undefined; readonly error: OutcomesError } | undefined => {
  const lock = open(folder);
  try {
    if (tryToHold(lock)) return undefined;
    const found = readHolder(lock);
    return { holder: found, error: inUse(folder, found) };
  } finally {
    lock.close();
  }
};

/**
 * Holds a folder until the process ends, even by SIGKILL.
 *
 * @throws OutcomesError `folder-in-use` when another process holds it; the error names the process
 */
export const holdFolder = (folder: string, { pid, since, command }: Holder): void => {
  const lock = open(folder);
  const holdOrLeave = (): void => {
    if (tryToHold(lock)) return;
    const error = inUse(folder, readHolder(lock));
    lock.close();
    throw error;
  };
  holdOrLeave();
  lock.exec('CREATE TABLE IF NOT EXISTS holder (pid INTEGER, since TEXT, command TEXT)');
  lock.exec('DELETE FROM holder');
  lock.prepare('INSERT INTO holder VALUES (?, ?, ?)').run(pid, since.toISOString(), command);
  lock.exec('COMMIT');
  holdOrLeave();
  held.add(lock);
};
