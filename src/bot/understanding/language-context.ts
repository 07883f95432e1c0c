import type { Catalogue } from '../../domain/catalogue.ts';
import type { SameWords } from '../../domain/find-words.ts';
import type { RequestRules } from './request-rules.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a text is understood with. */
export type LanguageContext = {
  readonly catalogue: Catalogue;
  readonly vocabulary: Vocabulary;
  readonly sameWords: SameWords;
  readonly rules: RequestRules;
};
