import { findIndicator, findMeasures } from '../../../domain/catalogue.ts';
import { comparatorOf } from '../../../domain/figures/comparator.ts';
import { firstKnown } from '../../../domain/figures/first-known.ts';
import type { Headline } from '../../../domain/figures/headline.ts';
import { type KnownSeries, knownSeries } from '../../../domain/figures/known-series.ts';
import { sayNoFigure } from '../../../domain/figures/no-figure.ts';
import type { Commentary, Indicator } from '../../../domain/indicator.ts';
import type { Measure } from '../../../domain/measure.ts';
import type { ObservedSeries } from '../../../domain/observed-series.ts';
import type { Series } from '../../../domain/series.ts';
import type { RecordedChange } from '../../../domain/submission/indicator-record.ts';
import type { RequestContext } from '../../request-context.ts';
import { withPartNames } from '../with-part-names.ts';

/** A measure, and what is known about it. */
export type KnownMeasure = { readonly measure: Measure; readonly known: readonly KnownSeries[] };

/** What is known about the measures that a code means. */
export type KnownIndicator = {
  readonly indicator: Indicator;
  readonly measures: readonly KnownMeasure[];
  readonly observed: readonly ObservedSeries[];
  /** The audit trail, the newest first. */
  readonly changes: readonly RecordedChange[];
  /** The newest that was written. */
  readonly commentary: Commentary | undefined;
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
): Promise<KnownIndicator | undefined> => {
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
  return {
    indicator,
    measures,
    observed,
    changes,
    commentary: withPartNames(page.commentary, indicator, code),
  };
};

/** The one measure that was asked for, when the report shows it only as a chart. */
export const pictureOf = ([first, ...more]: readonly KnownMeasure[]) =>
  first && more.length === 0 && isPicture(first) ? first.measure : undefined;

/** Whether the report shows a measure only as a chart: it has no series in which a figure could be. */
export const isPicture = ({ measure, known }: KnownMeasure): boolean =>
  known.length === 0 && measure.series.length === 0;

/** Another area's values for a chart: only what had ended by today; nothing where there is none. */
export const withComparator = (
  measure: Measure,
  series: Series,
  observed: readonly ObservedSeries[],
  { catalogue, clock: { today } }: Pick<RequestContext, 'catalogue' | 'clock'>,
) => {
  const comparator = comparatorOf(measure, series, observed, catalogue);
  if (!comparator) return {};
  const { name, observations } = comparator;
  const ended = observations.filter(({ period }) => firstKnown(period, series) <= today);
  return ended.length > 0 ? { comparator: { name, observations: ended } } : {};
};

/** Headlines with England's figures beside them, where the same series has them. */
export const besideComparator = (
  headlines: readonly Headline[],
  observed: readonly ObservedSeries[],
  context: Pick<RequestContext, 'catalogue' | 'clock'>,
): Headline[] =>
  headlines.map((one) => {
    if (!one.series) return one;
    const none = one.verdict?.later ? '' : sayNone(one.measure, observed, context);
    return {
      ...one,
      ...withComparator(one.measure, one.series, observed, context),
      ...(none && { none }),
    };
  });

/** Why a measure has no figure of the council's own; empty where it has one. */
export const sayNone = (
  measure: Measure,
  observed: readonly ObservedSeries[],
  { catalogue, clock: { today } }: Pick<RequestContext, 'catalogue' | 'clock'>,
): string => sayNoFigure(measure, observed, { catalogue, today });
