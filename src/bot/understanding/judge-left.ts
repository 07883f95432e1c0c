import type { Asked } from './asked/asked.ts';
import { lineOf } from './evidence/cues.ts';
import { featuresOf } from './evidence/features.ts';
import { type JudgedWord, judgeWordsLeft, withoutFigure } from './evidence/narrowing.ts';
import { placesTold } from './evidence/told-before.ts';
import { likelihoodOf } from './linear-model.ts';
import type { LanguageContext } from './message/language-context.ts';
import { isStrange } from './message/mend-words.ts';
import type { MessageReading } from './message/read-message.ts';
import { placesCountedAs } from './subjects/counted-as.ts';
import { isLineElsewhere } from './subjects/lines-of-breakdown.ts';
import { leftBeside } from './words-left.ts';

const asking = / (?:how (?:many|much)|what|which) /;

/** What is said beside a question about what is named makes it no likelier to have an answer. */
const likelyWithoutFigure = (
  own: MessageReading | undefined,
  features: readonly string[],
  { models, words }: LanguageContext,
): number => {
  const asked = own && asking.test(lineOf(own)) ? [featuresOf(own, words)] : [];
  return Math.max(
    ...[features, ...asked].map((all) => likelihoodOf(models.wishes, all, withoutFigure)),
  );
};

/** The odds of a message that has an answer: those of the question say nothing of what is told before it. */
const ofTold = 0.1;

/** What is said loosely narrows nothing, and the reply says how it was read. */
const ofLoose = 0.04;

/** The words left, with how likely each narrows what is asked. */
export const judgeLeft = (
  { reading, subjects: { codes }, aspect }: Pick<Asked, 'reading' | 'subjects' | 'aspect'>,
  { own, features }: { own: MessageReading | undefined; features: readonly string[] },
  language: LanguageContext,
): JudgedWord[] => {
  const { models } = language;
  const all = leftBeside(reading, { codes, aspect }, language);
  const said = new Set(reading.tokens.map(({ stem }) => stem));
  const told = placesTold(reading, codes);
  const loose = placesCountedAs(reading, codes, language.catalogue);
  const ofMessage = likelyWithoutFigure(own, features, language);
  const judgeIn = (isTold: boolean, without: number): JudgedWord[] =>
    judgeWordsLeft(
      all.filter(({ at }) => !loose.has(at) && told.has(at) === isTold),
      models.narrowing,
      without,
      (word) => isStrange(word, language),
      (word) => isLineElsewhere(word, codes, said, language),
    );
  return [
    ...all.flatMap(({ at, word }) =>
      loose.has(at) ? [{ word, own: 0, likelihood: ofLoose }] : [],
    ),
    ...judgeIn(true, Math.min(ofTold, ofMessage)),
    ...judgeIn(false, ofMessage),
  ];
};
