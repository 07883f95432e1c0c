import { type HelpEntry, longestTaught, plainName } from '../../domain/words.ts';
import { sayTextFault } from './check-question.ts';

/** What is wrong with the fields of a question about filling in, as sentences. */
export type HelpFaults = { readonly [Field in keyof HelpEntry]?: string | undefined };

/** Whether anything is wrong. */
export const hasFaults = (faults: Readonly<Record<string, string | undefined>>): boolean =>
  Object.values(faults).some((fault) => fault !== undefined);

const takenFault = (
  { id, question }: HelpEntry,
  isNew: boolean,
  known: readonly HelpEntry[],
): string | undefined => {
  const isTaken = known.some(
    (one) =>
      (isNew || one.id !== id) &&
      (one.id === id || plainName(one.question) === plainName(question)),
  );
  return isTaken ? 'There is such a question already: change that one.' : undefined;
};

/**
 * What is wrong with a question about filling in and its answer.
 *
 * @param isNew whether it is to be added beside the others
 * @param known those that are there
 */
export const checkHelp = (
  entry: HelpEntry,
  isNew: boolean,
  known: readonly HelpEntry[],
): HelpFaults => {
  const { id, group, question, answer, names } = entry;
  return {
    group: sayTextFault(group, longestTaught.name),
    question:
      sayTextFault(question, longestTaught.name) ??
      (id === '' ? 'It needs a letter or a digit.' : takenFault(entry, isNew, known)),
    answer: sayTextFault(answer, longestTaught.helpAnswer),
    names: names
      .map((name) => sayTextFault(name, longestTaught.name))
      .find((fault) => fault !== undefined),
  };
};
