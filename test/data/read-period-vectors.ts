import { z } from 'zod';
import { readPublished } from './read-published.ts';

const end = z.tuple([z.number(), z.string()]);

const vectors = z.object({
  fingertipsLegacy: z.object({
    cases: z.array(
      z.object({
        yearType: z.string(),
        year: z.number(),
        yearRange: z.number(),
        quarter: z.number().nullable(),
        month: z.number().nullable(),
        expected: z.string(),
      }),
    ),
  }),
  fingertipsNext: z.object({
    cases: z.array(
      z.object({
        periodType: z.string(),
        from: z.string(),
        to: z.string(),
        frequency: z.string(),
        smallestReportingPeriod: z.boolean(),
        expected: z.string(),
      }),
    ),
  }),
  exploreEducationStatistics: z.object({
    cases: z.array(z.object({ code: z.string(), year: z.number(), label: z.string() })),
    labelFormats: z.array(
      z.object({ identifier: z.string(), full: z.string(), fullBeforeYear: z.string() }),
    ),
    csvYear: z.array(z.object({ identifier: z.string(), year: z.number(), csv: z.string() })),
    ranges: z.object({
      cases: z.array(z.object({ start: end, end, expected: z.union([z.array(end), z.string()]) })),
    }),
  }),
});

export type PeriodVectors = z.infer<typeof vectors>;

export const readPeriodVectors = (): PeriodVectors =>
  vectors.parse(readPublished('period-labels.json'));
