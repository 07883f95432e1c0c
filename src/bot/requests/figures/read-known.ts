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

/** What is known about an indicator, with its audit trail, the newest first. */
export const readHistory = async (
  { code }: Indicator,
  { stores: { outcomes, submissions } }: Pick<RequestContext, 'stores'>,
) => {
  const page = await outcomes.readPage(code);
  // Without an entry there is no need to ask: a request to storage costs as much as building the card.
  const changes = page.version > 0 ? await submissions.readChanges(code, 0) : [];
  return { page, changes };
};

/** The measures that a code means with all their values; undefined when it means none. */
export const readKnown = async (
  code: string,
  context: Pick<RequestContext, 'catalogue' | 'stores' | 'clock'>,
): Promise<Known | undefined> => {
  const {
    catalogue,
    clock: { today },
  } = context;
  const indicator = findIndicator(catalogue, code);
  if (!indicator) return undefined;
  const { page, changes } = await readHistory(indicator, context);
  const observed = page.series;
  const measures = findMeasures(indicator, code).map((measure) => ({
    measure,
    known: knownSeries(measure, observed, today),
  }));
  return { indicator, measures, observed, changes };
};

/** The one measure that was asked for, when the report shows it only as a chart. */
export const pictureOf = ([first, ...more]: readonly KnownMeasure[]) =>
  first && more.length === 0 && first.known.length === 0 ? first.measure : undefined;
