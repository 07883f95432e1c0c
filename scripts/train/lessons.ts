import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { examplesOfReports } from '../../src/bot/offer-examples.ts';
import { placePassages } from '../../src/bot/passages/place-passages.ts';
import type { RequestKind } from '../../src/bot/request.ts';
import { requestRules } from '../../src/bot/requests/all.ts';
import { buildLanguage } from '../../src/bot/understanding/build-language.ts';
import { aspectOf } from '../../src/bot/understanding/evidence/aspects.ts';
import type { LanguageContext } from '../../src/bot/understanding/message/language-context.ts';
import { readExamples, readLexicon } from '../../src/council-data.ts';
import { deliveredFolder } from '../../src/council-folder.ts';
import { readSampleFiles } from '../../src/data-files.ts';
import { splitStatements } from '../../src/domain/split-statements.ts';
import { fileRows } from '../../src/storage/import/file-rows.ts';
import { parseFile } from '../../src/storage/import/parse-file.ts';
import { type Row, rowsOfKind } from '../../src/storage/rows/row.ts';
import { toCatalogue, toCommentary } from '../../src/storage/rows/to-domain.ts';
import type { Languages, Lesson } from './learn.ts';

/** The messages of one file, all by other authors than those of the other files. */
export type LessonFile = {
  readonly name: string;
  readonly path: string;
  readonly lessons: readonly Lesson[];
};

const folder = join(import.meta.dirname, '../../data/training');

const readFile = (name: string): LessonFile => {
  const path = join(folder, name);
  const lines = readFileSync(path, 'utf8').split('\n');
  const lessons = lines
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Lesson);
  return { name: name.replace('.jsonl', ''), path, lessons };
};

/** The messages in data/training, file by file. */
export const readLessonFiles = (): LessonFile[] => readdirSync(folder).sort().map(readFile);

/** What help offers must be understood, so that it is learned from more often than a message. */
const times = 3;

/** The questions that help offers, as often as they are learned from. */
export const readOffered = async (): Promise<Lesson[]> => {
  const offered = Object.entries(examplesOfReports(await readExamples()))
    // Which of its questions is asked, the kind does not say.
    .filter(([kind]) => kind !== 'commentary')
    .flatMap(([kind, examples = []]) =>
      examples.map(
        ({ text }): Lesson => ({
          turns: [text],
          aspect: kind === 'small-talk' ? 'greeting' : aspectOf({ kind: kind as RequestKind }),
          more: kind === 'paragraph' ? [kind] : [],
          isPhrase: true,
        }),
      ),
    );
  return Array.from({ length: times }, () => offered).flat();
};

const readRows = async (folder: string): Promise<Row[]> =>
  (await readSampleFiles(folder)).flatMap(({ name, text }) => fileRows(parseFile(name, text)));

const readUnlearnedOf = async (council: string): Promise<LanguageContext> => {
  const folder = council === '' ? deliveredFolder : join(deliveredFolder, 'samples', council);
  const catalogue = toCatalogue('training', await readRows(folder));
  // Slips are mended towards words that are learned, so that nothing of the last time may count.
  const lexicon = { ...(await readLexicon(folder)), cueWords: new Set<string>() };
  return buildLanguage(catalogue, lexicon, requestRules);
};

/** All that can be found in the report that comes with the bot, sentence by sentence. */
export const readSentences = async (): Promise<string[]> => {
  const rows = await readRows(deliveredFolder);
  const commentaries = rowsOfKind(rows, 'commentary').map(toCommentary);
  const passages = placePassages(commentaries, toCatalogue('training', rows));
  return passages.flatMap(({ text }) => splitStatements(text));
};

/** What messages are read with while nothing is learned yet: of each council that they are about. */
export const readUnlearned = async (): Promise<Languages> => {
  const councils = ['', ...readdirSync(join(deliveredFolder, 'samples'))];
  const languages = await Promise.all(
    councils.map(async (one) => [one, await readUnlearnedOf(one)] as const),
  );
  return new Map(languages);
};
