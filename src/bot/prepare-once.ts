import type { Catalogue } from '../domain/catalogue.ts';
import { type Examples, type OfferedGroup, offerExamples } from './understanding/examples.ts';
import { buildVocabulary, type Lexicon, type Vocabulary } from './understanding/vocabulary.ts';

/** What is made of a catalogue, once for each version of it. */
type Prepared = {
  readonly version: string;
  readonly vocabulary: Vocabulary;
  readonly examples: readonly OfferedGroup[];
};

type Words = Lexicon & { readonly examples: Examples };

/** Holds what was made of the newest catalogue. */
export const prepareOnce = ({
  examples,
  ...lexicon
}: Words): ((catalogue: Catalogue) => Prepared) => {
  let prepared: Prepared | undefined;
  return (catalogue) => {
    const { version } = catalogue;
    if (prepared?.version === version) return prepared;
    const vocabulary = buildVocabulary(catalogue, lexicon);
    const { sameWords } = lexicon.words;
    const offered = offerExamples(examples, { catalogue, vocabulary, sameWords });
    prepared = { version, vocabulary, examples: offered };
    return prepared;
  };
};
