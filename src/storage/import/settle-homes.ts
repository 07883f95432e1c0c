import { formerIndicatorOf, spellingOf } from '../code-format.ts';
import type { DataFile, HistoryFile, ReportFile } from '../report-schema.ts';
import { type Content, type Row, rowsOfKind } from '../rows/row.ts';

type StoredIndicator = Content<'indicator'>;

const measuresOf = ({ measures, performanceMeasures }: StoredIndicator): string[] =>
  [...measures, ...performanceMeasures].map(({ code }) => code);

/**
 * A history with the indicator of each measure: as the file names it, as the stored report has it, or as
 * codes showed it until 0.5.0.
 *
 * @param known rows of the catalogue as it is stored
 * @returns any other kind of file as it is
 */
export const settleIndicators = (file: DataFile, known: readonly Row[]): DataFile => {
  if (file.format !== 'outcomes-history/1') return file;
  const homes = new Map(
    rowsOfKind(known, 'indicator').flatMap((one) =>
      measuresOf(one).map((code) => [code, one.code] as const),
    ),
  );
  return {
    ...file,
    measures: file.measures.map((one) => {
      const indicator = one.indicator ?? homes.get(one.measure) ?? formerIndicatorOf(one.measure);
      return { ...one, ...(indicator !== undefined && { indicator }) };
    }),
  };
};

const findHistoryFaults = ({ measures }: HistoryFile): string[] =>
  measures.flatMap(({ measure, indicator }, i) =>
    indicator === undefined
      ? [
          `measures[${i}].indicator: no stored report has the measure "${measure}"; import its report first, or name its indicator`,
        ]
      : [],
  );

const isOf =
  ({ outcome: { code } }: ReportFile) =>
  ({ outcome }: StoredIndicator): boolean =>
    outcome === code;

/** What is stored under a code of another outcome would be replaced, or could not be told from it. */
const findTaken = (file: ReportFile, known: readonly Row[]): string[] => {
  const others = rowsOfKind(known, 'indicator').filter((one) => !isOf(file)(one));
  const taken = new Map(
    others.flatMap((one) =>
      [one.code, ...measuresOf(one)].map((code) => [spellingOf(code), { code, one }] as const),
    ),
  );
  return file.indicators.flatMap(({ code, measures, performanceMeasures }, i) =>
    [...new Set([code, ...[...measures, ...performanceMeasures].map((one) => one.code)])].flatMap(
      (own) => {
        const found = taken.get(spellingOf(own));
        return found
          ? [
              `indicators[${i}]: "${own}" is stored as "${found.code}" of the outcome ${found.one.outcome} (${found.one.shortName})`,
            ]
          : [];
      },
    ),
  );
};

/** A series keeps the indicator under which its values are stored. */
const findMoved = (rows: readonly Row[], known: readonly Row[]): string[] => {
  const before = new Map(rowsOfKind(known, 'series').map((one) => [one.measure, one.indicator]));
  return rowsOfKind(rows, 'series').flatMap(({ measure, id, indicator }) => {
    const was = before.get(measure);
    return was === undefined || was === indicator
      ? []
      : [`${measure} ${id}: belongs to ${indicator}, but its figures are stored under ${was}`];
  });
};

/**
 * What is wrong with the codes of a file beside those that are stored: a code that another outcome has, a
 * measure that moved, or one whose indicator nothing says.
 *
 * @param file as {@link settleIndicators} leaves it
 * @param rows those of the file
 * @param known rows of the catalogue as it is stored
 */
export const findHomeFaults = (
  file: DataFile,
  rows: readonly Row[],
  known: readonly Row[],
): string[] => [
  ...(file.format === 'outcomes-report/1' ? findTaken(file, known) : findHistoryFaults(file)),
  ...findMoved(rows, known),
];
