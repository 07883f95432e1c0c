import { nameReports } from '../../../cards/format-text.ts';
import { comparatorsOf, listBeside, sideBeside } from '../../../domain/figures/comparator.ts';
import { knownSeries } from '../../../domain/figures/known-series.ts';
import type { Benchmark, Indicator } from '../../../domain/indicator.ts';
import type { ObservedSeries } from '../../../domain/observed-series.ts';
import { readOutcomes } from '../../read-outcomes.ts';
import type { RequestContext } from '../../request-context.ts';
import { isAgainst } from './beside-printed.ts';

type Needs = Pick<RequestContext, 'catalogue' | 'clock' | 'stores'>;

/** With the side on which our stored values are of the comparator that a printed line names, and both values. */
const withStanding = (
  benchmark: Benchmark,
  indicator: Indicator,
  observed: readonly ObservedSeries[],
  { catalogue, clock }: Needs,
): Benchmark => {
  const { comparator, measures, notes } = benchmark;
  if (benchmark.standing !== 'not-stated' || !comparator || benchmark.figures) return benchmark;
  const beside = indicator.measures
    .filter(({ code }) => measures.includes(code))
    .flatMap((measure) =>
      knownSeries(measure, observed, clock.today).flatMap((known) =>
        comparatorsOf(measure, known.series, observed, catalogue)
          .filter(({ name }) => isAgainst(name, comparator))
          .flatMap((one) => {
            const side = sideBeside(known, one);
            return side ? [{ side, said: listBeside(known, [one]) }] : [];
          }),
      ),
    );
  const [side, ...others] = new Set(beside.map((one) => one.side));
  return side === undefined || others.length > 0
    ? benchmark
    : { ...benchmark, standing: side, notes: [...notes, ...beside.flatMap(({ said }) => said)] };
};

/** Indicators with the sides of their printed lines, and whether any was worked out. */
type WithStandings = { readonly indicators: readonly Indicator[]; readonly isWorkedOut: boolean };

/**
 * The indicators with the sides that follow from stored values, where their printed lines name a comparator and say
 * neither a side nor both figures.
 */
export const withStandings = async (
  indicators: readonly Indicator[],
  needs: Needs,
): Promise<WithStandings> => {
  const all = needs.catalogue.outcomes.map(({ code }) => code);
  const { series } = await readOutcomes(all, needs);
  const judged = indicators.map((indicator) => ({
    ...indicator,
    benchmarks: indicator.benchmarks.map((one) => withStanding(one, indicator, series, needs)),
  }));
  const isWorkedOut = judged.some(({ benchmarks }, at) =>
    benchmarks.some((one, place) => one !== indicators[at]?.benchmarks[place]),
  );
  return { indicators: judged, isWorkedOut };
};

/** By what it is told on which side a figure is: "in the words of the report for Q2 2018/19". */
export const sayBasis = (
  { isWorkedOut }: Pick<WithStandings, 'isWorkedOut'>,
  outcomes: Parameters<typeof nameReports>[0],
): string =>
  `in the words of ${nameReports(outcomes)}${isWorkedOut ? ', or by figures of the same period' : ''}`;
