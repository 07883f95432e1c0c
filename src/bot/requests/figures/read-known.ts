import { findIndicator, findMeasures } from '../../../domain/catalogue.ts';
import { knownSeries } from '../../../domain/figures/known-series.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import type { ObservedSeries } from '../../../domain/measure.ts';
import type { RecordedChange } from '../../../domain/submission/indicator-record.ts';
import type { RequestContext } from '../../request-context.ts';
import type { KnownMeasure } from './no-figure.ts';

/** What is known about the measures that a code means. */
export type Known = {
  readonly indicator: Indicator;
  readonly measures: readonly KnownMeasure[];
  readonly observed: readonly ObservedSeries[];
  /** The audit trail, the newest first. */
  readonly changes: readonly RecordedChange[];
};

/** The measures that a code means with all their values; undefined when it means none. */
export const readKnown = async (
  code: string,
  {
    catalogue,
    stores: { outcomes: store, submissions },
    clock: { today },
  }: Pick<RequestContext, 'catalogue' | 'stores' | 'clock'>,
): Promise<Known | undefined> => {
  const indicator = findIndicator(catalogue, code);
  if (!indicator) return undefined;
  const [{ series: observed }, changes] = await Promise.all([
    store.readPage(indicator.code),
    submissions.readChanges(indicator.code, 0),
  ]);
  const measures = findMeasures(indicator, code).map((measure) => ({
    measure,
    known: knownSeries(measure, observed, today),
  }));
  return { indicator, measures, observed, changes };
};

/** The one measure that was asked for, when the report shows it as a chart only. */
export const pictureOf = ([first, ...more]: readonly KnownMeasure[]) =>
  first && more.length === 0 && first.known.length === 0 ? first.measure : undefined;
