import { z } from 'zod';
import { readPublished } from './read-published.ts';

const numbers = z.array(z.number());
const runs = z.object({ cases: z.array(z.object({ i: numbers, o: numbers })) });
const limits = z.object({
  mean: z.number(),
  amr: z.number(),
  lpl: z.number(),
  upl: z.number(),
  nlpl: z.number(),
  nupl: z.number(),
});

const vectors = z.object({
  limits: z.array(
    z.object({
      id: z.string(),
      values: numbers,
      screenOutliers: z.boolean(),
      expected: z.object({ mean: z.number(), lpl: z.number(), upl: z.number() }),
      expectedDecimals: z.number(),
      recomputed: limits,
    }),
  ),
  rules: z.object({
    shift7: runs,
    trend7: runs,
    backfill7: runs,
    twoInThree: z.object({ cases: z.array(z.object({ i: numbers, m: numbers, o: numbers })) }),
    oppositeSides: z.object({ values: numbers, expectedLastTwo: z.array(z.string()) }),
    precedence: z.object({ order: z.array(z.string()) }),
    assurance: z.object({
      cases: z.array(
        z.object({
          lpl: z.number(),
          upl: z.number(),
          target: z.number(),
          increase: z.string(),
          decrease: z.string(),
          neutral: z.null(),
        }),
      ),
    }),
  }),
  breaches: z.object({
    periods: z.array(z.string()),
    values: numbers,
    target: z.number(),
    screenOutliers: z.boolean(),
    expected: z.object({ lastPointVariation: z.string(), assurance: z.string() }),
    recomputed: limits.extend({ pointRules: z.array(z.string()) }),
  }),
  merger: z.object({
    periods: z.array(z.string()),
    values: numbers,
    rebaseAt: z.string(),
    recomputed: z.tuple([limits, limits]),
  }),
});

export type SpcVectors = z.infer<typeof vectors>;
export type VectorLimits = z.infer<typeof limits>;

export const readSpcVectors = (): SpcVectors => vectors.parse(readPublished('nhsr-spc.json'));
