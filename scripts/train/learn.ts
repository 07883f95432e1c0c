import { broadAspect } from '../../src/bot/understanding/evidence/aspects.ts';
import { featuresOf, symbolsOf } from '../../src/bot/understanding/evidence/features.ts';
import {
  describeWordsLeft,
  narrowingClass,
  withoutFigure,
} from '../../src/bot/understanding/evidence/narrowing.ts';
import { classify, openModel } from '../../src/bot/understanding/linear-model.ts';
import type {
  LanguageContext,
  StoredModels,
} from '../../src/bot/understanding/message/language-context.ts';
import {
  type MessageReading,
  readMessage,
} from '../../src/bot/understanding/message/read-message.ts';
import { isGrammar, tokenise } from '../../src/bot/understanding/message/tokens.ts';
import { fitModel, type Pace, type Sample } from './fit.ts';
import { type Expected, showsExpected } from './shows-expected.ts';
import { type Answered, learnTelling } from './telling.ts';

/** A message with what its author says that it asks. */
export type Lesson = {
  readonly turns: readonly string[];
  readonly aspect: string;
  readonly more: readonly string[];
  /** Who says it, where that matters. */
  readonly as?: string;
  /** The folder in data/samples of the council that it is about; that of data where none is named. */
  readonly council?: string;
  /** It is a phrase that always asks the same, and no message that somebody wrote. */
  readonly isPhrase?: true;
  /** The words that narrow what is asked; absent where that was not looked at. */
  readonly narrows?: readonly string[];
  /** Whether any figure of the report may be shown. */
  readonly mayShowFigure?: boolean;
  /** What the answer shows, where somebody looked. */
  readonly expect?: Expected;
};

/** What a message asks for beside its subject and aspect. */
const wishes = [
  ...['most', 'least', 'count', 'sum', 'difference', 'share', 'threshold', 'yesno', 'several'],
  ...['line', 'table', 'chart', 'paragraph', 'page', 'worsening', 'improving'],
  ...['save', 'unopened', 'except', 'withheld', 'provisional'],
  ...['high', 'medium', 'low', 'above-england', 'below-england', 'compare-year'],
] as const;

/** Rarer wishes are learned from too little. */
const fewest = 5;

/** Somebody without any part in the round. */
const reader = 'Ruth Reader';

type Read = {
  readonly lesson: Lesson;
  readonly reading: MessageReading;
  readonly features: readonly string[];
};

/** What was asked just before, as far as it can be told without knowing what came before that. */
type ReadBefore = (text: string) => string | undefined;

const read = (lesson: Lesson, language: LanguageContext, readBefore: ReadBefore): Read => {
  const reading = readMessage(lesson.turns.at(-1) ?? '', language);
  const before = lesson.turns.at(-2);
  return {
    lesson,
    reading,
    features: featuresOf(reading, language.words, {
      before: before === undefined ? undefined : readBefore(before),
      byOfficer: lesson.as !== undefined && lesson.as !== reader,
    }),
  };
};

/** Some of what speaks for an aspect is left out each time, so that no single word decides. */
const broadly = { step: 0.1, decay: 3e-3, leftOut: 0.3, times: 2 };

const fitAspect = (all: readonly Read[], pace?: Pace) =>
  fitModel(
    'one',
    all.map(({ lesson, features }) => ({ features, names: [lesson.aspect] })),
    pace,
  );

const narrowingSamples = ({ lesson, reading }: Read, language: LanguageContext): Sample[] => {
  if (!lesson.narrows) return [];
  const narrow = new Set(
    lesson.narrows.flatMap((text) => tokenise(text, []).map(({ word }) => word)),
  );
  return describeWordsLeft(reading, language.words, language.isEnglish).map(
    ({ word, features }) => ({
      features,
      names: [narrow.has(word) ? narrowingClass : 'harmless'],
    }),
  );
};

/** A figure shown where none may be is worse than a question back. */
const weigh = (sample: Sample): Sample[] =>
  sample.names.includes(narrowingClass) ? [sample, sample] : [sample];

/** Most words that narrow are rare, so that little may be made of each. */
const slowly = { step: 0.03, decay: 1e-2, leftOut: 0.2, times: 2 };

/** Words that so many messages share are worth mending slips in. */
const common = 3;

const cueWordsOf = (all: readonly Read[]): string[] => {
  const counts = new Map<string, number>();
  for (const { reading } of all)
    for (const word of new Set(reading.tokens.map((token) => token.word)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([word, count]) => count >= common && word.length > 3)
    .map(([word]) => word)
    .sort();
};

/** Stems of fewer messages than these tell as much as any. */
const fewestSaying = 10;
/** How fast a stem tells less; found on questions of detail whose sentence is known. */
const fading = -0.4;

/**
 * How much stems tell where a detail is looked for: less, the more messages say them. The report has too few sentences
 * to show by itself that "get" and "thing" tell nothing.
 */
const tellingBySaying = (all: readonly Read[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { reading } of all)
    for (const stem of new Set(reading.tokens.map((token) => token.stem)))
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return new Map(
    [...counts]
      .filter(([, count]) => count >= fewestSaying)
      .map(([stem, count]) => [stem, (1 + count / fewestSaying) ** fading]),
  );
};

/** A question of detail about the report that comes with the bot, with the sentences that show what is expected. */
const toAnswered = ({ lesson, reading }: Read, sentences: readonly string[]): Answered[] => {
  const { aspect, council, expect, mayShowFigure } = lesson;
  const isKnown = expect !== undefined && expect.all.length + expect.any.length > 0;
  if (aspect !== 'fact' || council || mayShowFigure === false || !isKnown) return [];
  const words = reading.tokens.flatMap(({ word, mark }) => (mark || isGrammar(word) ? [] : [word]));
  return [{ words, answers: sentences.filter((text) => showsExpected(text, expect)) }];
};

/** By how often they are said, and by the questions whose answer is known. */
const tellingOf = (
  all: readonly Read[],
  sentences: readonly string[],
  { sameWords, shortForms }: LanguageContext,
): Record<string, number> => {
  const bySaying = tellingBySaying(all);
  const questions = all.flatMap((one) => toAnswered(one, sentences));
  const usual = (stem: string) => bySaying.get(stem) ?? 1;
  const learned = learnTelling(questions, sentences, { sameWords, shortForms, usual });
  return Object.fromEntries(
    [...new Map([...bySaying, ...Object.entries(learned)])]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([stem, telling]) => [stem, Number(telling.toFixed(2))]),
  );
};

/** Where all the words of a phrase name something, nothing in it says what is asked. */
const saysAsked = (reading: MessageReading): boolean => {
  const symbols = symbolsOf(reading);
  return symbols.length < 2 || symbols.some((one) => !one.startsWith('<'));
};

const isLearnable = (wish: string, lessons: readonly Lesson[]): boolean =>
  lessons.filter(({ more }) => more.includes(wish)).length >= fewest;

/** What messages are read with while nothing is learned yet, by the council that they are about. */
export type Languages = ReadonlyMap<string, LanguageContext>;

/**
 * Learns from messages what is asked, which words narrow it, and what is wished for.
 *
 * @param sentences those of the report that comes with the bot
 */
export const learn = (
  lessons: readonly Lesson[],
  languages: Languages,
  sentences: readonly string[],
): StoredModels => {
  const languageOf = ({ council = '' }: Pick<Lesson, 'council'>): LanguageContext => {
    const found = languages.get(council);
    if (!found) throw new Error(`There is no council ${council} to learn about.`);
    return found;
  };
  // What the message before asked is learned from the messages that have none before them.
  const first = lessons.filter(({ turns }) => turns.length === 1);
  const alone = openModel(
    fitAspect(first.map((one) => read(one, languageOf(one), () => undefined))),
  );
  const everything = lessons.map((lesson) => {
    const language = languageOf(lesson);
    const readBefore: ReadBefore = (text) => {
      const [best] = classify(alone, featuresOf(readMessage(text, language), language.words));
      return best && broadAspect(best.name);
    };
    return read(lesson, language, readBefore);
  });
  // Of what is named they teach nothing: any code is asked like any other.
  const all = everything.filter(
    ({ lesson, reading, features }) =>
      !(lesson.isPhrase && (features.includes('#one') || !saysAsked(reading))),
  );
  const known = wishes.filter((wish) => isLearnable(wish, lessons));
  return {
    aspect: fitAspect(all, broadly),
    narrowing: fitModel(
      'one',
      all.flatMap((one) => narrowingSamples(one, languageOf(one.lesson))).flatMap(weigh),
      slowly,
    ),
    wishes: fitModel(
      'any',
      all.map(({ lesson, features }) => ({
        features,
        names: [
          ...known.filter((wish) => lesson.more.includes(wish)),
          ...(lesson.mayShowFigure === false ? [withoutFigure] : []),
        ],
      })),
      broadly,
    ),
    cueWords: cueWordsOf(all),
    telling: tellingOf(
      everything.filter(({ lesson }) => !lesson.isPhrase),
      sentences,
      languageOf({}),
    ),
    phrases: Object.fromEntries(
      everything.flatMap(({ lesson, reading }) => {
        return lesson.isPhrase && saysAsked(reading)
          ? [[symbolsOf(reading).join(' '), lesson.aspect]]
          : [];
      }),
    ),
  };
};
