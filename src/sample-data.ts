import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { z } from 'zod';
import type { Examples } from './bot/understanding/examples.ts';
import type { Lexicon, Synonyms } from './bot/understanding/vocabulary.ts';
import { type Words, wordsSchema } from './bot/understanding/words.ts';
import type { Schedule } from './domain/cycle/schedule.ts';
import { OutcomesError } from './domain/outcomes-error.ts';
import type { RiskMatrix } from './domain/risks/risk-matrix.ts';
import { readEnglish } from './english.ts';
import { readRiskMatrixFrom } from './read-risk-matrix.ts';

const root = join(import.meta.dirname, '..');
/** A report comes last: until it is there nothing is answered, and a load that was cut off is repeated. */
const folders = ['data/history', 'data/reports'];

/** The text of a data file, with the name that messages call it by. */
export type NamedText = { readonly name: string; readonly text: string };

/**
 * A file, named as it is seen from the folder it is called from.
 *
 * @throws OutcomesError `file-invalid` when it cannot be read
 */
export const readNamed = async (path: string): Promise<NamedText> => {
  try {
    return { name: path, text: await readFile(path, 'utf8') };
  } catch (cause) {
    throw new OutcomesError(
      'file-invalid',
      `${path} cannot be read.`,
      'Name a file that is there.',
      {
        cause,
      },
    );
  }
};

/** The public history and the reports that come with the bot, in the order of loading. */
export const readSampleFiles = async (): Promise<NamedText[]> => {
  const names = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(root, folder))).sort().map((name) => join(root, folder, name)),
    ),
  );
  const files = await Promise.all(names.flat().map(readNamed));
  return files.map(({ name, text }) => ({ name: relative(root, name), text }));
};

const readJson = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(join(root, 'data', name), 'utf8'));

const synonyms = z.record(z.string(), z.array(z.string().min(1)));

const examples = z.array(z.strictObject({ heading: z.string(), examples: z.array(z.string()) }));

/** The words people use, which the performance team can edit. */
const readSynonyms = async (): Promise<Synonyms> => synonyms.parse(await readJson('synonyms.json'));

const readWords = async (): Promise<Words> => wordsSchema.parse(await readJson('words.json'));

/** All words that do not come with a report, from files that the performance team can edit. */
export const readLexicon = async (): Promise<Lexicon> => {
  const [synonyms, words, isEnglish] = await Promise.all([
    readSynonyms(),
    readWords(),
    readEnglish(),
  ]);
  return { synonyms, words, isEnglish };
};

/** The questions that help offers, which the performance team can edit. */
export const readExamples = async (): Promise<Examples> =>
  examples.parse(await readJson('examples.json'));

const weeks = z.number().int().min(1).max(12);

const cycle = z.strictObject({
  dueWeeks: z.strictObject({ values: weeks, commentary: weeks, 'sign-off': weeks }),
  remindBefore: z.number().int().min(1).max(20),
  overdueEvery: z.number().int().min(1).max(60),
  sendFromHour: z.number().int().min(0).max(23),
  closedDays: z.array(z.iso.date()),
});

const bankHolidays = z.array(z.strictObject({ date: z.iso.date(), name: z.string().min(1) }));

/** When a round's deadlines fall, and the ISO dates of the council's own days off; the team can edit both. */
export const readCycle = async (): Promise<{
  readonly schedule: Schedule;
  readonly closedDays: readonly string[];
}> => {
  const { closedDays, ...schedule } = cycle.parse(await readJson('cycle.json'));
  return { schedule, closedDays };
};

/** The bank holidays of England and Wales, as ISO dates. */
export const readBankHolidays = async (): Promise<string[]> =>
  bankHolidays.parse(await readJson('bank-holidays.json')).map(({ date }) => date);

/** How a risk's level comes of likelihood and impact, which the team can edit; undefined where it does not. */
export const readRiskMatrix = async (): Promise<RiskMatrix | undefined> =>
  readRiskMatrixFrom(await readJson('risk-matrix.json'));
