import { findIndicator, findMeasures } from '../../../domain/catalogue.ts';
import { judgedSeries } from '../../../domain/figures/headline.ts';
import { type KnownSeries, knownSeries } from '../../../domain/figures/known-series.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import type { Measure } from '../../../domain/measure.ts';
import type { ObservedSeries } from '../../../domain/observed-series.ts';
import type { RecordedChange } from '../../../domain/submission/indicator-record.ts';
import type { RequestContext } from '../../request-context.ts';
import { formatRoundState } from '../../round/round-words.ts';
import { type KnownMeasure, readHistory } from './known-figures.ts';

/** A measure, what is known about it, and where it belongs. */
export type ReadMeasure = KnownMeasure & {
  readonly indicator: Indicator;
  /** What is stored of its indicator, other areas too. */
  readonly observed: readonly ObservedSeries[];
};

type Needs = Pick<RequestContext, 'catalogue' | 'stores' | 'clock'>;

/** The measures that several codes mean. */
export type ReadMeasures = {
  /** Each once, in the order in which they were named; an indicator stands for its parts. */
  readonly measures: readonly ReadMeasure[];
  /** Codes that mean nothing. */
  readonly unknown: readonly string[];
  readonly changes: readonly RecordedChange[];
  /** Whether what was handed in is signed off, where a round of an indicator is under way. */
  readonly standings: readonly string[];
};

/** The judged series first, as where one measure is shown. */
const inOrder = (measure: Measure, known: readonly KnownSeries[]): readonly KnownSeries[] => {
  const judged = judgedSeries(measure);
  return known.toSorted((a, b) => Number(b.series === judged) - Number(a.series === judged));
};

const distinct = (measures: readonly ReadMeasure[]): ReadMeasure[] => [
  ...new Map(measures.map((one) => [one.measure.code, one])).values(),
];

/** Reads each indicator once, however many of its measures are named. */
export const readMeasures = async (
  codes: readonly string[],
  context: Needs,
): Promise<ReadMeasures> => {
  const { catalogue, clock } = context;
  const indicators = new Set(codes.flatMap((code) => findIndicator(catalogue, code) ?? []));
  const pages = await Promise.all(
    [...indicators].map(async (indicator) => ({
      indicator,
      ...(await readHistory(indicator, context)),
    })),
  );
  const measures = codes.flatMap((code) =>
    pages.flatMap(({ indicator, page }) =>
      findMeasures(indicator, code).map((measure) => ({
        indicator,
        measure,
        observed: page.series,
        known: inOrder(measure, knownSeries(measure, page.series, clock.today)),
      })),
    ),
  );
  return {
    measures: distinct(measures),
    unknown: codes.filter((code) => !findIndicator(catalogue, code)),
    changes: pages.flatMap(({ changes }) => changes),
    standings: pages.flatMap(({ indicator, page: { round } }) =>
      round && round.status !== 'open' ? [`${indicator.code}, ${formatRoundState(round)}`] : [],
    ),
  };
};
