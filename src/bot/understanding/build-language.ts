import type { Catalogue } from '../../domain/catalogue.ts';
import type { SameWords } from '../../domain/find-words.ts';
import { codeRules } from './code-rules.ts';
import type { LanguageContext, Models } from './language-context.ts';
import { buildNameIndex, type ShortForms, type Synonyms } from './name-index.ts';
import type { RequestRules } from './request-rules.ts';
import type { WordKnowledge } from './word-knowledge.ts';

/** Everything about words that does not come with the catalogue. */
export type Lexicon = {
  readonly synonyms: Synonyms;
  readonly shortForms: ShortForms;
  readonly sameWords: SameWords;
  /** The terms of the glossary that stand in a text. */
  readonly findTerms: (text: string) => string[];
  /** What looks like a code and is none: "s42" is a section of the Care Act. */
  readonly notCodes: readonly string[];
  readonly isEnglish: (word: string) => boolean;
  readonly words: WordKnowledge;
  readonly models: Models;
  readonly cueWords: ReadonlySet<string>;
};

/** Puts together what messages about a catalogue are understood with. */
export const buildLanguage = (
  catalogue: Catalogue,
  lexicon: Lexicon,
  rules: RequestRules,
): LanguageContext => ({
  catalogue,
  names: buildNameIndex(catalogue, lexicon.synonyms, lexicon.shortForms),
  codeRules: codeRules(catalogue, new Set(lexicon.notCodes)),
  models: lexicon.models,
  cueWords: lexicon.cueWords,
  isEnglish: lexicon.isEnglish,
  words: lexicon.words,
  sameWords: lexicon.sameWords,
  findTerms: lexicon.findTerms,
  rules,
});
