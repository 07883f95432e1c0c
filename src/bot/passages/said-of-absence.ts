import { holdsWords, splitIntoWords } from '../../domain/find-words.ts';
import type { Person } from '../../domain/person.ts';
import { type ReportSource, readIndex } from './search-report.ts';

const ofAbsence = /\b(?:on leave|away|absent|covers?|covering|stands? in)\b/i;

/** The shortest sentence of the report that names somebody and says that they are away, or who covers for them. */
export const saidOfAbsence = async (
  { name }: Pick<Person, 'name'>,
  source: ReportSource,
): Promise<string | undefined> => {
  const { sentences } = await readIndex(source);
  const words = splitIntoWords(name);
  return sentences
    .map(({ text }) => text)
    .filter((text) => ofAbsence.test(text) && holdsWords(text, words, []))
    .toSorted((a, b) => a.length - b.length)[0];
};
