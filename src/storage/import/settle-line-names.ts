import { plainName } from '../../domain/words.ts';
import type { DataFile, ReportFile } from '../report-schema.ts';

type StoredIndicator = ReportFile['indicators'][number];

type StoredMeasure = StoredIndicator['measures'][number];

const nameLine = (
  measure: StoredMeasure,
  whole: Pick<StoredIndicator, 'name' | 'shortName'>,
): StoredMeasure => {
  const { breakdown, name, shortName } = measure;
  if (!breakdown) return measure;
  const isCategory = (given: string): boolean => plainName(given) === plainName(breakdown.category);
  return {
    ...measure,
    name: isCategory(name) ? `${whole.name}: ${breakdown.category}` : name,
    shortName: isCategory(shortName) ? `${whole.shortName}: ${breakdown.category}` : shortName,
  };
};

/**
 * A file in which each line of a breakdown that is named by its category alone has the name of its indicator as
 * well: several indicators may have a line for the same area, and no card may leave open what it counts there.
 *
 * @returns any other kind of file as it is
 * @example a line “Northfield” of “Fly-tipping” becomes “Fly-tipping: Northfield”
 */
export const settleLineNames = (file: DataFile): DataFile =>
  file.format === 'outcomes-report/1'
    ? {
        ...file,
        indicators: file.indicators.map((one) => ({
          ...one,
          measures: one.measures.map((measure) => nameLine(measure, one)),
          performanceMeasures: one.performanceMeasures.map((measure) => nameLine(measure, one)),
        })),
      }
    : file;
