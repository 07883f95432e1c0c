import type { TableClient, TransactionAction } from '@azure/data-tables';
import { londonDay } from '../../domain/london-time.ts';
import { OutcomesError, readTogether } from '../../domain/outcomes-error.ts';
import type { Author } from '../../domain/person.ts';
import type { DataFile } from '../report-schema.ts';
import { type Change, type Row, rowsOfKind, toEntity } from '../rows/row.ts';
import { isSame, readStored, type Stored } from '../rows/stored-rows.ts';
import { nameChange } from '../rows/submission-rows.ts';
import { callForRow, callStorage, ensureTable } from '../table.ts';
import { askAboutUnchanged } from './ask-unchanged.ts';
import { fileRows } from './file-rows.ts';
import { findDoneAhead } from './find-milestone-faults.ts';
import { findQuestions } from './find-questions.ts';
import { cutOff, loadValues, type OnProgress } from './load-values.ts';
import { isCsv, type NamedText } from './named-text.ts';
import { parseFile, refuseFile } from './parse-file.ts';
import { parseValues } from './parse-values.ts';
import { parseWords, tableKindOf, toWordTargets } from './parse-words.ts';
import { planLoad } from './plan-load.ts';
import { planValues } from './plan-values.ts';
import { planWords } from './plan-words.ts';
import { toImportTargets } from './read-place.ts';
import { sayRenamed } from './say-renamed.ts';
import { type RowsTally, tallyRows } from './tally-rows.ts';

/**
 * What storage will hold once the rows are written. Only for further reading: a row that was
 * replaced here has no etag.
 *
 * @throws OutcomesError as {@link toEntity}
 */
export const applyRows = (stored: Stored, rows: readonly Row[], change: Change): Stored =>
  new Map([
    ...stored,
    ...rows.map((row) => [row.key, { ...toEntity(row, change), etag: '' }] as const),
  ]);

/** What importing one of several files changes, given that those before it are imported. */
export type FilePlan = RowsTally & {
  readonly name: string;
  /** The outcome that a report is about, by code and name: several may come from one workbook or folder. */
  readonly outcome?: string;
  /** What is odd about its values, a sentence each: to be confirmed before they are written. */
  readonly questions: readonly string[];
  /** What of the file was left out or read in another way than it is written, a sentence each. */
  readonly notes: readonly string[];
};

type Planned = {
  readonly outcome?: string;
  readonly tally: RowsTally;
  readonly written: readonly Row[];
  readonly questions: readonly string[];
  readonly notes?: readonly string[];
};
type ImportBase = {
  readonly stored: Stored;
  readonly change: Change;
  /** What was stored before the first of the files. */
  readonly atFirst: Stored;
};

const planCsv = (file: NamedText, base: ImportBase): Planned => {
  const { stored } = base;
  const words = parseWords(file, toWordTargets(stored));
  if (words) {
    const { rows, written } = planWords({ changes: words }, base);
    return { tally: tallyRows(rows, 0, stored), written, questions: [] };
  }
  const data = parseValues(file, toImportTargets(stored));
  const { rows } = planValues({ name: file.name, data }, base);
  const written = rows.filter((row) => !isSame(row, stored.get(row.key)));
  const tally = tallyRows(rows, data.values.length, stored);
  const questions = findQuestions(rows, stored, base.atFirst);
  return { tally, written, questions, notes: data.notes };
};

type ParsedFile = ReturnType<typeof parseFile>;

const planJson = (name: string, data: ParsedFile, base: ImportBase): Planned => {
  const { rows, written } = planLoad({ name, data }, base);
  const inFile = rowsOfKind(fileRows(data), 'values').flatMap(({ observations, targets = [] }) => [
    ...observations,
    ...targets,
  ]);
  const tally = tallyRows(rows, inFile.length, base.stored, base.atFirst);
  const about = data.format === 'outcomes-report/1' && `${data.outcome.code} ${data.outcome.name}`;
  const questions = findQuestions(rows, base.stored, base.atFirst);
  const notes = sayRenamed(rows, base.stored);
  return { ...(about && { outcome: about }), tally, written, questions, notes };
};

const isWords = (file: NamedText): boolean => isCsv(file) && tableKindOf(file) !== undefined;

/** Loads a CSV file of words, in one transaction where it fits; one that was cut off goes on when it is repeated. */
const loadWords = async (table: TableClient, file: NamedText, change: Change): Promise<void> => {
  const stored = await readStored(table, ['catalogue~']);
  const changes = parseWords(file, toWordTargets(stored)) ?? [];
  const { transactions } = planWords({ changes }, { stored, change });
  await submitAll(table, transactions);
};

/** Reads without creating the table. */
const readAll = async (table: TableClient): Promise<Stored> => {
  const first = await callForRow((signal) =>
    table
      .listEntities({ ...signal })
      .byPage({ maxPageSize: 1 })
      .next(),
  );
  return first ? readStored(table) : new Map();
};

/** Reads a file as on the day of its import, after which nothing can have been done. */
const parseAt = ({ name, text }: NamedText, at: Date): DataFile => {
  const file = parseFile(name, text);
  const faults = file.format === 'outcomes-report/1' ? findDoneAhead(file, londonDay(at)) : [];
  if (faults.length > 0) throw refuseFile(name, faults);
  return file;
};

/** The outcome that a report is about. */
const outcomeOf = (data: DataFile | undefined): string | undefined =>
  data?.format === 'outcomes-report/1' ? data.outcome.code : undefined;

/**
 * Finds out what importing files in this order would change, each on top of the one before; writes
 * nothing.
 *
 * @throws OutcomesError `file-invalid` with the faults of every file that would be refused; `storage-unavailable`
 */
export const planFiles = async (
  table: TableClient,
  files: readonly NamedText[],
  change: Change,
): Promise<FilePlan[]> => {
  const atFirst = await readAll(table);
  let stored = atFirst;
  const plan = (file: NamedText, data: ParsedFile | undefined): FilePlan => {
    const base = { stored, change, atFirst };
    const planned = data ? planJson(file.name, data, base) : planCsv(file, base);
    const { tally, written, notes = [], ...said } = planned;
    stored = applyRows(stored, written, change);
    return { name: file.name, ...tally, ...said, notes: [...(file.notes ?? []), ...notes] };
  };
  // A table refers to what reports define, so it is read only once these are valid.
  const parsed = await readTogether(
    files.map(async (file) => ({
      file,
      data: isCsv(file) ? undefined : parseAt(file, change.at),
    })),
  );
  const plans = await readTogether(parsed.map(async ({ file, data }) => plan(file, data)));
  const codes = parsed.map(({ data }) => outcomeOf(data));
  const unchanged = askAboutUnchanged(codes, { atFirst, now: stored });
  return plans.map((one, at) => ({
    ...one,
    questions: [...one.questions, ...(unchanged[at] ?? [])],
  }));
};

const submitAll = async (
  table: TableClient,
  transactions: readonly TransactionAction[][],
): Promise<void> => {
  for (const [done, actions] of transactions.entries())
    try {
      await callStorage((signal) => table.submitTransaction(actions, signal));
    } catch (cause) {
      throw cutOff(cause, done, transactions.length);
    }
};

/** What a load did: how many rows it added, changed, or found unchanged. */
export type LoadResult = {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
};

/**
 * Loads a report or history file, in one transaction where it fits. A larger one is written so that a new
 * outcome appears whole and an indicator is never half changed. Loading it again writes nothing; what a load replaces is kept. Where it changes the figures or the commentary of an
 * indicator, or what its form asks for, that counts as a change of the indicator and is recorded in its audit trail.
 *
 * @throws OutcomesError `file-invalid` with file, place and reason; `storage-conflict` when somebody
 *   else wrote at the same moment; `storage-unavailable`
 * @example await loadFile(table, { name: 'x.json', text }, { at: now, by: 'import of x.json' })
 */
export const loadFile = async (
  table: TableClient,
  file: { readonly name: string; readonly text: string },
  change: Change,
): Promise<LoadResult> => {
  const data = parseAt(file, change.at);
  await ensureTable(table);
  const stored = await readStored(table);
  const { rows, different, transactions } = planLoad({ name: file.name, data }, { stored, change });
  await submitAll(table, transactions);
  const changed = different.filter(({ key }) => stored.has(key)).length;
  return { added: different.length - changed, changed, same: rows.length - different.length };
};

/** When files are imported, and who is told of progress. */
export type Importing = {
  readonly at: Date;
  /** What stands before a file's name in the history: by default "import of ". */
  readonly occasion?: Parameters<typeof nameChange>[0];
  readonly onProgress?: OnProgress;
  /** Who imports them, for the audit trail; without one, it has the names of the files. */
  readonly author?: Author;
  /** Somebody has read what is odd about the values, and it is right. */
  readonly confirmed?: boolean;
};

const askFirst = (plans: readonly FilePlan[]): void => {
  const asked = plans.flatMap(({ name, questions }) =>
    questions.map((question) => `  ${name}: ${question}`),
  );
  if (asked.length > 0)
    throw new OutcomesError(
      'file-implausible',
      `Nothing was imported, because this looks wrong:\n${asked.join('\n')}`,
      'Correct what is wrong. If all of it is right, import the same files again and confirm it: npm run import -- --yes.',
    );
};

/**
 * Imports files of reports, history, values and words in this order. Nothing is written unless all of them are
 * valid, and values that look wrong are confirmed; importing them again changes nothing.
 *
 * @returns what it changed, file by file
 * @throws OutcomesError `file-invalid`, or `file-implausible` with what is to be confirmed, before anything is written; `storage-conflict` or
 *   `storage-unavailable`, after which the import can be repeated
 */
export const importFiles = async (
  table: TableClient,
  files: readonly NamedText[],
  { at, occasion = 'import of ', onProgress, author, confirmed = false }: Importing,
): Promise<FilePlan[]> => {
  const plans = await planFiles(table, files, { at, by: 'import' });
  if (!confirmed) askFirst(plans);
  for (const file of files) {
    const change = { at, by: nameChange(occasion, file.name), ...(author && { author }) };
    if (isWords(file)) await loadWords(table, file, change);
    else if (isCsv(file))
      await loadValues(table, file, { change, ...(onProgress && { onProgress }) });
    else await loadFile(table, file, change);
  }
  return plans;
};
