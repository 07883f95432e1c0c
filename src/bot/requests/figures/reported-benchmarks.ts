import { nameBriefly } from '../../../cards/format-text.ts';
import { benchmarkCaveat } from '../../../domain/figures/headline.ts';
import type { Benchmark, Indicator } from '../../../domain/indicator.ts';
import { isOneSided, type Measure } from '../../../domain/measure.ts';
import { printedOnce } from '../../../domain/part-texts.ts';
import { parsePeriod } from '../../../domain/period/period.ts';
import { isMeant, isRelative, type SpokenPeriod } from '../../../domain/period/spoken-period.ts';
import { isAgainst } from './beside-printed.ts';
import { lacksInLine } from './lacking-in-line.ts';

/** Where the council may be against others: by the figures, or by what they mean. */
export const benchmarkSides = ['higher', 'lower', 'better', 'worse'] as const;

type Side = (typeof benchmarkSides)[number];

const sideWords: Readonly<Record<Side, string>> = {
  higher: 'above',
  lower: 'below',
  better: 'better than',
  worse: 'worse than',
};

/** "above England", "below England or another comparator" */
export const saySide = (side: Side, against: string | undefined): string =>
  `${sideWords[side]} ${against ?? 'England or another comparator'}`;

/** Where the printed line puts the council: by its words, or by the figures that it prints. */
const standingOf = ({ standing, figures }: Benchmark): 'higher' | 'lower' | undefined => {
  if (standing === 'higher' || standing === 'lower') return standing;
  if (!figures || figures.council === figures.comparator) return undefined;
  return figures.council > figures.comparator ? 'higher' : 'lower';
};

const isOnSide = (benchmark: Benchmark, measure: Measure, side: Side): boolean => {
  const standing = standingOf(benchmark);
  if (side === 'higher' || side === 'lower') return standing === side;
  if (!standing || !isOneSided(measure.polarity)) return false;
  const good = (standing === 'lower') === (measure.polarity === 'lower-is-better');
  return good === (side === 'better');
};

/** Whether the numbers that are printed are for a period that somebody named. */
const isFor = ({ figures }: Benchmark, spoken: SpokenPeriod): boolean => {
  const period = figures && parsePeriod(figures.periodKind, figures.period);
  return period !== undefined && !isRelative(spoken) && isMeant(spoken, period)(period);
};

/** What the report prints of these measures against others; only what is on a side when one is named. */
export const reportedBenchmarks = (
  indicator: Indicator,
  measures: readonly Measure[],
  {
    side,
    period,
    against,
    label,
  }: {
    readonly side?: Side | undefined;
    readonly period?: SpokenPeriod | undefined;
    readonly against?: string | undefined;
    /** What the line begins with instead of the codes that it is about; empty where a heading says it. */
    readonly label?: string;
  } = {},
): string[] => {
  const meantBy = (one: Benchmark) =>
    measures.filter(
      ({ code }) =>
        one.measures.includes(code) &&
        (against === undefined || !lacksInLine(one, { against, code }, indicator)),
    );
  const found = indicator.benchmarks.filter((one) => {
    const meant = meantBy(one);
    return (
      isAgainst(one.comparator, against) &&
      meant.length > 0 &&
      (!side || meant.some((measure) => isOnSide(one, measure, side))) &&
      (!period || isFor(one, period))
    );
  });
  return printedOnce(found).flatMap((one) => {
    const meant = meantBy(one);
    const caveats = new Set(meant.flatMap((measure) => benchmarkCaveat(one, measure) ?? []));
    const of = label ?? meant.map(nameBriefly).join(', ');
    return [of ? `${of}: ${one.statement}` : one.statement, ...one.notes, ...caveats];
  });
};

/** A line that says it in words. */
const saysSide = /\b(?:lower|higher|above|below|better|worse|more|fewer|less|similar)\b/i;

const and = new Intl.ListFormat('en-GB');

/** Where the report puts our value, for whoever asks whether it is higher or better: one sentence for each side. */
export const sayStandings = (
  indicator: Indicator,
  measure: Measure,
  against: string | undefined,
): string[] => {
  const placed = indicator.benchmarks.flatMap((one) => {
    const side = one.measures.includes(measure.code) ? standingOf(one) : undefined;
    const isMeant =
      one.comparator !== undefined &&
      isAgainst(one.comparator, against) &&
      !saysSide.test(one.statement);
    return side && isMeant ? [{ side, comparator: one.comparator }] : [];
  });
  return [...Map.groupBy(placed, ({ side }) => side)].map(([side, of]) => {
    const names = and.format(of.flatMap(({ comparator }) => comparator ?? []));
    return `${measure.shortName}: the report puts ours ${saySide(side, names)}.`;
  });
};
