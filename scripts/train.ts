import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startCommand } from '../src/cli/command-line.ts';
import { trainCommand } from './commands.ts';
import { learn } from './train/learn.ts';
import { readLessonFiles, readOffered, readSentences, readUnlearned } from './train/lessons.ts';

startCommand(trainCommand, process.argv.slice(2));

const lessons = [...readLessonFiles().flatMap((one) => one.lessons), ...(await readOffered())];
const models = learn(lessons, await readUnlearned(), await readSentences());
const text = `${JSON.stringify(models)}\n`;
writeFileSync(join(import.meta.dirname, '../data/models.json'), text);
console.log(
  `Learned from ${lessons.length} messages: data/models.json, ${Math.round(text.length / 1024)} KB.`,
);
