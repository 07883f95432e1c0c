import { z } from 'zod';
import { readPublished } from './read-published.ts';

const polarity = z.enum(['low', 'high', 'none']);

const vectors = z.object({
  criticalChiSquared: z.number(),
  trends: z.array(
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
      recomputed: z
        .object({
          slope: z.number(),
          chi2: z.number(),
          leaveOneOutSameSign: z.boolean(),
          significant: z.boolean(),
        })
        .optional(),
    }),
  ),
  polarities: z.object({
    cases: z.array(z.object({ trend: z.string(), polarity, expected: z.string() })),
  }),
});

export type TrendVectors = z.infer<typeof vectors>;

export const readTrendVectors = (): TrendVectors =>
  vectors.parse(readPublished('fingertips-trends.json'));
