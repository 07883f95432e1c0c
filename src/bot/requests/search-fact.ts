import { countHeld, holdsWords } from '../../domain/find-words.ts';
import type { Found } from '../../domain/search-passages.ts';
import type { Place } from '../passages/place.ts';
import { onPageOf, openReport, type ReportSource } from '../passages/search-report.ts';
import type { RequestOf } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import { holdsFigure } from '../typed-figures.ts';

/** A passage that fits less has nothing to do with the question. People tell stories around one, so this is little. */
const leastFit = 1.3;
/** With a number where it is open whether the report has it, and of one indicator where others may fit, it must fit more. */
const nearFit = 2;
/** From here on it answers the question; below, it is only near. */
const answerFit = 3.5;
/** Below another answer, it must hold more than the name of what both are about. */
const besideFit = 5.5;
/** The same on the page of what the answer is of. */
const ownPageFit = 3.5;
/** The same where the answer is only likely to be of what was asked. */
const unsureFit = 3;

/** What is not on the page of what is named, or of nothing that is, must hold all that is asked and fit so well. */
const wholeFit = 6;

/** What holds no figure of the report is shown where it fits so well: more with a number in it, or an amount or a share. */
const harmlessFit = {
  wordy: { ownPage: 2, elsewhere: 3 },
  numbered: { ownPage: 2.5, elsewhere: 4 },
  amount: { ownPage: 4, elsewhere: 6 },
} as const;
const amount = /[£%]|\d[.,]\d/;

/** A number within a range is another: "16 to 19 year olds" are not those of 16. */
const saysNumber = (text: string, number: string): boolean =>
  new RegExp(
    `(?<![\\d.,]|\\d ?[-–] ?|\\d to )${RegExp.escape(number)}(?![\\d]|[.,]\\d| ?[-–] ?\\d| to \\d)`,
    'u',
  ).test(text);

const saysNumbers = (text: string, must: readonly string[]): boolean =>
  must.every((word) => !/^\d/.test(word) || saysNumber(text, word));

/** A sentence with a number would pose as the figure that there is not. */
const isWordy = ({ text }: Found<Place>): boolean => !/\d/.test(text);

/** A number of something else is no amount of money. */
const isOfMoney = (one: Found<Place>): boolean => isWordy(one) || one.text.includes('£');

const fits =
  (least: number) =>
  ({ fit }: Found<Place>): boolean =>
    fit >= least;

/** Whether a passage holds enough of what was asked for to be shown at all. */
export const isWorthShowing = fits(leastFit);

/** Whether a passage holds enough of it to be about the same. */
export const isNear = fits(nearFit);

/** Whether a passage may be shown where it is open that the report answers the question at all. */
export const isHarmless = (one: Found<Place>): boolean =>
  isNear(one) || (isWordy(one) && isWorthShowing(one));

/** Whether a passage holds enough of what was asked for to be its answer. */
export const isAnswer = fits(answerFit);

/** Fewer words that narrow may be said of something else. */
const fewestElsewhere = 2;

/** Whether a passage fits so well that it must be about the same, though it is not of the same indicator. */
export const fitsElsewhere = ({ fit, place }: Found<Place>, must: readonly string[]): boolean =>
  place.person === undefined && must.length >= fewestElsewhere && fit >= wholeFit;

/** The words of the question, wherever a button has them. */
export const wordsIn = ({ words, searches }: RequestOf<'fact'>): readonly string[] =>
  words ?? searches?.[0] ?? [];

type Searched = ReportSource & Pick<RequestContext, 'stores' | 'settings'>;

/** Passages of which none is said in another of them as well. */
export const distinct = (found: readonly Found<Place>[]): Found<Place>[] =>
  found.filter(({ text }, at) =>
    found.every(
      (other, place) =>
        place === at || !other.text.includes(text) || (other.text === text && at < place),
    ),
  );

/** Those that hold no figure of the report, which could be taken for the one that was asked for. */
const withoutFigures = async (
  found: readonly Found<Place>[],
  context: Searched,
): Promise<Found<Place>[]> => {
  const hasFigure = await Promise.all(found.map(({ text }) => holdsFigure(text, context)));
  return found.filter((_, at) => !hasFigure[at]);
};

/**
 * The passages that answer a question of fact best, of its indicator where that has a near one. Where a word narrows, a
 * number of something else may stand in one that has no figure of the report: “37 penalty notices” of fly-tipping.
 */
export const searchFact = async (
  asked: RequestOf<'fact'>,
  context: Searched,
  isMeant?: (place: Place) => boolean,
): Promise<Found<Place>[]> => {
  const { named = [], wanted, code, must } = asked;
  const query = { words: [...wordsIn(asked), ...named], wanted };
  const search = await openReport(context, isMeant);
  const searchKind: typeof search = (...given) =>
    wanted === 'money' ? search(...given).filter(isOfMoney) : search(...given);
  const find = (given: Parameters<typeof search>[0]): Found<Place>[] => {
    const ofOne = code ? searchKind(given, { code }) : [];
    return ofOne[0] && isNear(ofOne[0]) ? ofOne : searchKind(given);
  };
  if (!must) return find(query);
  // A number beside one of two words that narrow is not of both, nor is one of something else.
  const isOfSame = code ? onPageOf(code, context.catalogue) : () => true;
  const holds = (text: string, words: readonly string[]): boolean =>
    holdsWords(text, words, context.settings.sameWords);
  const isOfAll = (one: Found<Place>): boolean =>
    isWordy(one) ||
    (must.length > 0 &&
      (isOfSame(one.place) || fitsElsewhere(one, must)) &&
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
  return withoutFigures(beside, context);
};

/** What is on no card of its own. */
const isOfReport = ({ risk, milestone, person }: Place): boolean =>
  [risk, milestone, person].every((one) => one === undefined);

/** The passages that hold all that a question says, whatever it seems to be about. */
export const searchWhole = async (
  asked: RequestOf<'fact'>,
  context: Searched,
): Promise<Found<Place>[]> => {
  const words = [...wordsIn(asked), ...(asked.named ?? [])];
  const found = await searchFact(asked, context, ({ person }) => person === undefined);
  return found.filter(
    (one) =>
      one.fit >= wholeFit &&
      holdsWords(`${one.place.heading} ${one.text}`, words, context.settings.sameWords),
  );
};

/** Below an answer the best passages are enough. */
const mostBeside = 3;

/** With most of the words that narrow, and so good a fit, a figure in a passage is of what was asked for. */
const mostHeld = 0.6;

/** So many of the best are looked at for some that are harmless. */
const mostLookedAt = 6;
const mostHarmless = 2;

/**
 * What is written that may answer a question and holds no figure of the report: nobody can take a number in it for the
 * one that was asked for, so that it is shown below any answer, and where there is none.
 *
 * @param isMeant whether passages of a place are looked at
 */
export const searchHarmless = async (
  asked: RequestOf<'fact'>,
  context: Searched,
  isMeant: (place: Place) => boolean = () => true,
): Promise<Found<Place>[]> => {
  const { named = [], wanted, code, must = [] } = asked;
  const isOfSame = code ? onPageOf(code, context.catalogue) : () => false;
  const search = await openReport(context, (place) => place.person === undefined && isMeant(place));
  const words = [...wordsIn(asked), ...named];
  const { sameWords } = context.settings;
  const fitsWell = (one: Found<Place>): boolean => {
    const kind = isWordy(one) ? 'wordy' : amount.test(one.text) ? 'amount' : 'numbered';
    const { ownPage, elsewhere } = harmlessFit[kind];
    if (isOfSame(one.place)) return one.fit >= ownPage;
    // One word in common with what stands elsewhere is chance.
    return (
      one.fit >= elsewhere && countHeld(`${one.place.heading} ${one.text}`, words, sameWords) > 1
    );
  };
  // Of a period that is named, a number is of the same.
  const isOfPeriod = (one: Found<Place>): boolean =>
    isWordy(one) || holdsWords(one.text, must, sameWords);
  const query = { words, wanted, apart: true };
  const found = [
    ...(code ? search(query, { code, most: mostLookedAt }) : []),
    ...search(query, { most: mostLookedAt }),
  ];
  const fitting = distinct(found).filter((one) => fitsWell(one) && isOfPeriod(one));
  return (await withoutFigures(fitting, context)).slice(0, mostHarmless);
};

/**
 * What is nearest to a question that has no figure, as long as it holds no figure of the report, or else most of the
 * words that narrow.
 *
 * @param narrowing the words that narrow
 */
export const searchNearest = async (
  { must: _, ...asked }: RequestOf<'fact'>,
  narrowing: readonly string[],
  context: Searched,
): Promise<Found<Place>[]> => {
  const { sameWords } = context.settings;
  const isOfSame = asked.code ? onPageOf(asked.code, context.catalogue) : () => false;
  // One word in common with what stands elsewhere is chance, and an amount there is of something else.
  const mayBeOfIt = ({ place, text }: Found<Place>): boolean =>
    isOfSame(place) || (!amount.test(text) && countHeld(text, wordsIn(asked), sameWords) > 1);
  const holdsMost = ({ text, fit }: Found<Place>): boolean =>
    fit >= wholeFit &&
    narrowing.length > 0 &&
    countHeld(text, narrowing, sameWords) >= mostHeld * narrowing.length;
  const [found, harmless] = await Promise.all([
    searchFact(asked, context),
    searchHarmless(asked, context),
  ]);
  // “A placement in Leeds” costs no amount that is written elsewhere of a placement.
  const isOfAll = (one: Found<Place>): boolean =>
    isOfSame(one.place) ||
    !amount.test(one.text) ||
    countHeld(one.text, narrowing, sameWords) === narrowing.length;
  return distinct([
    ...found.filter((one) => holdsMost(one) && mayBeOfIt(one)),
    ...harmless.filter(isOfAll),
  ]);
};

/**
 * What is written that fits a question much better than the name of its subject alone does: it stands below the
 * answer. Less is enough on the page of the subject, and where it is open what was asked. The risks, milestones and
 * people of the subject are shown by their own cards.
 *
 * @param isSure whether it is certain that the answer is of what was asked
 */
export const searchBeside = async (
  asked: RequestOf<'fact'>,
  isSure: boolean,
  context: Searched,
): Promise<Found<Place>[]> => {
  const isOfSame = asked.code ? onPageOf(asked.code, context.catalogue) : () => false;
  const least = ({ place }: Found<Place>): number =>
    isSure ? (isOfSame(place) ? ownPageFit : besideFit) : unsureFit;
  const [found, harmless] = await Promise.all([
    searchFact(asked, context, isOfReport),
    searchHarmless(asked, context, isOfReport),
  ]);
  const isNearEnough = (one: Found<Place>): boolean =>
    !isSure || isOfSame(one.place) || one.fit >= besideFit;
  return distinct([
    ...found.filter((one) => one.fit >= least(one)).slice(0, mostBeside),
    ...harmless.filter(isNearEnough),
  ]);
};
