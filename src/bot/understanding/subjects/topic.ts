import { stemOf } from '../../../domain/find-words.ts';
import { isFigureWord, lineOf } from '../evidence/cues.ts';
import { describeWordsLeft, narrowingClass } from '../evidence/narrowing.ts';
import { classify } from '../linear-model.ts';
import type { LanguageContext } from '../message/language-context.ts';
import { isMeasuring } from '../message/measuring-words.ts';
import type { NameIndex } from '../message/name-index.ts';
import type { Named } from '../message/names-in.ts';
import { type MessageReading, wordsLeft } from '../message/read-message.ts';
import { wordsOfCouncil } from './catalogue-words.ts';
import type { Subjects } from './find-subjects.ts';

/** More things than these have nothing in common but a word. */
const mostOfTopic = 8;

/** What may be asked of all that a word is in: how it goes, and not how many there are. */
const ofTopic: ReadonlySet<string> = new Set([
  ...['overview', 'value', 'change', 'trend', 'benchmark', 'movers', 'people'],
]);

const counting =
  /^(?:many|much|numbers?|count|total|rate|percent(?:age)?|proportion|share|amount)$/;

/** The line of a breakdown that a stem is the category of, or the whole indicator in whose name it stands. */
const meantBy = (
  stem: string,
  { id, indicator }: Named,
  { categoryOf, isName }: NameIndex['breakdowns'] & { readonly isName: boolean },
): Named[] => {
  if (indicator === undefined) return [];
  const category = categoryOf.get(id) ?? [];
  // "Thornwick" of Thornwick Vale
  const isPlace = isName && category.includes(stem);
  return (category.length === 1 && category[0] === stem) || isPlace
    ? [{ kind: 'measure', id, indicator }]
    : [{ kind: 'indicator', id: indicator, indicator }];
};

/**
 * The indicators of a report in whose names a word stands, where these are several and not too many; of one that is
 * broken down by it only that line.
 */
const namedWith = (
  word: string,
  { byStem, stemsOf, kinOf, breakdowns }: NameIndex,
  isName: boolean,
): Named[] => {
  const meant = [...new Set([...stemsOf(word), ...kinOf(word)])].flatMap((stem) =>
    (byStem.get(stem) ?? [])
      .filter(({ named: { kind }, printed }) => printed && /^(?:indicator|measure)$/.test(kind))
      .flatMap(({ named }) => meantBy(stem, named, { ...breakdowns, isName })),
  );
  const all = [...new Map(meant.map((one) => [one.id, one])).values()];
  const indicators = new Set(all.map(({ indicator }) => indicator));
  return indicators.size > 1 && indicators.size <= mostOfTopic ? all : [];
};

/** A word that could not narrow anything says nothing of what is meant: "people". */
const leastTelling = 0.1;

/** "The figure for children" is one, and which of several is asked back. */
const single = / (?:the|a|one|that|what) (?:\S+ )?(?:figure|stat|statistic|value|result) /;

const averaging = /^(?:average|mean|median)$/;
/** In names they tell how long, and nothing that is measured: "average days?" */
const lengths = /^(?:minutes?|hours?|days?|weeks?|months?|years?)$/;

type Lexis = Pick<LanguageContext, 'names' | 'catalogue' | 'models' | 'words' | 'isEnglish'>;

/**
 * Where a message names nothing, a word that is in the names of several indicators means all of them.
 *
 * @example “how are we doing on children?” is of child protection plans, children in care and children's absence
 */
export const withTopic = (
  reading: MessageReading,
  aspect: string,
  { named, names, catalogue, models, words, isEnglish }: { readonly named: Subjects } & Lexis,
): MessageReading => {
  const isNamed =
    named.how !== 'none' ||
    [named.risks, named.milestones, named.people, named.unsure, named.unknown].some(
      ({ length }) => length > 0,
    );
  // A place that is all of a message is asked about.
  const isAlone = aspect === 'other' && wordsLeft(reading).length === 1;
  if (isNamed || !(ofTopic.has(aspect) || isAlone)) return reading;
  // "Satisfaction" and "how are the roads" have no other word that could be meant.
  const [only, ...others] = describeWordsLeft(reading, words, isEnglish).filter(
    ({ word }) => !isMeasuring(stemOf(word)) && !isFigureWord(word),
  );
  const isOnly = only !== undefined && others.length === 0;
  // "The number of children" counts them; "the children's number" is any figure of theirs.
  const counted = reading.tokens.findIndex(({ word }) => counting.test(word));
  const council = wordsOfCouncil(catalogue);
  const [topic, ...more] = describeWordsLeft(reading, words, isEnglish).flatMap(
    ({ at, word, features }) => {
      const judged = classify(models.narrowing, features);
      const isTelling =
        (isOnly && at === only.at) ||
        judged.some(
          ({ name, likelihood }) => name === narrowingClass && likelihood >= leastTelling,
        );
      const isOwn = council.has(reading.tokens[at]?.stem ?? '');
      const isCounted = counted >= 0 && counted < at;
      const isTopic = isTelling && !isOwn && !isCounted && !averaging.test(word);
      const isBy = !isOnly || reading.tokens[at - 1]?.word === 'by';
      const isBreakdown = isBy && names.breakdowns.by.has(reading.tokens[at]?.stem ?? '');
      const of = isTopic && !isBreakdown ? namedWith(word, names, !isEnglish(word)) : [];
      return of.length > 0 ? [{ named: of, at: [at], how: 'topic' as const }] : [];
    },
  );
  const isLength = topic?.at.some((at) => lengths.test(reading.tokens[at]?.word ?? ''));
  if (!topic || more.length > 0 || isLength) return reading;
  const isOne = aspect === 'value' && single.test(lineOf(reading));
  return {
    ...reading,
    mentions: [...reading.mentions, isOne ? { ...topic, how: 'likely' } : topic],
  };
};
