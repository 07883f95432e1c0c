import { type Catalogue, statusWordsIn } from '../../domain/catalogue.ts';
import { type SameWords, type ShortForms, stemOf } from '../../domain/find-words.ts';
import { printedColourOf } from '../../domain/target.ts';
import { type GlossaryEntry, plainName, type TaughtSynonyms } from '../../domain/words.ts';
import { openGlossary, preferOwnTerms, teachTerms } from '../glossary.ts';
import { ofStoredReports, type ReportWords } from '../report-words.ts';
import { openModel, type WordKnowledge } from './linear-model.ts';
import { buildComparators } from './message/comparators.ts';
import { buildFindCodes } from './message/find-codes.ts';
import type {
  LanguageContext,
  Models,
  RequestRules,
  StoredModels,
} from './message/language-context.ts';
import { buildNameIndex } from './message/name-index.ts';
import type { Synonyms } from './message/names-in.ts';
import type { QuestionNames } from './message/said-answers.ts';
import { isGrammar, tokenise } from './message/tokens.ts';

/** Everything about words that does not come with the catalogue. */
export type Lexicon = {
  /** What came with the reports, each for its own outcome. */
  readonly reportWords: readonly ReportWords[];
  /** The usual word for one that people use instead. */
  readonly usualWords: ShortForms;
  readonly sameWords: SameWords;
  /** The bot's own terms. */
  readonly glossary: readonly GlossaryEntry[];
  /** What looks like a code and is none: "s42" is a section of the Care Act. */
  readonly notCodes: readonly string[];
  readonly questionNames: QuestionNames;
  readonly isEnglish: (word: string) => boolean;
  readonly words: WordKnowledge;
  readonly models: Models;
  readonly cueWords: ReadonlySet<string>;
};

/** Makes what was learned ready to be used. */
export const openModels = ({
  cueWords,
  phrases,
  telling,
  ...stored
}: StoredModels): Pick<Lexicon, 'models' | 'cueWords'> => ({
  cueWords: new Set(cueWords),
  models: {
    aspect: openModel(stored.aspect),
    narrowing: openModel(stored.narrowing),
    wishes: openModel(stored.wishes),
    phrases: new Map(Object.entries(phrases)),
    telling: new Map(Object.entries(telling)),
  },
});

/** The synonyms that come with the bot, without those that the council has taken away, and with those it added. */
const teachSynonyms = (delivered: Synonyms, taught: readonly TaughtSynonyms[]): Synonyms => {
  const all = new Map(Object.entries(delivered));
  for (const { of, phrases } of taught) {
    const changed = new Set(phrases.map(({ phrase }) => plainName(phrase)));
    all.set(of, [
      ...(all.get(of) ?? []).filter((phrase) => !changed.has(plainName(phrase))),
      ...phrases.flatMap(({ phrase, removed }) => (removed ? [] : [phrase])),
    ]);
  }
  return Object.fromEntries(all);
};

/** The words in which the reports say how figures and milestones stand: no slips, and often in no list of words. */
const wordsOfStatuses = (catalogue: Catalogue): string[] =>
  [
    ...statusWordsIn(catalogue).flatMap((one) => [one.word, printedColourOf(one) ?? []].flat()),
    ...catalogue.milestones.flatMap(({ status }) => status ?? []),
  ].flatMap((status) => tokenise(status, []).map(({ word }) => word));

/** Puts together what messages about a catalogue are understood with, and with the words that it was taught. */
export const buildLanguage = (
  catalogue: Catalogue,
  lexicon: Lexicon,
  rules: RequestRules,
): LanguageContext => {
  const own = ofStoredReports(lexicon.reportWords, catalogue);
  const delivered: Synonyms = Object.fromEntries(
    own.flatMap(({ synonyms }) => Object.entries(synonyms)),
  );
  const synonyms = teachSynonyms(delivered, catalogue.words.synonyms);
  const ownTerms = own.flatMap((one) => one.glossary);
  // What a term means to the council counts before what it usually means.
  const terms = preferOwnTerms(ownTerms, lexicon.glossary);
  const glossary = openGlossary(teachTerms(terms, catalogue.words.terms));
  const shortForms = { ...lexicon.usualWords, ...glossary.shortForms };
  // No list of words has all those of two letters.
  const isWord = (word: string): boolean =>
    isGrammar(word) || word in shortForms || (word.length > 2 && lexicon.isEnglish(word));
  const names = buildNameIndex(catalogue, synonyms, shortForms, lexicon.isEnglish);
  const isNamed = (word: string): boolean =>
    names.words.has(word) || names.byStem.has(stemOf(word));
  return {
    catalogue,
    names,
    comparators: buildComparators(
      catalogue,
      glossary.entries,
      (letters) => isWord(letters) || isNamed(letters),
    ),
    synonyms,
    findCodes: buildFindCodes(catalogue, new Set(lexicon.notCodes), synonyms, isWord),
    models: lexicon.models,
    cueWords: new Set([...lexicon.cueWords, ...wordsOfStatuses(catalogue)]),
    isEnglish: lexicon.isEnglish,
    words: lexicon.words,
    sameWords: lexicon.sameWords,
    questionNames: lexicon.questionNames,
    glossary,
    shortForms,
    findTerms: (text) => glossary.findIn(text).map(({ term }) => term),
    rules,
  };
};
