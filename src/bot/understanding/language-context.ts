import type { Catalogue } from '../../domain/catalogue.ts';
import type { SameWords, ShortForms } from '../../domain/find-words.ts';
import type { Glossary } from '../glossary.ts';
import type { FindCodes } from './find-codes.ts';
import type { LinearModel, StoredModel } from './linear-model.ts';
import type { NameIndex, Synonyms } from './name-index.ts';
import type { RequestRules } from './request-rules.ts';
import type { QuestionNames } from './said-answers.ts';
import type { SaidOn } from './spoken-day.ts';
import type { WordKnowledge } from './word-knowledge.ts';

/** What was learned from messages, as it is stored. (data/models.json) */
export type StoredModels = {
  /** What is asked. */
  readonly aspect: StoredModel;
  /** Whether a word left over narrows what is asked. */
  readonly narrowing: StoredModel;
  /** What is wished for beside: the most, a sum, a table. */
  readonly wishes: StoredModel;
  /** Words that say what is asked, for the mending of slips. */
  readonly cueWords: readonly string[];
  /** What whole phrases ask, by their symbols: "sign off <subject>". */
  readonly phrases: Readonly<Record<string, string>>;
  /** How much stems tell that people say whatever they ask, from 0 to 1; all others tell 1. */
  readonly telling: Readonly<Record<string, number>>;
};

/** What was learned from messages, ready to be used. */
export type Models = Readonly<Record<'aspect' | 'narrowing' | 'wishes', LinearModel>> & {
  readonly phrases: ReadonlyMap<string, string>;
  readonly telling: ReadonlyMap<string, number>;
};

/** What a text is understood with. */
export type LanguageContext = {
  readonly catalogue: Catalogue;
  readonly names: NameIndex;
  /** The council's own words for what has a name. */
  readonly synonyms: Synonyms;
  readonly findCodes: FindCodes;
  readonly models: Models;
  readonly cueWords: ReadonlySet<string>;
  readonly isEnglish: (word: string) => boolean;
  readonly words: WordKnowledge;
  readonly sameWords: SameWords;
  /** What people call the questions of the form. */
  readonly questionNames: QuestionNames;
  readonly glossary: Glossary;
  /** What words are short for. */
  readonly shortForms: ShortForms;
  /** The terms of the glossary that stand in a text. */
  readonly findTerms: (text: string) => string[];
  readonly rules: RequestRules;
  /** When a message was said; absent for an example, which says no day. */
  readonly saidOn?: SaidOn;
  /** Whether somebody said it who has a part in the reporting round. */
  readonly byOfficer?: boolean;
  /** Id of the person who said it, where the report names them. */
  readonly speaker?: string | undefined;
  /** The indicators that this person leads, by code. */
  readonly own?: readonly string[];
  /** The measures that have a figure which stands in the message, by the figure. */
  readonly typedFigures?: ReadonlyMap<number, readonly string[]>;
};
