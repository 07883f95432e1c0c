import { holdsWords } from '../../domain/find-words.ts';
import type { Found } from '../../domain/search-passages.ts';
import type { Place } from '../passages/place.ts';
import { onPageOf, openReport, type ReportSource } from '../passages/search-report.ts';
import type { RequestOf } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import { withoutFigures } from '../typed-figures.ts';

/** A passage that fits less has nothing to do with the question. People tell stories around one, so this is little. */
const leastFit = 1.3;
/** With a number where it is open whether the report has it, and of one indicator where others may fit, it must fit more. */
const nearFit = 2;
/** From here on it answers the question; below, it is only near. */
const answerFit = 3.5;
/** What is not on the page of what is named, or of nothing that is, must hold all that is asked and fit so well. */
export const wholeFit = 6;

/** A number within a range is another: "16 to 19 year olds" are not those of 16. */
const saysNumber = (text: string, number: string): boolean =>
  new RegExp(
    `(?<![\\d.,]|\\d ?[-–] ?|\\d to )${RegExp.escape(number)}(?![\\d]|[.,]\\d| ?[-–] ?\\d| to \\d)`,
    'u',
  ).test(text);

const saysNumbers = (text: string, must: readonly string[]): boolean =>
  must.every((word) => !/^\d/.test(word) || saysNumber(text, word));

/** A sentence with a number would pose as the figure that there is not. */
export const isWordy = ({ text }: Found<Place>): boolean => !/\d/.test(text);

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

/** Where sentences are searched for, and the figures that none may hold. */
export type Searched = ReportSource & Pick<RequestContext, 'stores' | 'settings'>;

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
