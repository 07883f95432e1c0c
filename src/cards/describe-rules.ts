import { judgedSeries } from '../domain/figures/headline.ts';
import { capitalise } from '../domain/format.ts';
import type { Measure } from '../domain/measure.ts';
import { polarityWords, usualTolerance } from '../domain/statistics/movement.ts';
import { isExact, sayWithin } from '../domain/tolerance.ts';
import { joinSentences, nameBriefly } from './format-text.ts';

/** S02 before S10, however the rows are ordered. */
const inOrder = new Intl.Collator('en-GB', { numeric: true }).compare;

const polarityNotes = (measures: readonly Measure[]): string[] =>
  Object.entries(polarityWords).flatMap(([polarity, words]) => {
    const found = measures.filter((measure) => measure.polarity === polarity);
    if (found.length === 0) return [];
    if (found.length === measures.length) return [`${capitalise(words)} for each.`];
    const names = found.map(nameBriefly).toSorted(inOrder);
    return [`${capitalise(words)} for ${names.join(', ')}.`];
  });

/** What counts as level; nothing where only the same value does. */
const sayLevel = (measures: readonly Measure[]): string => {
  // Words are the same or they are not.
  const numbers = measures.filter((one) => judgedSeries(one)?.valueKind !== 'words');
  const said = new Set(
    numbers.map((one) => {
      const { tolerance = usualTolerance } = one;
      return isExact(tolerance) ? '' : sayWithin(tolerance, judgedSeries(one), 'of less than');
    }),
  );
  const [only = numbers.length < measures.length ? '' : sayWithin(usualTolerance)] = said;
  if (said.size > 1) return 'A small change counts as level.';
  return only && `A change ${only} counts as level.`;
};

/** The rules behind the arrows and judgements of several rows, in one or more sentences. */
export const describeRules = (measures: readonly Measure[]): string =>
  joinSentences(...polarityNotes(measures), sayLevel(measures));
