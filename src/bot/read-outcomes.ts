import { type Indicator, standsUnder } from '../domain/indicator.ts';
import type { ObservedSeries } from '../domain/observed-series.ts';
import type { RequestContext } from './request-context.ts';

/**
 * The indicators that count for any of these outcomes, each once, with all their values: those of
 * another outcome's report come from there.
 */
export const readOutcomes = async (
  outcomes: readonly string[],
  {
    catalogue,
    stores: { outcomes: store },
  }: Pick<RequestContext, 'catalogue'> & {
    readonly stores: Pick<RequestContext['stores'], 'outcomes'>;
  },
): Promise<{
  readonly indicators: readonly Indicator[];
  readonly series: readonly ObservedSeries[];
}> => {
  const indicators = catalogue.indicators.filter((one) =>
    outcomes.some((code) => standsUnder(one, code)),
  );
  const homes = [...new Set(indicators.map(({ outcome }) => outcome))];
  return { indicators, series: await store.readSeries(homes) };
};
