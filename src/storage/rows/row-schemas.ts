import { z } from 'zod';
import { questionIds } from '../../domain/indicator.ts';
import { missingKinds } from '../../domain/missing.ts';
import { reportedDirections } from '../../domain/observation.ts';
import { periodLabel } from '../../domain/period/period.ts';
import {
  changeKinds,
  returnedParts,
  roundStatuses,
} from '../../domain/submission/indicator-record.ts';
import type { ReportFile } from '../report-schema.ts';
import { assessment, riskDefinition } from '../schema/risk.ts';
import { commentary } from '../schema/stored.ts';
import { readPeriod } from './entity.ts';

const indicator = commentary.shape.indicator;
/** The label of a financial quarter. */
const quarter = commentary.shape.period;
/** Version 0 means that nobody has changed the indicator yet; it has no row. */
const count = z.number().int().min(1).max(999_999);
const instant = z.iso.datetime();
const author = z.strictObject({ objectId: z.string(), name: z.string() });
const signature = z.strictObject({ by: author, at: instant });

const returned = signature.extend({
  note: z.string(),
  parts: z.array(z.enum(returnedParts)).readonly().optional(),
});

/** How often an indicator was changed. */
export const version = z.strictObject({ indicator, version: count });

/** An indicator in one round; instants as ISO date-times. */
export const round = z.strictObject({
  indicator,
  period: quarter,
  status: z.enum(roundStatuses),
  version: count,
  submitted: signature.optional(),
  returned: returned.optional(),
  corrects: returned.optional(),
  signedOff: signature.optional(),
  withdrawn: signature.extend({ version: count }).optional(),
  published: z.literal(true).optional(),
  extendedTo: z.iso.date().optional(),
  waived: signature.extend({ note: z.string() }).optional(),
});

const difference = z.strictObject({
  what: z.string(),
  series: z.string().optional(),
  area: z.string().optional(),
  when: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
});

/** An entry of the audit trail. */
export const change = z.strictObject({
  indicator,
  version: count,
  seen: z.number().int().min(0),
  kind: z.enum(changeKinds),
  round: quarter,
  at: instant,
  by: author,
  differences: z.array(difference).readonly(),
  file: z.string().optional(),
  note: z.string().optional(),
  digest: z.string(),
});

const valueDetails = z.strictObject({
  missing: z.enum(missingKinds).optional(),
  why: z.string().optional(),
  reported: z.enum(['', ...reportedDirections]).optional(),
  status: z.string().optional(),
});

/** What somebody typed, unchecked, and who it was. */
export const draft = z.strictObject({
  objectId: z.string().min(1),
  savedAt: instant,
  form: z.strictObject({
    indicator,
    round: quarter,
    seen: z.number().int().min(0),
    values: z.record(z.string(), z.string()),
    provisional: z.array(z.string()).readonly(),
    answers: z.partialRecord(z.enum(questionIds), z.string()),
    noChange: z.boolean(),
    reason: z.string(),
    asked: z.record(z.string(), z.string()),
    keep: z.array(z.enum(questionIds)).readonly().optional(),
    details: z.record(z.string(), valueDetails).optional(),
    targets: z.record(z.string(), z.string()).optional(),
  }),
});

type FileRisk = ReportFile['risks'][number];

const kept = riskDefinition.extend({
  /**
   * Oldest first, one for each quarter; one without a period was stored before earlier assessments
   * were kept.
   */
  assessments: z.array(assessment.partial({ period: true })).min(1),
});

/** The shape of rows before earlier assessments were kept. */
const single = riskDefinition
  .extend({ level: assessment.shape.level, trend: assessment.shape.trend })
  .transform(
    ({ level, trend, ...risk }): z.infer<typeof kept> => ({
      ...risk,
      assessments: [{ level, ...(trend !== undefined && { trend }) }],
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
 * A risk of a report as a row holds it, with its quarters printed in one way.
 *
 * @param reported label of the quarter that the report closes
 * @throws OutcomesError `row-unreadable` for a label that is not a quarter; files are checked
 *   beforehand
 */
export const toRiskRow = (risk: FileRisk, reported: string): RiskRow => {
  const {
    period = reported,
    level,
    trend,
    likelihood,
    impact,
    score,
    earlier = [],
    ...rest
  } = risk;
  const all = [...earlier, { period, level, trend, likelihood, impact, score }];
  return {
    ...rest,
    assessments: all.map((one) => ({
      period: labelOf(one.period),
      level: one.level,
      ...(one.trend !== undefined && { trend: one.trend }),
      ...(one.likelihood !== undefined && { likelihood: one.likelihood }),
      ...(one.impact !== undefined && { impact: one.impact }),
      ...(one.score !== undefined && { score: one.score }),
    })),
  };
};
