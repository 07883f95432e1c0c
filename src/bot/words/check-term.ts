import {
  findTextFault,
  type GlossaryEntry,
  longestTaught,
  plainName,
  type TextFault,
} from '../../domain/words.ts';
import { isGrammar } from '../understanding/grammar-words.ts';
import type { LanguageContext } from '../understanding/language-context.ts';

/** What is wrong with the fields of a term, as sentences. */
export type TermFaults = { readonly [Field in keyof GlossaryEntry]?: string };

const sayFault = (fault: TextFault, longest: number): string => {
  if (fault === 'empty') return 'Fill this in.';
  return fault === 'too-long'
    ? `That is longer than ${longest} characters.`
    : 'It has characters that a card cannot show.';
};

const textFault = (text: string, longest: number): string | undefined => {
  const fault = findTextFault(text, longest);
  return fault && sayFault(fault, longest);
};

/** Marks between words only: such a name could not be found. */
const nameFault = (name: string): string | undefined =>
  textFault(name, longestTaught.name) ??
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
    text: textFault(text, longestTaught.text),
    source: source && textFault(source, longestTaught.name),
  };
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== undefined));
};
