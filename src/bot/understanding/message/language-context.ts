import type { Catalogue } from '../../../domain/catalogue.ts';
import type { SameWords, ShortForms } from '../../../domain/find-words.ts';
import type { Glossary } from '../../glossary.ts';
import type { Query, Request, RequestKind } from '../../request.ts';
import type { LinearModel, StoredModel, WordKnowledge } from '../linear-model.ts';
import type { Comparator } from './comparators.ts';
import type { FindCodes } from './find-codes.ts';
import type { NameIndex } from './name-index.ts';
import type { Synonyms } from './names-in.ts';
import type { QuestionNames } from './said-answers.ts';
import type { SaidOn } from './spoken-day.ts';

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

/** A measure that has a figure, and of which period it is; that is not known of one that stands beside a comparator. */
export type FigureOwner = { readonly code: string; readonly period?: string };

/** Which measures have a figure that somebody typed, by the figure. */
export type TypedFigures = ReadonlyMap<number, readonly FigureOwner[]>;

/** What a text is understood with. */
export type LanguageContext = {
  readonly catalogue: Catalogue;
  readonly names: NameIndex;
  readonly comparators: readonly Comparator[];
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
  readonly typedFigures?: TypedFigures;
};

/** What understanding needs to know of the things that can be asked. */
export type RequestRules = {
  /** How a request reads on a button of a choice. */
  readonly name: (request: Request, catalogue: Catalogue) => string;
  readonly toQuery: (request: Request) => Query;
  /** @throws OutcomesError for a query that nothing answers */
  readonly toRequest: (query: Query) => Request;
  /** Whether it can be asked of an indicator. */
  readonly takesIndicator: (aspect: RequestKind) => boolean;
  /** The fields that a kind of request has; none for what is no kind of request. */
  readonly fieldsOf: (kind: RequestKind) => readonly string[];
  /** Whether it opens a form, changes something, or is somebody's own. */
  readonly isOrder: (request: Request) => boolean;
  /** Whether it does something as soon as it is asked. */
  readonly isDoneAtOnce: (request: Request) => boolean;
};
