import { nameReports } from '../../../cards/format-text.ts';
import type { Catalogue } from '../../../domain/catalogue.ts';
import { comparatorsOf, listBeside, sideBeside } from '../../../domain/figures/comparator.ts';
import { knownSeries } from '../../../domain/figures/known-series.ts';
import { printedPair } from '../../../domain/figures/printed-pair.ts';
import type { Benchmark, Indicator } from '../../../domain/indicator.ts';
import type { Measure } from '../../../domain/measure.ts';
import type { ObservedSeries } from '../../../domain/observed-series.ts';
import { readOutcomes } from '../../read-outcomes.ts';
import type { RequestContext } from '../../request-context.ts';
import { isAgainst } from './beside-printed.ts';

type Needs = Pick<RequestContext, 'catalogue' | 'clock' | 'stores'>;

/** A side that follows from figures, what is said of them, and whether both are known to be of the same period. */
type Side = {
  readonly standing: 'higher' | 'lower';
  readonly notes: readonly string[];
  readonly isLike: boolean;
};

/** By stored values of the same period. */
const byValues = (
  measure: Measure,
  comparator: string,
  observed: readonly ObservedSeries[],
  { catalogue, clock }: Needs,
): Side[] =>
  knownSeries(measure, observed, clock.today).flatMap((known) =>
    comparatorsOf(measure, known.series, observed, catalogue)
      .filter(({ name }) => isAgainst(name, comparator))
      .flatMap((one) => {
        const side = sideBeside(known, one);
        return side ? [{ standing: side, notes: listBeside(known, [one]), isLike: true }] : [];
      }),
  );

/** What a line may call the council: by its own area, or by its name without what it is. */
const namesOfCouncil = ({ outcomes, areas }: Catalogue): string[] => [
  ...new Set(
    outcomes.flatMap(({ council, area }) => [
      ...areas.flatMap(({ code, name }) => (code === area ? [name] : [])),
      council.replace(/ (?:\p{L}+ )?Council$/u, ''),
    ]),
  ),
];

/** By the numbers of the printed line. */
const byLine = (
  measure: Measure,
  { statement }: Benchmark,
  comparator: string,
  { observed, catalogue, clock }: Needs & { readonly observed: readonly ObservedSeries[] },
): Side[] => {
  const pair = printedPair(statement, measure, {
    comparator,
    own: namesOfCouncil(catalogue),
    known: knownSeries(measure, observed, clock.today),
  });
  if (!pair) return [];
  const { side, ours, isLike } = pair;
  return [{ standing: side, notes: ours ? [`Ours: ${ours}.`] : [], isLike }];
};

/** A printed line for each of its measures, with the side of those where it follows from figures. */
const withSides = (
  benchmark: Benchmark,
  indicator: Indicator,
  observed: readonly ObservedSeries[],
  needs: Needs,
): { readonly benchmark: Benchmark; readonly side?: Side }[] => {
  const { comparator, measures, notes } = benchmark;
  if (benchmark.standing !== 'not-stated' || !comparator || benchmark.figures)
    return [{ benchmark }];
  const own = indicator.measures.filter(({ code }) => measures.includes(code));
  if (own.length === 0) return [{ benchmark }];
  return own.map((measure) => {
    const line = { ...benchmark, measures: [measure.code] };
    const stored = byValues(measure, comparator, observed, needs);
    const found =
      stored.length > 0 ? stored : byLine(measure, benchmark, comparator, { ...needs, observed });
    const [side, ...others] = found;
    if (!side || others.some(({ standing }) => standing !== side.standing))
      return { benchmark: line };
    const said = [...notes, ...found.flatMap((one) => one.notes)];
    return { benchmark: { ...line, standing: side.standing, notes: said }, side };
  });
};

/** Figures of others that are stored beside a measure, where the report prints no line about them. */
const storedLines = (
  { benchmarks }: Pick<Indicator, 'benchmarks'>,
  measure: Measure,
  observed: readonly ObservedSeries[],
  { catalogue, clock }: Needs,
): { readonly benchmark: Benchmark; readonly side?: Side }[] =>
  knownSeries(measure, observed, clock.today)
    .filter(({ derivedFrom }) => !derivedFrom)
    .flatMap((known) =>
      comparatorsOf(measure, known.series, observed, catalogue)
        .filter(
          ({ name }) =>
            !benchmarks.some(
              ({ comparator, measures }) =>
                measures.includes(measure.code) && isAgainst(comparator, name),
            ),
        )
        .flatMap((one) => {
          const [statement] = listBeside(known, [one]);
          if (statement === undefined) return [];
          const standing = sideBeside(known, one);
          const benchmark: Benchmark = {
            ...{ measures: [measure.code], comparator: one.name, statement, notes: [] },
            standing: standing ?? 'not-stated',
          };
          return [{ benchmark, ...(standing && { side: { standing, notes: [], isLike: true } }) }];
        }),
    );

type WithStandings = {
  readonly indicators: readonly Indicator[];
  /** The same by figures of different periods alone, which are not strictly comparable. */
  readonly unlike: readonly Indicator[];
  /** Whether any line or side is by figures, and not printed. */
  readonly isWorkedOut: boolean;
};

/** The indicators with a line for each stored figure of others that the report prints no line about. */
export const withStored = async (
  indicators: readonly Indicator[],
  needs: Needs,
): Promise<WithStandings> => {
  const all = needs.catalogue.outcomes.map(({ code }) => code);
  const { series } = await readOutcomes(all, needs);
  const lines = indicators.map((indicator) =>
    indicator.measures
      .flatMap((one) => storedLines(indicator, one, series, needs))
      .map(({ benchmark }) => benchmark),
  );
  return {
    indicators: indicators.map((indicator, at) => ({
      ...indicator,
      benchmarks: [...indicator.benchmarks, ...(lines[at] ?? [])],
    })),
    unlike: [],
    isWorkedOut: lines.some((of) => of.length > 0),
  };
};

/**
 * The indicators with the sides that follow from figures, where their printed lines name a comparator and say
 * neither a side nor both figures, or where there are figures of others and no line.
 */
export const withStandings = async (
  indicators: readonly Indicator[],
  needs: Needs,
): Promise<WithStandings> => {
  const all = needs.catalogue.outcomes.map(({ code }) => code);
  const { series } = await readOutcomes(all, needs);
  const judged = indicators.map((indicator) => ({
    indicator,
    lines: [
      ...indicator.benchmarks.flatMap((one) => withSides(one, indicator, series, needs)),
      ...indicator.measures.flatMap((one) => storedLines(indicator, one, series, needs)),
    ],
  }));
  const only = (isMeant: (side: Side | undefined) => boolean): Indicator[] =>
    judged.map(({ indicator, lines }) => ({
      ...indicator,
      benchmarks: lines.flatMap(({ benchmark, side }) => (isMeant(side) ? [benchmark] : [])),
    }));
  return {
    indicators: only((side) => side?.isLike !== false),
    unlike: only((side) => side?.isLike === false),
    isWorkedOut: judged.some(({ lines }) => lines.some(({ side }) => side?.isLike)),
  };
};

/** By what it is told on which side a figure is: "in the words of the report for Q2 2018/19". */
export const sayBasis = (
  { isWorkedOut }: Pick<WithStandings, 'isWorkedOut'>,
  outcomes: Parameters<typeof nameReports>[0],
): string =>
  `in the words of ${nameReports(outcomes)}${isWorkedOut ? ', or by figures of the same period' : ''}`;

/** Of what is on a side only by figures of different periods. */
export const ofOtherPeriods = 'by figures of different periods, which are not strictly comparable';
