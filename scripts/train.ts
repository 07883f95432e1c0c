import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestKind } from '../src/bot/request.ts';
import { requestRules } from '../src/bot/requests/all.ts';
import { aspectOf } from '../src/bot/understanding/aspects.ts';
import { buildLanguage } from '../src/bot/understanding/build-language.ts';
import { startCommand } from '../src/cli/command-line.ts';
import { readExamples, readLexicon, readSampleFiles } from '../src/council-data.ts';
import { fileRows } from '../src/storage/import/file-rows.ts';
import { parseFile } from '../src/storage/import/parse-file.ts';
import { toCatalogue } from '../src/storage/rows/to-domain.ts';
import { trainCommand } from './commands.ts';
import { type Lesson, learn } from './train/learn.ts';

startCommand(trainCommand, process.argv.slice(2));

const root = join(import.meta.dirname, '..');
const folder = join(root, 'data/training');

const readLessons = (name: string): Lesson[] =>
  readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Lesson);

/** What help offers must be understood, so that it is learned from more often than a message. */
const times = 3;

const offered = Object.entries(await readExamples())
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

const lessons = [
  ...readdirSync(folder).sort().flatMap(readLessons),
  ...Array.from({ length: times }, () => offered).flat(),
];
const files = await readSampleFiles();
const catalogue = toCatalogue(
  'training',
  files.flatMap(({ name, text }) => fileRows(parseFile(name, text))),
);
// Slips are mended towards words that are learned, so that nothing of the last time may count.
const lexicon = { ...(await readLexicon()), cueWords: new Set<string>() };
const models = learn(lessons, buildLanguage(catalogue, lexicon, requestRules));
const text = `${JSON.stringify(models)}\n`;
writeFileSync(join(root, 'data/models.json'), text);
console.log(
  `Learned from ${lessons.length} messages: data/models.json, ${Math.round(text.length / 1024)} KB.`,
);
