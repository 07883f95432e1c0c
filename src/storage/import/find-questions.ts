import {
  askAboutCount,
  askAboutFractions,
  askAboutSlip,
} from '../../domain/figures/implausible.ts';
import { isKnown } from '../../domain/observation.ts';
import { toObservation } from '../rows/observation-rows.ts';
import { type Content, type Row, rowsOfKind } from '../rows/row.ts';
import { isSame, type Stored, storedContent } from '../rows/stored-rows.ts';
import { type ValueNames, valueNames } from './name-values.ts';
import { compareValues } from './tally-rows.ts';

type Definition = Content<'series'>;

const askAboutValues = (row: Row<'values'>, stored: Stored, names: ValueNames): string[] => {
  const series = names.seriesOf(row.content);
  if (!series) return [];
  const before = storedContent('values', row.key, stored);
  const { periodKind } = row.content;
  const now = row.content.observations.map((one) => toObservation(periodKind, one));
  const changed = compareValues(row.content, before);
  const places = new Map(now.map(({ period }, at) => [period.index, at]));
  const slips = changed.flatMap(({ period, now: one, before: old }) => {
    const value = toObservation(periodKind, one);
    const at = places.get(period.index);
    if (!isKnown(value) || at === undefined) return [];
    const others = old ? now.with(at, toObservation(periodKind, old)) : now.toSpliced(at, 1);
    const asked = askAboutSlip(value, series, others);
    return asked ? [`${names.placeOf(row.content, period)}: ${asked}.`] : [];
  });
  const fractions = changed.length > 0 ? askAboutFractions(series, now) : undefined;
  return [...slips, ...(fractions ? [`${names.nameOf(row.content)}: ${fractions}.`] : [])];
};

const askAboutDefinitions = (rows: readonly Row[], changed: readonly Definition[]): string[] =>
  rowsOfKind(rows, 'indicator').flatMap(({ measures, performanceMeasures }) =>
    [...measures, ...performanceMeasures].flatMap((measure) =>
      changed
        .filter((series) => series.measure === measure.code)
        .flatMap((series) => {
          const asked = askAboutCount(measure, series);
          return asked ? [`${measure.code} ${measure.shortName}: ${asked}.`] : [];
        }),
    ),
  );

const isValues = (row: Row): row is Row<'values'> => row.kind === 'values';

/**
 * What is odd about the values and definitions that a load would write, to be confirmed by whoever loads it: a value
 * ten or a hundred times off, percentages written as fractions, an average called a count. What is stored already
 * is not asked about again.
 *
 * @param rows what a file has, merged with what is stored
 * @returns a sentence each, which begins with its place
 */
export const findQuestions = (rows: readonly Row[], stored: Stored): string[] => {
  const different = rows.filter((row) => !isSame(row, stored.get(row.key)));
  const names = valueNames(rows, stored);
  return [
    ...askAboutDefinitions(rows, rowsOfKind(different, 'series')),
    ...different.filter(isValues).flatMap((row) => askAboutValues(row, stored, names)),
  ];
};
