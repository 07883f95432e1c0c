import { councilSeries } from '../../domain/figures/headline.ts';
import { rangeOf } from '../../domain/statistics/range.ts';
import type { ReportFile } from '../report-schema.ts';

type FileMeasure = ReportFile['indicators'][number]['measures'][number];

/** Values may come later, with a file of their own; those that are there must say what the range is. */
const findFaultsOf = (at: string, { polarity, series }: FileMeasure): string[] => {
  const judged = series.find(({ id }) => id === councilSeries);
  if (polarity !== 'within-range' || !judged) return [];
  if (judged.valueKind === 'words') return [`${at}.polarity: values in words lie within no range`];
  const values = Object.values(judged.values).flat();
  return values.length === 0 || values.some(({ target }) => rangeOf(target))
    ? []
    : [
        `${at}.polarity: within a range is better, and none of its values has one as its target: { "atLeast": 88, "atMost": 94 }, or “88 to 94” in a table`,
      ];
};

/** Measures for which nearer to a range is better, without any range. */
export const findRangeFaults = ({ indicators }: ReportFile): string[] =>
  indicators.flatMap((indicator, i) =>
    (['measures', 'performanceMeasures'] as const).flatMap((list) =>
      indicator[list].flatMap((measure, m) =>
        findFaultsOf(`indicators[${i}].${list}[${m}]`, measure),
      ),
    ),
  );
