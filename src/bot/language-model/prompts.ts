import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const readPrompt = (name: string): string =>
  readFileSync(join(import.meta.dirname, 'prompts', `${name}.md`), 'utf8');

/** What a model is told that reads a message. */
export const readingPrompt = readPrompt('reading');

/** What a model is told that chooses passages. */
export const choosingPrompt = readPrompt('choosing');
