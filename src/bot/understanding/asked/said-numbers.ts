import { measuresNamed } from '../../../domain/catalogue.ts';
import { judgedSeries } from '../../../domain/figures/headline.ts';
import { longMonth, monthNumber } from '../../../domain/period/month-names.ts';
import { placesNamed } from '../message/mention.ts';
import { isGrammar, type Token } from '../message/tokens.ts';
import { wordsOfSubject } from '../subjects/catalogue-words.ts';
import { type Asked, codesOf, indicatorOf } from './asked.ts';
import { findSaidChanges } from './said-change.ts';
import { type Share, sharesIn } from './said-shares.ts';
import { placesOfTargets } from './said-targets.ts';

/** At the word with this number stands a subject or a figure. */
export type Placed<T> = {
  readonly at: number;
  readonly is: T;
  /** The figures that it is the sum of. */
  readonly parts?: readonly number[];
  /** The counts that it is the share of, in percent. */
  readonly share?: Share;
};

const lasting = /^(?:in|for|within|after|have|got|takes?|another|about|only)$/;
const lengths = /^(?:mins?|minutes?|hours?|hrs?|days?|weeks?|things?|questions?)$/;
const covered = /^(?:months?|mths?|mnths?|quarters?|qtrs?|years?|yrs?)$/;

const before = /^(?:not|was|were|from|vice|previously|instead|than)$/;
const earlier = /^(?:last|before|previously|previous|then)$/;

const isMonth = (word: string): boolean =>
  word.length > 2 && longMonth(monthNumber(word)).toLowerCase().startsWith(word);

/** "Not 290", "was 211", "211 last time": what was, and not what is; "Oct was 171" is a month of the quarter. */
const isOfBefore = (tokens: readonly Token[], at: number): boolean =>
  (before.test(tokens[at - 1]?.word ?? '') && !isMonth(tokens[at - 2]?.word ?? '')) ||
  earlier.test(tokens[at + 1]?.word ?? '');

/** What says that something else was meant than stands before it. */
export const takingBack =
  /^(?:so{1,2}r{1,2}y|soz|w?h?oops|scratch|scrub|scrap|ignore|meant|correction|typo|wrong|wait|actually|rather|should)$/;

/**
 * Without those that the next figure takes the place of, and is of nothing else: "6379, no sorry, 6397", "the 544 should
 * read 543".
 */
export const withoutTakenBack = (
  numbers: readonly Placed<number>[],
  subjects: readonly Placed<string>[],
  { reading: { tokens } }: Asked,
): readonly Placed<number>[] =>
  numbers.filter(({ at: from }, index) => {
    const to = numbers[index + 1]?.at ?? from;
    const isTakenBack = tokens
      .slice(from + 1, to)
      .some(({ word }) => word === 'no' || takingBack.test(word));
    return !isTakenBack || subjects.some(({ at }) => at > from && at < to);
  });

/** "209, 24 fatal and 185 serious": the figure that the others make up. */
export const totalOf = (numbers: readonly Placed<number>[]): Placed<number> | undefined => {
  const sum = numbers.reduce((all, { is }) => all + is, 0);
  return numbers.length > 2 ? numbers.find(({ is }) => 2 * is === sum) : undefined;
};

const keepThose = <T>(all: readonly T[], holds: (one: T) => boolean): readonly T[] =>
  all.filter(holds);

/** Those of which something holds, or all where it holds of none. */
export const keepIfAny = <T>(all: readonly T[], holds: (one: T) => boolean): readonly T[] => {
  const kept = all.filter(holds);
  return kept.length > 0 ? kept : all;
};

/**
 * All figures, whether or not they are of what is asked for, and none that is a target; "in 5 minutes" says how long
 * something takes, and "12 months rolling", beside a figure, what that covers.
 */
export const figuresIn = ({ reading }: Asked): readonly Placed<number>[] => {
  const { tokens } = reading;
  const others = new Set([
    ...findSaidChanges(reading).map(({ at }) => at),
    ...placesOfTargets(reading),
  ]);
  const numbers = tokens.flatMap(({ mark }, at) => {
    const isLength =
      lasting.test(tokens[at - 1]?.word ?? '') && lengths.test(tokens[at + 1]?.word ?? '');
    return mark?.kind === 'number' && !isLength && !others.has(at) ? [{ at, is: mark.value }] : [];
  });
  return keepIfAny(numbers, ({ at }) => !covered.test(tokens[at + 1]?.word ?? ''));
};

const isPercentage = (tokens: readonly Token[], at: number): boolean =>
  /^(?:%|percent)$/.test(tokens[at + 1]?.word ?? '');

/** Whether all that a message may be of is given in percent: "191 of 198, I make that 96.5%" gives the share. */
const isOfPercentages = (asked: Asked): boolean => {
  const codes = codesOf(asked).length > 0 ? codesOf(asked) : asked.own;
  const measures = codes.flatMap((code) => measuresNamed(asked.catalogue, code));
  return (
    measures.length > 0 && measures.every((one) => judgedSeries(one)?.valueKind === 'percentage')
  );
};

/** "538, of which 130": a part of the figure before it. "24%" is one as well, unless all figures are. */
const isShare = (tokens: readonly Token[], at: number): boolean =>
  isPercentage(tokens, at) ||
  tokens
    .slice(Math.max(0, at - 4), at)
    .some(
      ({ word }, place, few) =>
        word === 'of' && /^(?:which|whom|those|these|them)$/.test(few[place + 1]?.word ?? ''),
    );

/** The percentages of a message, or the shares that its counts come to; all figures where there is neither. */
const percentagesIn = (asked: Asked): readonly Placed<number>[] => {
  const all = figuresIn(asked);
  const said = all.filter(({ at }) => isPercentage(asked.reading.tokens, at));
  if (said.length > 0) return said;
  const shares = sharesIn(all, asked);
  return shares.length > 0 ? shares : all;
};

/** Figures that are meant for the form: what is known already is put beside what is new. */
export const placeNumbers = (asked: Asked): readonly Placed<number>[] => {
  const { reading, typedFigures } = asked;
  const { tokens } = reading;
  const wholes = isOfPercentages(asked)
    ? percentagesIn(asked)
    : keepIfAny(figuresIn(asked), ({ at }) => !isShare(tokens, at));
  const meant = keepIfAny(wholes, ({ at }) => tokens[at - 1]?.word !== 'not');
  // "It was 562 and now it is 33 fewer" has no figure but the old one.
  const isChange = findSaidChanges(reading).length > 0;
  const keep = isChange ? keepThose : keepIfAny;
  // That something else had the same figure says nothing of this one.
  const forms = [...codesOf(asked), ...asked.own].map((one) => indicatorOf(one, asked.catalogue));
  const isKnown = ({ code }: { readonly code: string }): boolean =>
    forms.length === 0 || forms.includes(indicatorOf(code, asked.catalogue));
  const [form, ...more] = new Set(forms);
  // One for each part, of which one may be as it was.
  const isOneEach =
    form !== undefined &&
    more.length === 0 &&
    meant.length > 1 &&
    measuresNamed(asked.catalogue, form).length === meant.length;
  const fresh = isOneEach ? meant : keep(meant, ({ is }) => !typedFigures?.get(is)?.some(isKnown));
  return keep(fresh, ({ at }) => !isOfBefore(tokens, at));
};

/** What a number counts: the word behind it, where that is no mere tie. */
export const hasOwnThing = (
  { reading: { tokens } }: Pick<Asked, 'reading'>,
  at: number,
): boolean => {
  const next = tokens[at + 1];
  return next !== undefined && !next.mark && !next.parted && !isGrammar(next.word);
};

/**
 * The only figure beside the name of what it is of, where all others are of something else.
 *
 * @example of "209 KSI and 640 slight": 209
 */
export const besideName = (
  numbers: readonly Placed<number>[],
  code: string,
  asked: Asked,
): Placed<number> | undefined => {
  const { tokens, mentions } = asked.reading;
  const named = placesNamed(mentions);
  const own = wordsOfSubject([code], asked.catalogue);
  const isName = (at: number): boolean =>
    named.has(at) || tokens[at]?.mark?.kind === 'code' || own.has(tokens[at]?.stem ?? '');
  const [only, ...more] = numbers.filter(({ at }) => isName(at - 1) || isName(at + 1));
  const others = numbers.filter((one) => one !== only);
  return only && more.length === 0 && others.every(({ at }) => hasOwnThing(asked, at))
    ? only
    : undefined;
};
