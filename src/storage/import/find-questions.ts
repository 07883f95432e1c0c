import { sayContrary } from '../../domain/contrary-target.ts';
import {
  askAboutCount,
  askAboutFractions,
  askAboutSlip,
} from '../../domain/figures/implausible.ts';
import { isKnown } from '../../domain/observation.ts';
import { describePeriod } from '../../domain/period/period.ts';
import { findStatus, statusChoices } from '../../domain/target.ts';
import { judgesBy } from '../../domain/target-limit.ts';
import { writeTarget } from '../../domain/target-text.ts';
import { plainName } from '../../domain/words.ts';
import { toObservation } from '../rows/observation-rows.ts';
import { type Content, type Row, rowsOfKind } from '../rows/row.ts';
import { isSame, type Stored, storedContent } from '../rows/stored-rows.ts';
import { type ValueNames, valueNames } from './name-values.ts';
import { compareValues } from './tally-rows.ts';

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });

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

/** Targets that a load would write, whose limit is on the wrong side: each once for a series. */
const askAboutTargets = (row: Row<'values'>, stored: Stored, names: ValueNames): string[] => {
  const polarity = names.polarityOf(row.content);
  const changed = compareValues(row.content, storedContent('values', row.key, stored));
  const said = changed.flatMap(({ period, now: { target } }) => {
    const why = target && polarity && sayContrary(target, polarity);
    return why ? [`${names.placeOf(row.content, period)}: ${why}.`] : [];
  });
  return said.slice(0, 1);
};

/** A figure after the newest stored one that has no target, where the one before it had one by which it was judged. */
const askAboutLapsed = (row: Row<'values'>, atFirst: Stored, names: ValueNames): string[] => {
  const before = storedContent('values', row.key, atFirst);
  const series = names.seriesOf(row.content);
  const { periodKind, observations } = row.content;
  const all = observations.map((one) => toObservation(periodKind, one));
  const newest = before?.observations.at(-1);
  if (!newest || !series) return [];
  const { period: last } = toObservation(periodKind, newest);
  return all.flatMap((one, at) => {
    const { target, period } = all[at - 1] ?? {};
    const isLapsed = one.period.index > last.index && isKnown(one) && !one.target;
    if (!isLapsed || !target || !period || !judgesBy(target, series)) return [];
    return [
      `${names.placeOf(row.content, one.period)}: it has no target, and ${describePeriod(period)} had ${writeTarget(target)}; write it beside the value where it still holds.`,
    ];
  });
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

/** The statuses that a load would write and nobody has said anything of: each word once, with the first of its places. */
const askAboutStatuses = (
  different: readonly Row<'values'>[],
  stored: Stored,
  names: ValueNames,
): string[] => {
  const own = names.statuses();
  const found = different.flatMap((row) =>
    compareValues(row.content, storedContent('values', row.key, stored)).flatMap(
      ({ period, now: { status } }) =>
        status !== undefined && !findStatus(status, own) ? [{ status, row, period }] : [],
    ),
  );
  return [...Map.groupBy(found, ({ status }) => plainName(status)).values()].flatMap(
    ([first, ...more]) => {
      if (!first) return [];
      const others = more.length > 0 ? ` and ${more.length} more` : '';
      const place = names.placeOf(first.row.content, first.period);
      return [
        `${place}${others}: nobody has said what the status "${first.status}" means; declare it among the statuses of the outcome, with its colour if it has one, or write one of ${either.format(statusChoices(own))}.`,
      ];
    },
  );
};

/** Words in the place of a figure that a load would write as the reason why there is none: each with the first of its places. */
const askAboutWords = (
  different: readonly Row<'values'>[],
  stored: Stored,
  names: ValueNames,
): string[] => {
  const found = different.flatMap((row) =>
    compareValues(row.content, storedContent('values', row.key, stored)).flatMap(
      ({ period, now: { value, why, printed } }) =>
        value === null && why && why === printed
          ? [{ why, place: names.placeOf(row.content, period) }]
          : [],
    ),
  );
  return [...Map.groupBy(found, ({ why }) => why)].map(([why, [first, ...more]]) => {
    const others = more.length > 0 ? ` and ${more.length} more` : '';
    return `${first?.place}${others}: "${why}" stands in the place of a figure, and is read as the reason why there is none.`;
  });
};

const isValues = (row: Row): row is Row<'values'> => row.kind === 'values';

/**
 * What is odd about the values and definitions that a load would write, to be confirmed by whoever loads it: a value
 * ten or a hundred times off, percentages written as fractions, an average called a count, a status that nobody has
 * declared, a target that is met by getting worse, a new figure without the target that the one before it had, words in the place of a figure. What is stored already
 * is not asked about again.
 *
 * @param rows what a file has, merged with what is stored
 * @param atFirst what was stored before the files that are imported together with this one
 * @returns a sentence each, which begins with its place
 */
export const findQuestions = (
  rows: readonly Row[],
  stored: Stored,
  atFirst: Stored = stored,
): string[] => {
  const different = rows.filter((row) => !isSame(row, stored.get(row.key)));
  const names = valueNames(rows, stored);
  return [
    ...askAboutDefinitions(rows, rowsOfKind(different, 'series')),
    ...different.filter(isValues).flatMap((row) => askAboutValues(row, stored, names)),
    ...different.filter(isValues).flatMap((row) => askAboutTargets(row, stored, names)),
    ...different.filter(isValues).flatMap((row) => askAboutLapsed(row, atFirst, names)),
    ...askAboutStatuses(different.filter(isValues), stored, names),
    ...askAboutWords(different.filter(isValues), stored, names),
  ];
};
