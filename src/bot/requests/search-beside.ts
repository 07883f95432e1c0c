import { countHeld, holdsWords } from '../../domain/find-words.ts';
import type { Found } from '../../domain/search-passages.ts';
import type { Place } from '../passages/place.ts';
import { isOfOthersElsewhere, onPageOf, openReport } from '../passages/search-report.ts';
import type { RequestOf } from '../request.ts';
import { withoutFigures } from '../typed-figures.ts';
import type { Interpretation } from '../understanding/understanding.ts';
import { findPosing } from './poses-as-figure.ts';
import { isWordy, type Searched, searchFact, wholeFit, wordsIn } from './search-fact.ts';

/** Below another answer, it must hold more than the name of what both are about. */
const besideFit = 5.5;
/** The same on the page of what the answer is of. */
const ownPageFit = 3.5;
/** The same below a figure: nobody takes a sentence about it for the one that there is not. */
const belowFigureFit = 2;
/** The same for a sentence with a number, where a number of things is asked for and the figure is none. */
const countFit = 1;
/** The same where the answer is only likely to be of what was asked. */
const unsureFit = 3;

/** What holds no figure of the report is shown where it fits so well: more with a number in it, or an amount or a share. */
const harmlessFit = {
  wordy: { ownPage: 2, elsewhere: 3 },
  numbered: { ownPage: 2.5, elsewhere: 4 },
  amount: { ownPage: 4, elsewhere: 6 },
} as const;
/** Money, a share, or a number with a point or a comma. */
export const amount = /[£%]|\d[.,]\d/;

/** Passages of which none is said in another of them as well. */
export const distinct = (found: readonly Found<Place>[]): Found<Place>[] =>
  found.filter(({ text }, at) =>
    found.every(
      (other, place) =>
        place === at || !other.text.includes(text) || (other.text === text && at < place),
    ),
  );

/** What is on no card of its own. */
const isOfReport = ({ risk, milestone, person }: Place): boolean =>
  [risk, milestone, person].every((one) => one === undefined);

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
 * @param subject the code of what is offered in the place of the figure
 */
export const searchNearest = async (
  { must: _, ...asked }: RequestOf<'fact'>,
  narrowing: readonly string[],
  context: Searched,
  subject = asked.code,
): Promise<Found<Place>[]> => {
  const { sameWords } = context.settings;
  const { code } = asked;
  const isOfSame = code ? onPageOf(code, context.catalogue) : () => false;
  // One word in common with what stands elsewhere is chance, and an amount there is of something else.
  const isElsewhere = isOfOthersElsewhere(code, context.catalogue);
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
  const poses = findPosing({ words: wordsIn(asked), narrowing, subject }, context);
  // “A placement in Leeds” costs no amount that is written elsewhere of a placement.
  const isOfAll = (one: Found<Place>): boolean =>
    isOfSame(one.place) ||
    !amount.test(one.text) ||
    countHeld(one.text, narrowing, sameWords) === narrowing.length;
  return distinct([
    ...found.filter((one) => holdsMost(one) && mayBeOfIt(one)),
    ...harmless.filter((one) => isOfAll(one) && !poses(one)),
  ]).filter(({ place }) => !isElsewhere(place));
};

/** What a passage stands below. */
export type BesideWhat = {
  /** It is certain that the answer is of what was asked. */
  readonly isSure: boolean;
  /** Set where it shows the figure that was asked for, with what tells which sentences may stand below that. */
  readonly ofFigure?: (Interpretation & { kind: 'query' })['below'];
};

/** What a passage on the page of the answer's subject must come to. */
const leastOnPage = (text: string, { isSure, ofFigure }: BesideWhat): number => {
  if (ofFigure?.counts && /\d/.test(text)) return countFit;
  if (ofFigure) return belowFigureFit;
  return isSure ? ownPageFit : unsureFit;
};

/**
 * What is written that fits a question much better than the name of its subject alone does: it stands below the
 * answer. Less is enough on the page of the subject, and where it is open what was asked. The risks, milestones and
 * people of the subject are shown by their own cards.
 */
export const searchBeside = async (
  { must, ...given }: RequestOf<'fact'>,
  what: BesideWhat,
  context: Searched,
): Promise<Found<Place>[]> => {
  const { isSure, ofFigure } = what;
  const asked = must && !ofFigure?.isOfNewest ? { ...given, must } : given;
  const isOfSame = asked.code ? onPageOf(asked.code, context.catalogue) : () => false;
  const least = ({ place, text }: Found<Place>): number =>
    isOfSame(place) ? leastOnPage(text, what) : isSure ? besideFit : unsureFit;
  const [found, harmless] = await Promise.all([
    searchFact(asked, context, isOfReport),
    searchHarmless(asked, context, isOfReport),
  ]);
  const isNearEnough = (one: Found<Place>): boolean =>
    !isSure || isOfSame(one.place) || one.fit >= besideFit;
  const isElsewhere = isOfOthersElsewhere(asked.code, context.catalogue);
  return distinct([
    ...found.filter((one) => one.fit >= least(one)).slice(0, mostBeside),
    ...harmless.filter(isNearEnough),
  ]).filter(({ place }) => !asked.code || !isElsewhere(place));
};
