import { comparatorsOf, sayBeside, sayNotBeside } from '../../../domain/figures/comparator.ts';
import { findNewer } from '../../../domain/figures/headline.ts';
import type { KnownSeries } from '../../../domain/figures/known-series.ts';
import { formatGiven } from '../../../domain/format.ts';
import { isGiven } from '../../../domain/observation.ts';
import type { ObservedSeries } from '../../../domain/observed-series.ts';
import { describePeriod } from '../../../domain/period/period.ts';
import type { Series } from '../../../domain/series.ts';
import { withUnit } from '../../../domain/unit.ts';
import type { RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { isAgainst } from './beside-printed.ts';
import { type KnownMeasure, sayNone } from './known-figures.ts';

/** One value of ours beside one of others, or why there is none. */
export type BesideOthers = { readonly text: string; readonly isReported: boolean };

/** In the same unit, as far as it can be told. */
const isLike = (one: Series, other: Series): boolean =>
  one.valueKind === other.valueKind && (one.valueKind === 'percentage' || one.unit === other.unit);

/** Our newest figure, where the comparator has none of its period yet, in this series or in one without comparators. */
const sayNewer = (one: KnownSeries, alone: readonly KnownSeries[], said: string): string => {
  const newest = one.observations.findLast((each) => isGiven(each) && each.value !== null);
  const others = alone.filter(({ series }) => isLike(one.series, series));
  const own =
    newest && !said.includes(describePeriod(newest.period))
      ? { series: one.series, observation: newest }
      : undefined;
  const newer = findNewer(newest, others).newer ?? own;
  if (!newer) return '';
  const figure = withUnit(formatGiven(newer.observation, newer.series), newer.series);
  return ` Ours since: ${figure} (${describePeriod(newer.observation.period)}), with nothing of the same period beside it.`;
};

/** Our value and the comparator's for the same period, from official statistics or the report's own tables. */
export const besideOthers = (
  { measure, known }: KnownMeasure,
  observed: readonly ObservedSeries[],
  { period, against }: Pick<RequestOf<'benchmark'>, 'period' | 'against'>,
  context: Pick<RequestContext, 'catalogue' | 'clock'>,
): BesideOthers[] => {
  if (known.length === 0 && measure.series.length > 0) {
    const none = sayNone(measure, observed, context);
    return none ? [{ text: none, isReported: false }] : [];
  }
  const comparatorsIn = ({ series }: KnownSeries) =>
    comparatorsOf(measure, series, observed, context.catalogue);
  const alone = known.filter((one) => !one.derivedFrom && comparatorsIn(one).length === 0);
  return known.flatMap((one) => {
    const isReported = one.observations.at(-1)?.provenance?.kind === 'published';
    return comparatorsIn(one).flatMap((comparator) => {
      const said =
        isAgainst(comparator.name, against) &&
        (sayBeside(measure, one, comparator, period) ?? sayNotBeside(one, comparator, period));
      if (!said) return [];
      const newer = period ? '' : sayNewer(one, alone, said);
      return [{ text: `${measure.shortName}: ${said}${newer}`, isReported }];
    });
  });
};
