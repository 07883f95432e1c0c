import { z } from 'zod';
import { readPublished } from './read-published.ts';

const number = z.number().nullish();

const cases = z.array(
  z.object({
    method: z.enum([
      'benchmark-value-in-CI',
      'CI-overlap',
      'benchmark-value-in-two-CI-levels',
      'funnel-limits-around-benchmark-proportion',
      'single-target-10',
      'single-target-10-by-CI',
      'range-target-1-2',
    ]),
    polarity: z.enum(['low', 'high', 'none']),
    data: z.object({
      value: z.number().nullable(),
      lower95: number,
      upper95: number,
      lower998: number,
      upper998: number,
      denominator: z.number().optional(),
    }),
    benchmark: z.object({
      value: number,
      lower95: number,
      upper95: number,
      target: z.number().optional(),
      lower: z.number().optional(),
      upper: z.number().optional(),
    }),
    expected: z.string(),
    /** Standard deviations from the benchmark to the limits of a funnel. */
    z: z.number().optional(),
  }),
);
const vectors = z.object({ sources: z.array(z.object({ cases })) });

export type BenchmarkCase = z.infer<typeof cases>[number];

export const readBenchmarkVectors = (): BenchmarkCase[] =>
  vectors.parse(readPublished('fingertips-benchmarks.json')).sources.flatMap((one) => one.cases);
