import { z } from 'zod';
import { readReference } from './reference.ts';

const polarity = z.enum(['low', 'high', 'none']);
const bounded = z.tuple([z.number(), z.number().nullable(), z.number().nullable()]);

const vectors = z.object({
  parameters: z.object({ points: z.number(), chi2Critical: z.number() }),
  trendCases: z.array(
    z.object({
      id: z.string(),
      method: z.enum(['wls-95ci', 'chi2-proportion', 'unsupported-value-type']),
      polarity,
      points: z.array(
        z.object({
          period: z.number(),
          count: z.number(),
          denominator: z.number(),
          value: z.number(),
          lowerCI95: z.number(),
          upperCI95: z.number(),
        }),
      ),
      expected: z.object({
        trend: z.string(),
        judged: z.string().optional(),
        significant: z.boolean().optional(),
      }),
      recomputedHere: z
        .object({
          slope: z.number(),
          chi2: z.number(),
          leaveOneOutSameSign: z.boolean(),
          significant: z.boolean(),
          marker: z.string(),
        })
        .optional(),
    }),
  ),
  polarityCases: z.array(z.object({ trend: z.string(), polarity, expected: z.string() })),
  twoPointCases: z.object({
    cases: z.array(
      z.object({
        recent: bounded.nullable(),
        previous: bounded.nullable(),
        expected: z.string(),
      }),
    ),
  }),
});

export type TrendVectors = z.infer<typeof vectors>;

export const readTrendVectors = (): TrendVectors =>
  vectors.parse(JSON.parse(readReference('fingertips-trend-vectors.json')));
