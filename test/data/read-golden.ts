import { z } from 'zod';
import { readPublished } from './read-published.ts';

const value = z.object({ label: z.string(), valueText: z.string(), value: z.number() });
const golden = z.object({
  outcome: z.object({
    name: z.string(),
    code: z.string(),
    sponsor: z.string(),
    sponsorRole: z.string(),
  }),
  overview: z.array(
    z.object({
      code: z.string(),
      parent: z.string(),
      title: z.string(),
      periodKind: z.string(),
      earlier: value,
      later: value,
      valueKind: z.string(),
    }),
  ),
  indicators: z.array(
    z.object({
      code: z.string(),
      parts: z.array(z.string()).optional(),
      outcomeLeads: z.array(z.string()),
      indicatorLeads: z.array(z.string()),
      benchmarkText: z.union([z.string(), z.array(z.string()), z.null()]),
      benchmarkValues: z
        .object({ period: z.string(), unit: z.string(), england: z.number(), dorset: z.number() })
        .optional(),
      measures: z.array(z.string()),
      measureNotes: z.record(z.string(), z.string()).default({}),
      questionOrder: z.array(z.string()),
      risksText: z.string().optional(),
      components: z.record(z.string(), z.number()).optional(),
    }),
  ),
  risks: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      level: z.string(),
      trend: z.string(),
      indicator: z.string().nullable(),
    }),
  ),
  riskLevelKey: z.record(z.string(), z.string()),
  contact: z.string(),
});

export type GoldenValue = z.infer<typeof value>;

/** The figures, people and risks of the December 2018 report as somebody else transcribed them. */
export const readGolden = (): z.infer<typeof golden> =>
  golden.parse(readPublished('report-2018-12.json'));
