import type { Card } from '../../cards/card.ts';
import { passagesCard } from '../../cards/message-card.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { holdsWords } from '../../domain/find-words.ts';
import type { Found, Sentence } from '../../domain/search-passages.ts';
import { fitTitle, nameOfCode } from '../name-of-code.ts';
import { findByKeys } from '../passages/chosen-passages.ts';
import type { Place } from '../passages/place.ts';
import { isOfOthersElsewhere, onPageOf, openReport, readIndex } from '../passages/search-report.ts';
import { showFound, stepsFrom } from '../passages/show-passages.ts';
import { button, type Request, type RequestOf } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import { withoutFigures } from '../typed-figures.ts';
import { isGrammar } from '../understanding/message/tokens.ts';
import { namesMeasured } from '../understanding/subjects/catalogue-words.ts';
import { isMoneyWord } from '../understanding/subjects/kind-asked.ts';
import type { Choice } from '../understanding/understanding.ts';
import { inContext } from './in-context.ts';
import { maySayWhatWillBe } from './poses-as-figure.ts';
import { amount, distinct, searchNearest } from './search-beside.ts';
import { fitsElsewhere, isAnswer, isNear, isWordy, searchFact, wordsIn } from './search-fact.ts';

const quote = (said: readonly string[]): string => `“${said.slice(0, 4).join(' … ')}”`;

/** What may be pressed instead. */
type Offered = {
  readonly nearest: readonly Choice[];
  /** Lines of others that bear the words as their name. */
  readonly lines: readonly Choice[];
};

const toButtons = (choices: readonly Choice[]): Choice[] =>
  choices.map((one) => ({ ...one, title: fitTitle(one.title) }));

/**
 * That there is no figure for these words, what the report says about them, and what else there is to ask.
 *
 * @param isOfIt whether what was found has the words; it is only near to the question otherwise
 */
export const noFigureCard = (
  said: readonly string[],
  found: readonly Sentence<Place>[],
  { nearest, lines }: Offered,
  isOfIt = true,
): Card =>
  passagesCard({
    title: `I have no figure for ${quote(said)}`,
    intro:
      found.length > 0
        ? `The report does not have that figure. ${isOfIt ? 'What it says about it' : 'The nearest that it says'}:`
        : 'The report does not have that figure, and says nothing about it that I can find. The nearest that I have:',
    passages: showFound(found),
    next: toButtons([...nearest.slice(0, 1), ...lines, ...nearest.slice(1)]),
  });

/** Sentences that give a number of what narrows, though no measure counts it. */
const countedCard = (
  said: readonly string[],
  found: readonly Sentence<Place>[],
  lines: readonly Choice[],
  catalogue: Catalogue,
): Card =>
  passagesCard({
    title: 'What the report says',
    intro: `No measure is of ${quote(said)} alone, but the report says:`,
    passages: showFound(found),
    next: [
      ...toButtons(lines),
      ...stepsFrom(found, catalogue),
      button('Overview', { kind: 'overview' }),
    ],
  });

/** The single words of what narrows that say something: a sentence with a number must hold them all. */
const tellingIn = (phrases: readonly string[]): string[] => {
  const all = phrases.flatMap((phrase) => phrase.toLowerCase().match(/[\p{L}\p{N}'’%-]+/gu) ?? []);
  return [...new Set(all.filter((word) => !isGrammar(word)))];
};

/** A number that is no year and no part of a code: “109 times”, not “2005-09” or “S4”. */
const givesNumber = (text: string): boolean =>
  /(?<![\p{L}\p{N}.,/-])(?!(?:19|20)\d\d(?![\d,.]\d))\d/u.test(text);

/** As many passages as a card of an answer has. */
const mostShown = 3;

const countPhrase = /^(?:how many|(?:numbers?|count) of) /;

const ofPounds = /^(?:pounds?|quid|pence)$/;
const ofShares = /^(?:percent\w*|%)$/;
/** Such sentences as are looked at for amounts. */
const mostLookedAt = 8;

/** What a share is of in pounds is told by the sentences of its page that have an amount: “£81m of the £148m due”. */
const searchAmounts = async (
  asked: RequestOf<'fact'>,
  narrowing: readonly string[],
  context: RequestContext,
): Promise<Found<Place>[]> => {
  const { code } = asked;
  const isOfPounds =
    narrowing.some((word) => ofPounds.test(word)) &&
    narrowing.every((word) => ofPounds.test(word) || ofShares.test(word));
  if (!code || !isOfPounds) return [];
  const search = await openReport(context);
  const named = tellingIn([nameOfCode(context.catalogue, code)]);
  const query = { words: [...wordsIn(asked), ...named], wanted: 'money' as const, apart: true };
  const found = search(query, { code, most: mostLookedAt });
  return withoutFigures(
    found.filter(({ text }) => text.includes('£')),
    context,
  );
};

/**
 * How many there are of what the subject is called by is told by its own page, whichever words of its name a sentence
 * has: “We decided 128” of planning applications.
 */
const searchCount = async (
  asked: RequestOf<'fact'>,
  { words, must }: { readonly words: readonly string[]; readonly must: readonly string[] },
  context: RequestContext,
): Promise<Found<Place>[]> => {
  const { code } = asked;
  const isOfCount = words.some((one) => countPhrase.test(one));
  if (!code || !isOfCount || must.length === 0) return [];
  const names = namesMeasured(code, context.catalogue).join(' ');
  if (!holdsWords(names, must, context.settings.sameWords)) return [];
  const isOfSame = onPageOf(code, context.catalogue);
  const found = await searchFact({ ...asked, must: undefined }, context);
  return found.filter((one) => isOfSame(one.place) && isAnswer(one) && givesNumber(one.text));
};

/** What is nearest, where a figure of it is offered. */
const codeOf = (nearest: readonly Choice[]): string | undefined =>
  nearest.flatMap(({ request }) => (request.kind === 'show' ? [request.code] : []))[0];

type Narrowed = {
  readonly words: readonly string[];
  /** The same words as the person wrote them. */
  readonly said: readonly string[];
  readonly search: Request | undefined;
};

/**
 * The reply where a word narrows what is asked for to something that there is no figure for: that there is
 * none, and what the report says that has the word in it.
 */
export const noFigureFor = async (
  { words, said, search }: Narrowed,
  context: RequestContext,
  offered: Offered,
): Promise<Card> => {
  const { nearest, lines } = offered;
  const asked = search?.kind === 'fact' ? search : { kind: 'fact' as const, words: [...words] };
  if (asked.passages) {
    const chosen = findByKeys(await readIndex(context), asked.passages);
    return noFigureCard(said, chosen, offered);
  }
  // A sentence tells a cost by its amount, and seldom by that word.
  const telling = tellingIn(words);
  const besideMoney = telling.filter((word) => !isMoneyWord(word));
  const must = besideMoney.length > 0 ? besideMoney : telling;
  const isOfMoney = [...telling, ...(asked.named ?? [])].some(isMoneyWord);
  const holds = ({ text }: Sentence<Place>, all: readonly string[]): boolean =>
    holdsWords(text, all, context.settings.sameWords);
  const isElsewhere = isOfOthersElsewhere(asked.code ?? codeOf(nearest), context.catalogue);
  const find = async (of: string[]): Promise<Found<Place>[]> =>
    (await searchFact({ ...asked, words: of, must }, context)).filter(
      (one) =>
        !isElsewhere(one.place) &&
        (isAnswer(one) || (isNear(one) && must.some((word) => holds(one, [word])))),
    );
  // Of several sentences, one of the same indicator that gives a number of all that narrows answers what is asked.
  const isOfSame = asked.code ? onPageOf(asked.code, context.catalogue) : () => false;
  // What only may be of the subject shares none of its words.
  const subject = asked.code
    ? tellingIn(asked.named ?? []).filter((word) => !must.includes(word))
    : [];
  // "Port Merrin ward had 318" is of fly-tipping there, and says nothing of recycling.
  const isOfOther = ({ text, place }: Found<Place>): boolean =>
    !isOfSame(place) &&
    subject.length > 0 &&
    !subject.some((word) => holds({ text: `${place.heading} ${text}`, place }, [word]));
  const withoutOthers = async (all: readonly Found<Place>[]): Promise<Found<Place>[]> => {
    const others = all.filter(isOfOther);
    const harmless = await withoutFigures(others, context);
    return all.filter((one) => !others.includes(one) || harmless.includes(one));
  };
  const counts = (one: Found<Place>): boolean =>
    must.length > 0 &&
    (isOfSame(one.place) || fitsElsewhere(one, must)) &&
    givesNumber(one.text) &&
    maySayWhatWillBe(one.text, words) &&
    (!isOfMoney || one.text.includes('£')) &&
    holds(one, must);
  const found = await find([...wordsIn(asked)]);
  // Whoever tells a story says much that no sentence holds: the words that narrow are enough then.
  const counting = await withoutOthers(
    (found.length > 0 ? found : await find(must)).filter(counts),
  );
  const told = counting.length > 0 ? counting : await searchCount(asked, { words, must }, context);
  if (told.length > 0)
    return countedCard(said, distinct(await inContext(told, context)), lines, context.catalogue);
  const [amounts, near] = await Promise.all([
    searchAmounts(asked, telling, context),
    searchNearest(asked, telling, context, asked.code ?? codeOf(nearest)),
  ]);
  // Beside an amount that is asked for, a number of anything else would pose as it.
  const kept = isOfMoney ? found.filter((one) => isWordy(one) || one.text.includes('£')) : found;
  const shown = (await withoutOthers(distinct([...kept, ...amounts, ...near]))).slice(0, mostShown);
  // An amount, or a number that is not small, beside what is only near is of something else.
  const further = distinct(
    await inContext(shown, context, (text) => !amount.test(text) && !/\d{3}/.test(text)),
  );
  return noFigureCard(said, further, offered, found.length > 0);
};
