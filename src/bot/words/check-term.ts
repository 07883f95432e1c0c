import { type GlossaryEntry, longestTaught, plainName } from '../../domain/words.ts';
import type { LanguageContext } from '../understanding/message/language-context.ts';
import { isGrammar } from '../understanding/message/tokens.ts';
import { sayTextFault } from './check-question.ts';

/** What is wrong with the fields of a term, as sentences. */
export type TermFaults = { readonly [Field in keyof GlossaryEntry]?: string };

/** Marks between words only: such a name could not be found. */
const nameFault = (name: string): string | undefined =>
  sayTextFault(name, longestTaught.name) ??
  (plainName(name) === '' ? 'It needs a letter or a digit.' : undefined);

/** A name that another term has. */
const takenFault = (
  names: readonly string[],
  term: string,
  { glossary }: LanguageContext,
): string | undefined => {
  for (const name of names) {
    const other = glossary.find(name);
    if (other && plainName(other.term) !== plainName(term))
      return `“${name}” is already explained under “${other.term}”.`;
  }
  return undefined;
};

/** A word that has its own meaning in messages would lose it if it were short for something. */
const ownMeaningFault = (
  { standsFor, term, names }: GlossaryEntry,
  language: LanguageContext,
): string | undefined => {
  if (!standsFor) return undefined;
  const words = [term, ...names].map(plainName).filter((name) => !name.includes(' '));
  const taken = words.find(
    (word) =>
      !Object.hasOwn(language.shortForms, word) &&
      (isGrammar(word) ||
        language.cueWords.has(word) ||
        (language.names.words.has(word) && language.isEnglish(word))),
  );
  return taken && `“${taken}” is a word of its own in messages, so it cannot be short for others.`;
};

/**
 * What is wrong with a term that is to be explained; nothing where it has no fields.
 *
 * @example checkTerm({ term: 'RTC', names: [], text: '' }, language) // { text: 'Fill this in.' }
 */
export const checkTerm = (entry: GlossaryEntry, language: LanguageContext): TermFaults => {
  const { term, standsFor, names, text, source } = entry;
  const faults: TermFaults = {
    term: nameFault(term) ?? takenFault([term], term, language),
    standsFor:
      standsFor &&
      (nameFault(standsFor) ??
        takenFault([standsFor], term, language) ??
        ownMeaningFault(entry, language)),
    names:
      names.map(nameFault).find((fault) => fault !== undefined) ??
      takenFault(names, term, language),
    text: sayTextFault(text, longestTaught.text),
    source: source && sayTextFault(source, longestTaught.name),
  };
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== undefined));
};
