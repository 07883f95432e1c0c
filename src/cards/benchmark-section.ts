import { benchmarkCaveat } from '../domain/benchmark-caveat.ts';
import type { Benchmark, Indicator } from '../domain/indicator.ts';
import type { Measure } from '../domain/measure.ts';
import { section } from './frame.ts';
import { line } from './line.ts';
import type { Content } from './render.ts';

const notesOf = (benchmark: Benchmark, measures: readonly Measure[]): string[] => {
  const meant = measures.filter(({ code }) => benchmark.measures.includes(code));
  const caveats = meant.flatMap((measure) => benchmarkCaveat(benchmark, measure) ?? []);
  return [...benchmark.notes, ...new Set(caveats)];
};

/** The comparisons with others that the report prints about these measures, word for word; none for none. */
export const benchmarkSection = (
  { benchmarks }: Indicator,
  measures: readonly Measure[],
): Content[] => {
  const shown = new Set(measures.map(({ code }) => code));
  const lines = benchmarks
    .filter((one) => one.measures.some((code) => shown.has(code)))
    .flatMap((one) => [
      line(one.statement, { spacing: 'Small' }),
      ...notesOf(one, measures).map((note) => line(note, { size: 'Small', subtle: true })),
    ]);
  return lines.length > 0 ? [section('Benchmark', lines)] : [];
};
