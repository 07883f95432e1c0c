import type { Catalogue } from '../../../domain/catalogue.ts';
import { plainName, type WrittenAnswer } from '../../../domain/words.ts';

const askingMeaning =
  /^(?:what (?:does|do|is meant by|is|are)|whats|define|the meaning of|meaning of) (?:(?:the|a|an) )?(.+?)(?: (?:mean|means|stand for))?(?: (?:in|on|for) (?:this|the|our) (?:report|bot|table))?$/;

/** The written answer to the question what a term means, and to nothing else. */
export const answerOnTerm = (
  term: string,
  { words }: Pick<Catalogue, 'words'>,
): WrittenAnswer | undefined =>
  words.answers
    .filter(({ removed }) => !removed)
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .find(({ question }) => askingMeaning.exec(plainName(question))?.[1] === plainName(term));
