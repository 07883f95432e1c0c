import { measuresNamed } from '../../../domain/catalogue.ts';
import { judgedSeries } from '../../../domain/figures/headline.ts';
import { stemsOf } from '../../../domain/find-words.ts';
import { splitUnit } from '../../../domain/unit.ts';
import { isGrammar } from '../message/tokens.ts';
import type { Asked } from './asked.ts';
import { hasOwnThing, type Placed } from './said-numbers.ts';

type Said = Pick<Asked, 'reading' | 'catalogue'>;

/** What a figure stands behind that is said to be one. */
const given = /^(?:is|are|was|were|be|=|at|to|averag(?:ed|es|ing)|totall?ed|totals?|reached|hit)$/;

/** A number of a label has two digits at most: "Period 6", "Year 1". */
const longestLabel = 99;

/** "Period 6", "Year 1": the number of what stands before it. */
const isLabel = ({ reading: { tokens } }: Said, { at, is }: Placed<number>): boolean => {
  const before = tokens[at - 1];
  const isName = before !== undefined && !before.mark && !isGrammar(before.word);
  return Number.isInteger(is) && is <= longestLabel && isName && !tokens[at]?.parted;
};

/** Whether a number stands with the unit of a measure: "£171k", "31 days". */
const hasUnit = ({ at }: Placed<number>, code: string, { catalogue, reading }: Said): boolean => {
  const { tokens } = reading;
  const mark = tokens[at]?.mark;
  const next = tokens[at + 1];
  return measuresNamed(catalogue, code).some((measure) => {
    const { before, words } = splitUnit(judgedSeries(measure)?.unit ?? '');
    const isMoney = before !== '' && mark?.kind === 'number' && mark.isMoney === true;
    const [first] = words.split(' ');
    return isMoney || (next !== undefined && stemsOf(first ?? '').has(next.stem));
  });
};

/**
 * Of several numbers for one thing the only one that stands with its unit, or is said to be its figure, where each other
 * counts something else or is the number of a label.
 *
 * @example of "homes for Q1 is 41, that has the 18 in Mill Lane flats in it": 41
 * @example of an overspend in pounds, "Period 6 forecast now £171k over": 171,000
 */
export const figureMeant = (
  numbers: readonly Placed<number>[],
  code: string,
  asked: Said,
): Placed<number> | undefined => {
  const { tokens } = asked.reading;
  const isOther = (one: Placed<number>): boolean =>
    isLabel(asked, one) || (hasOwnThing(asked, one.at) && !hasUnit(one, code, asked));
  const onlyOf = (holds: (one: Placed<number>) => boolean): Placed<number> | undefined => {
    const [only, ...more] = numbers.filter(holds);
    const others = numbers.filter((one) => one !== only);
    return more.length === 0 && others.every(isOther) ? only : undefined;
  };
  return (
    onlyOf((one) => hasUnit(one, code, asked)) ??
    onlyOf(({ at }) => given.test(tokens[at - 1]?.word ?? ''))
  );
};
