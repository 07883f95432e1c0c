import { z } from 'zod';
import { periodLabel } from '../domain/period.ts';
import { readPeriod } from './read-period.ts';
import { assessment, type ReportFile, riskDefinition } from './report-schema.ts';

type FileRisk = ReportFile['risks'][number];

const kept = riskDefinition.extend({
  /** Oldest first, one a quarter; without a period: stored before assessments were kept. */
  assessments: z.array(assessment.partial({ period: true })).min(1),
});

/** As rows were until assessments were kept. */
const single = riskDefinition
  .extend({ level: assessment.shape.level, trend: assessment.shape.trend })
  .transform(
    ({ level, trend, ...risk }): z.infer<typeof kept> => ({
      ...risk,
      assessments: [{ level, trend }],
    }),
  );

/** A risk as a row holds it: with all its assessments. */
export const riskRow = z.union([kept, single]);

/** What {@link riskRow} reads. */
export type RiskRow = z.infer<typeof riskRow>;
/** One of its assessments. */
export type RowAssessment = RiskRow['assessments'][number];

const labelOf = (label: string): string => periodLabel(readPeriod('financial-quarter', label));

/**
 * A risk of a report as a row holds it, its quarters as Dorset prints them.
 *
 * @param reported label of the quarter that the report closes
 * @throws OutcomesError `row-unreadable` for a label that is no quarter; a file is checked before
 */
export const toRiskRow = (risk: FileRisk, reported: string): RiskRow => {
  const { code, title, featuresUnder, owner, reviewBy } = risk;
  const { period = reported, level, trend, likelihood, impact, earlier = [] } = risk;
  const all = [...earlier, { period, level, trend, likelihood, impact }];
  return {
    code,
    title,
    featuresUnder,
    ...(owner !== undefined && { owner }),
    ...(reviewBy !== undefined && { reviewBy }),
    assessments: all.map((one) => ({
      period: labelOf(one.period),
      level: one.level,
      trend: one.trend,
      ...(one.likelihood !== undefined && { likelihood: one.likelihood }),
      ...(one.impact !== undefined && { impact: one.impact }),
    })),
  };
};
