import { z } from 'zod';
import type { Card } from '../../cards/card.ts';
import { passagesCard } from '../../cards/message-card.ts';
import { type Catalogue, findIndicator } from '../../domain/catalogue.ts';
import { holdsWords } from '../../domain/find-words.ts';
import type { Commentary } from '../../domain/indicator.ts';
import { describePeriod } from '../../domain/period/period.ts';
import { monthPattern } from '../../domain/period/period-spellings.ts';
import type { Found, PassageQuery, Sentence } from '../../domain/search-passages.ts';
import { notSaid } from '../cannot-answer.ts';
import { fitTitle, nameOfCode } from '../name-of-code.ts';
import { findByKeys } from '../passages/chosen-passages.ts';
import type { Place } from '../passages/place.ts';
import { button, type Request, type RequestOf } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import { holdsFigure } from '../typed-figures.ts';
import { isGrammar } from '../understanding/message/tokens.ts';
import { type Choice, suggest } from '../understanding/understanding.ts';
import { forButtons, id, type RequestDescriptor } from './request-descriptor.ts';

/** More are no help: the likeliest come first. */
const mostPassages = 3;
/** A passage that fits less has nothing to do with the question. People tell stories around one, so this is little. */
const leastFit = 1.3;
/** With a number where it is open whether the report has it, and of one indicator where others may fit, it must fit more. */
const nearFit = 2;
/** From here on it answers the question; below, it is only near. */
const answerFit = 3.5;
/** Below another answer, it must hold more than the name of what both are about. */
const besideFit = 5.5;
/** With less than this share of the best, a passage is about something else. */
const besideBest = 0.4;

type Searched = Pick<RequestContext, 'catalogue' | 'clock' | 'stores' | 'indexReport' | 'settings'>;

/** Only what is written on the page of the indicator that a code belongs to. */
const onPageOf = (code: string, catalogue: Catalogue): ((place: Place) => boolean) => {
  const meant = findIndicator(catalogue, code)?.code;
  return ({ indicator }) => meant !== undefined && indicator === meant;
};

/** Written last on each indicator; in the order of the indicators, so that the index stays the same. */
const newestOfEach = (commentaries: readonly Commentary[]): Commentary[] =>
  [...new Map(commentaries.map((one) => [one.indicator, one])).values()].toSorted((a, b) =>
    a.indicator < b.indicator ? -1 : 1,
  );

/** The index of what is written now. */
export const readIndex = async ({
  catalogue,
  stores,
  indexReport,
  clock: { today },
}: Pick<Searched, 'catalogue' | 'clock' | 'stores' | 'indexReport'>) =>
  indexReport(newestOfEach(await stores.outcomes.readCommentaries()), catalogue, today);

/** Searches everything that is written, or what is written about one indicator. */
type SearchReport = (
  query: PassageQuery<Place>,
  where?: { readonly code?: string | undefined; readonly most?: number },
) => Found<Place>[];

/** Reads what is written now, to be searched several times. */
export const openReport = async (context: Searched): Promise<SearchReport> => {
  const index = await readIndex(context);
  return (query, { code, most = mostPassages } = {}) => {
    const isOnPage = code === undefined ? () => true : onPageOf(code, context.catalogue);
    // What somebody leads is in the words of every question about it, and answers none but who.
    const isOfKind = ({ person }: Place): boolean => person === undefined || !query.wanted;
    return index.search({ ...query, within: (place) => isOnPage(place) && isOfKind(place) }, most);
  };
};

/** Searches what is written about one indicator. */
export const searchIndicator = async (
  words: readonly string[],
  code: string,
  context: Searched,
): Promise<Found<Place>[]> => (await openReport(context))({ words }, { code });

const findChosen = async (keys: readonly string[], context: Searched): Promise<Sentence<Place>[]> =>
  findByKeys(await readIndex(context), keys);

const headingOf = ({ place: { heading, printed } }: Sentence<Place>): string =>
  printed ? `${heading}, ${describePeriod(printed)}` : heading;

/** Passages as a card shows them; those that stand in one place are under one heading. */
export const showFound = (found: readonly Sentence<Place>[]) =>
  [...Map.groupBy(found, headingOf)].map(([heading, of]) => ({
    heading,
    blocks: of.map(({ text }) => ({ kind: 'paragraph' as const, text })),
  }));

/** Where to read more: of one risk or one person, or of an indicator. */
const buttonsOf = ({ place }: Sentence<Place>, catalogue: Catalogue) => {
  const { indicator, risk, person } = place;
  if (risk) return [button(`Risk ${risk}`, { kind: 'risks', codes: [risk] })];
  if (person) return [button(nameOfCode(catalogue, person), { kind: 'people', person })];
  return indicator
    ? [
        button(`Commentary on ${indicator}`, { kind: 'commentary', code: indicator }),
        button(`Show ${indicator}`, { kind: 'show', code: indicator }),
      ]
    : [];
};

/** More buttons than these are no help. */
const mostButtons = 4;

/** Buttons that lead from passages to where they come from. */
export const stepsFrom = (found: readonly Sentence<Place>[], catalogue: Catalogue) => {
  const all = found.flatMap((one) => buttonsOf(one, catalogue));
  return [...new Map(all.map((one) => [one.title, one])).values()].slice(0, mostButtons);
};

const foundCard = (
  found: readonly Sentence<Place>[],
  isGood: boolean,
  catalogue: Catalogue,
): Card => ({
  ...passagesCard({
    title: isGood ? 'What the report says' : 'The nearest that the report says',
    ...(isGood ? {} : { intro: 'I am not sure that this answers your question.' }),
    passages: showFound(found),
    next: [...stepsFrom(found, catalogue), button('Overview', { kind: 'overview' })],
  }),
  ...(isGood ? {} : { misses: 'only-near' }),
});

const noFigureCard = (
  said: readonly string[],
  found: readonly Sentence<Place>[],
  nearest: readonly Choice[],
): Card =>
  passagesCard({
    title: `I have no figure for “${said.slice(0, 4).join(' … ')}”`,
    intro:
      found.length > 0
        ? 'The report does not have that figure. What it says about it:'
        : 'The report does not have that figure, and says nothing about it that I can find. The nearest that I have:',
    passages: showFound(found),
    next: nearest.map((one) => ({ ...one, title: fitTitle(one.title) })),
  });

/** Sentences that give a number of what narrows, though no measure counts it. */
const countedCard = (
  said: readonly string[],
  found: readonly Found<Place>[],
  catalogue: Catalogue,
): Card =>
  passagesCard({
    title: 'What the report says',
    intro: `No measure is of “${said.slice(0, 4).join(' … ')}” alone, but the report says:`,
    passages: showFound(found),
    next: [...stepsFrom(found, catalogue), button('Overview', { kind: 'overview' })],
  });

/** The single words of what narrows that say something: a sentence with a number must hold them all. */
const tellingIn = (phrases: readonly string[]): string[] => {
  const all = phrases.flatMap((phrase) => phrase.toLowerCase().match(/[\p{L}\p{N}'’%-]+/gu) ?? []);
  return [...new Set(all.filter((word) => !isGrammar(word)))];
};

/**
 * The reply where a word narrows what is asked for to something that there is no figure for: that there is
 * none, and what the report says that has the word in it.
 */
export const noFigureFor = async (
  {
    words,
    said,
    search,
  }: {
    readonly words: readonly string[];
    /** The same words as the person wrote them. */
    readonly said: readonly string[];
    readonly search: Request | undefined;
  },
  context: RequestContext,
  nearest: readonly Choice[],
): Promise<Card> => {
  const must = tellingIn(words);
  const holds = ({ text }: Sentence<Place>, all: readonly string[]): boolean =>
    holdsWords(text, all, context.settings.sameWords);
  const asked = search?.kind === 'fact' ? search : { kind: 'fact' as const, words: [...words] };
  const find = async (of: string[]): Promise<Found<Place>[]> =>
    (await searchFact({ ...asked, words: of, must }, context)).filter(
      (one) => isAnswer(one) || (isNear(one) && must.some((word) => holds(one, [word]))),
    );
  // Of several sentences, one of the same indicator that gives a number of all that narrows answers what is asked.
  const isOfSame = asked.code ? onPageOf(asked.code, context.catalogue) : () => false;
  const counts = (one: Sentence<Place>): boolean =>
    must.length > 0 && isOfSame(one.place) && givesNumber(one.text) && holds(one, must);
  if (asked.passages) return noFigureCard(said, await findChosen(asked.passages, context), nearest);
  const found = await find([...wordsIn(asked)]);
  // Whoever tells a story says much that no sentence holds: the words that narrow are enough then.
  const counting = (found.length > 0 ? found : await find(must)).filter(counts);
  return counting.length > 0
    ? countedCard(said, counting, context.catalogue)
    : noFigureCard(said, found, nearest);
};

/** A number within a range is another: "16 to 19 year olds" are not those of 16. */
const saysNumber = (text: string, number: string): boolean =>
  new RegExp(
    `(?<![\\d.,]|\\d ?[-–] ?|\\d to )${RegExp.escape(number)}(?![\\d]|[.,]\\d| ?[-–] ?\\d| to \\d)`,
    'u',
  ).test(text);

const saysNumbers = (text: string, must: readonly string[]): boolean =>
  must.every((word) => !/^\d/.test(word) || saysNumber(text, word));

/** A number that is no year and no part of a code: “109 times”, not “2005-09” or “S4”. */
const givesNumber = (text: string): boolean =>
  /(?<![\p{L}\p{N}.,/-])(?!(?:19|20)\d\d(?![\d,.]\d))\d/u.test(text);

/** A sentence with a number would pose as the figure that there is not. */
const isWordy = ({ text }: Found<Place>): boolean => !/\d/.test(text);

const fits =
  (least: number) =>
  ({ fit }: Found<Place>): boolean =>
    fit >= least;

/** Whether a passage holds enough of what was asked for to be shown at all. */
const isWorthShowing = fits(leastFit);

/** Whether a passage holds enough of it to be about the same. */
const isNear = fits(nearFit);

/** Whether a passage may be shown where it is open that the report answers the question at all. */
const isHarmless = (one: Found<Place>): boolean =>
  isNear(one) || (isWordy(one) && isWorthShowing(one));

/** Whether a passage holds enough of what was asked for to be its answer. */
export const isAnswer = fits(answerFit);

/** The words of the question, wherever a button has them. */
const wordsIn = ({ words: own, searches }: RequestOf<'fact'>): readonly string[] =>
  own ?? searches?.[0] ?? [];

/**
 * The passages that answer a question of fact best, of its indicator where that has a near one. Where a word narrows, a
 * number of something else may stand in one that has no figure of the report: “37 penalty notices” of fly-tipping.
 */
export const searchFact = async (
  asked: RequestOf<'fact'>,
  context: Searched,
): Promise<Found<Place>[]> => {
  const { named = [], wanted, code, must } = asked;
  const query = { words: [...wordsIn(asked), ...named], wanted };
  const search = await openReport(context);
  const find = (given: Parameters<typeof search>[0]): Found<Place>[] => {
    const ofOne = code ? search(given, { code }) : [];
    return ofOne[0] && isNear(ofOne[0]) ? ofOne : search(given);
  };
  if (!must) return find(query);
  // A number beside one of two words that narrow is not of both, nor is one of something else.
  const isOfSame = code ? onPageOf(code, context.catalogue) : () => true;
  const holds = (text: string, words: readonly string[]): boolean =>
    holdsWords(text, words, context.settings.sameWords);
  const isOfAll = (one: Found<Place>): boolean =>
    isWordy(one) ||
    (must.length > 0 &&
      isOfSame(one.place) &&
      saysNumbers(one.text, must) &&
      holds(one.text, must));
  const holding = find({ ...query, must }).filter((one) => isNear(one) && isOfAll(one));
  if (holding.length > 0) return holding;
  // Of the same indicator one of the words is enough; another page has what is asked where it holds all of them.
  const isBeside = ({ place, text }: Found<Place>): boolean =>
    code !== undefined && isOfSame(place)
      ? must.some((word) => holds(text, [word]))
      : holds(text, must) && holds(`${place.heading} ${text}`, query.words);
  const beside = find(query).filter(
    (one) => isWordy(one) || (isNear(one) && saysNumbers(one.text, must) && isBeside(one)),
  );
  const isFigure = await Promise.all(
    beside.map(async (one) => !isWordy(one) && (await holdsFigure(one.text, context))),
  );
  return beside.filter((_, at) => !isFigure[at]);
};

/** Below an answer the best passages are enough. */
const mostBeside = 2;

/**
 * What is written that fits a question much better than the name of its subject alone does: it stands below the
 * answer. The risks and the people of the subject are shown by their own cards.
 *
 * @param isSure whether it is certain that the answer is of what was asked
 */
export const searchBeside = async (
  asked: RequestOf<'fact'>,
  isSure: boolean,
  context: Searched,
): Promise<Found<Place>[]> =>
  (await searchFact(asked, context))
    .filter(isSure ? fits(besideFit) : isAnswer)
    .filter(({ place: { risk, person } }) => risk === undefined && person === undefined)
    .slice(0, mostBeside);

/** Nothing is written about a part of something that has figures: as with a figure that there is not. */
const noneOfIt = (must: readonly string[], code: string, context: RequestContext): Card => ({
  ...noFigureCard(must, [], suggest(context.catalogue, [code])),
  misses: 'not-said',
});

const month = new RegExp(`^(?:${monthPattern})$`, 'i');

const isMonth = (word: string): boolean => month.test(word);

/** Whether a passage shares nothing but a month with the question: what falls into April is not all that is asked of it. */
const sharesOnlyMonth = (
  { text, place }: Found<Place>,
  asked: RequestOf<'fact'>,
  { settings: { sameWords } }: Searched,
): boolean => {
  const own = [...wordsIn(asked), ...(asked.named ?? [])];
  const shared = own.filter((word) => holdsWords(`${place.heading} ${text}`, [word], sameWords));
  return shared.length > 0 && shared.every(isMonth) && !own.every(isMonth);
};

/** A question of fact, answered with the sentences of the report that hold most of its words. */
const answer = async (asked: RequestOf<'fact'>, context: RequestContext): Promise<Card> => {
  const { code, doubtful, passages } = asked;
  const chosen = passages && (await findChosen(passages, context));
  if (chosen)
    return chosen.length > 0
      ? foundCard(chosen, true, context.catalogue)
      : notSaid(wordsIn(asked), context, code ? [code] : []);
  const found = (await searchFact(asked, context))
    .filter(doubtful ? isHarmless : isWorthShowing)
    .filter((one) => !sharesOnlyMonth(one, asked, context));
  const [best] = found;
  if (!best && asked.must && code) return noneOfIt(asked.must, code, context);
  if (!best) return notSaid(asked.must ?? wordsIn(asked), context, code ? [code] : []);
  return foundCard(
    found.filter(({ fit }) => fit >= besideBest * best.fit),
    !doubtful && isAnswer(best),
    context.catalogue,
  );
};

const words = z.array(id).max(40);

const schema = z.strictObject({
  kind: z.literal('fact'),
  /** Words of the question, without those that only tie others together. */
  words: words.optional(),
  /** Words that name what it is about. */
  named: forButtons(words.optional()),
  /** A sentence with such an answer comes first. */
  wanted: forButtons(z.enum(['number', 'reason', 'date']).optional()),
  /** Each sentence that is shown holds one of these. */
  must: forButtons(words.optional()),
  code: id.optional(),
  /** The passages that answer it, by their keys, where they were chosen; none when no passage does. */
  passages: forButtons(z.array(id).max(6).optional()),
  /** Whether it is open that the report answers it at all. */
  doubtful: forButtons(z.literal(true).optional()),
  /** Buttons of 0.3.0 and 0.4.0 carry sets of words in the place of `words`, and these beside them. */
  searches: forButtons(z.array(words.min(1)).min(1).max(6).optional()),
  hints: forButtons(words.optional()),
  counted: forButtons(z.literal(true).optional()),
  otherwise: forButtons(z.unknown().optional()),
});

/** Sentences of the report that answer a question of detail. */
export const fact: RequestDescriptor<'fact'> = {
  schema,
  purpose:
    'A detail that a sentence of the report may answer: a reason, a project, a number in the commentary, or who does what. words are the words to search for.',
  heading: 'The story behind them',
  name: (asked) => `What the report says of ${wordsIn(asked).slice(0, 6).join(', ')}`,
  answer,
};

declare module '../request.ts' {
  interface Requests {
    fact: z.infer<typeof schema>;
  }
}
