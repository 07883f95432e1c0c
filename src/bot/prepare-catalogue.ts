import type { Catalogue } from '../domain/catalogue.ts';
import type { SearchWords } from '../domain/find-words.ts';
import type { HelpEntry } from '../domain/words.ts';
import type { LanguageModel } from './language-model/language-model.ts';
import { buildReadingInstructions } from './language-model/read-with-model.ts';
import type { MessageReader } from './language-model/understand-with-model.ts';
import {
  checkExample,
  type DeliveredExamples,
  type Examples,
  examplesFor,
  keepExamples,
  offerExamples,
  offerFigure,
  teachExamples,
} from './offer-examples.ts';
import type { RequestContext } from './request-context.ts';
import { requestRules } from './requests/all.ts';
import { openRoundHelp, type RoundHelp, teachHelp } from './round-help.ts';
import { buildLanguage, type Lexicon } from './understanding/build-language.ts';
import type { LanguageContext } from './understanding/message/language-context.ts';
import type { KeptExample, OfferedExample, OfferedGroup } from './understanding/understanding.ts';
import { checkHelp } from './words/check-help.ts';
import { checkPhrase, findForms } from './words/check-phrase.ts';
import { checkQuestion, sayOwnMeaning } from './words/check-question.ts';
import { checkTerm } from './words/check-term.ts';
import { buildFindAnswer, ownMeaning } from './words/find-answer.ts';

type Taught = {
  readonly examples: Examples;
  readonly roundHelp: readonly HelpEntry[];
};

const wordsOf = (
  language: LanguageContext,
  { examples, roundHelp }: Taught,
): RequestContext['words'] => {
  let kept: readonly KeptExample[] | undefined;
  // Reads each example as it reads a message, and few questions need any.
  const listKept = (): readonly KeptExample[] => {
    kept ??= keepExamples(examples, language.catalogue.words.examples, language);
    return kept;
  };
  return {
    synonyms: language.synonyms,
    formsOf: (phrase, of) => findForms(phrase, of, language),
    checkPhrase: (phrase, of) => checkPhrase(phrase, of, language),
    checkTerm: (entry) => checkTerm(entry, language),
    findAnswer: buildFindAnswer(language),
    notShown: (question) => {
      const meant = ownMeaning(question, language);
      return meant && sayOwnMeaning(meant, language);
    },
    checkQuestion: (question) => checkQuestion(question, language),
    checkHelp: (entry, isNew) => checkHelp(entry, isNew, roundHelp),
    get examples() {
      return listKept();
    },
    checkExample: (text, was) =>
      checkExample(
        text,
        listKept().filter((one) => one.text !== was),
        language,
      ),
  };
};

/** What is built from a catalogue, once for each version of it. */
type Prepared = {
  readonly version: string;
  readonly language: LanguageContext;
  /** Only help needs them. */
  readonly listExamples: () => readonly OfferedGroup[];
  readonly findExampleFigure: () => OfferedExample | undefined;
  readonly reader: MessageReader | undefined;
  readonly searchWords: SearchWords;
  readonly words: RequestContext['words'];
  readonly roundHelp: RoundHelp;
};

type Words = Lexicon & {
  readonly examples: DeliveredExamples;
  readonly roundHelp: readonly HelpEntry[];
  readonly model?: LanguageModel | undefined;
};

/** Holds what was built from the newest catalogue. */
export const prepareOnce = ({
  examples: deliveredExamples,
  roundHelp: deliveredHelp,
  model,
  ...lexicon
}: Words): ((catalogue: Catalogue) => Prepared) => {
  let prepared: Prepared | undefined;
  return (catalogue) => {
    const { version } = catalogue;
    if (prepared?.version === version) return prepared;
    const language = buildLanguage(catalogue, lexicon, requestRules);
    const { words } = catalogue;
    const delivered = examplesFor(catalogue, deliveredExamples);
    const examples = teachExamples(delivered, words.examples, language);
    const taughtHelp = teachHelp(deliveredHelp, words.help);
    const roundHelp = openRoundHelp(taughtHelp);
    let offered: readonly OfferedGroup[] | undefined;
    let figure: { readonly found: OfferedExample | undefined } | undefined;
    prepared = {
      version,
      language,
      listExamples: () => {
        offered ??= offerExamples(examples, language);
        return offered;
      },
      findExampleFigure: () => {
        figure ??= { found: offerFigure(examples, language) };
        return figure.found;
      },
      searchWords: {
        ...language,
        isWord: language.isEnglish,
        tellingOf: (stem) => language.models.telling.get(stem) ?? 1,
      },
      reader: model && {
        model,
        instructions: buildReadingInstructions(catalogue, language.glossary, taughtHelp),
        roundHelp,
      },
      words: wordsOf(language, { examples, roundHelp: taughtHelp }),
      roundHelp,
    };
    return prepared;
  };
};
