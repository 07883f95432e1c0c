import { OutcomesError } from '../domain/outcomes-error.ts';
import { type Period, periodLabel } from '../domain/period.ts';
import { newestReport } from '../domain/risks/newest-report.ts';
import { readPeriod } from './read-period.ts';
import type { RiskRow, RowAssessment } from './risk-row.ts';
import type { Content } from './row.ts';

/** An assessment whose quarter is known. */
export type DatedAssessment = RowAssessment & { readonly period: string };
/** A risk of which each assessment has its quarter. */
export type DatedRisk = Omit<RiskRow, 'assessments'> & { assessments: DatedAssessment[] };

/** The quarter of an assessment. */
export const quarterOfAssessment = ({ period }: DatedAssessment): Period =>
  readPeriod('financial-quarter', period);

/** The quarter of the newest stored report of a risk's outcomes. */
export const newestStored = (
  risk: Pick<RiskRow, 'featuresUnder'>,
  outcomes: readonly Content<'outcome'>[],
): Period | undefined =>
  newestReport(
    risk,
    outcomes.map(({ code, report }) => ({
      code,
      report: { period: readPeriod('financial-quarter', report.period) },
    })),
  );

const labelOfNewest = (risk: RiskRow, outcomes: readonly Content<'outcome'>[]): string => {
  const newest = newestStored(risk, outcomes);
  if (newest) return periodLabel(newest);
  throw new OutcomesError(
    'row-unreadable',
    `The stored risk ${risk.code} has no quarter, and no report of its outcome is stored.`,
    'Load the report again.',
  );
};

/**
 * A risk with the quarter of each assessment. One that was stored before quarters were is of the newest
 * report of the outcomes that the risk features under.
 *
 * @throws OutcomesError `row-unreadable` when there is no such report
 */
export const dateRisk = (risk: RiskRow, outcomes: readonly Content<'outcome'>[]): DatedRisk => ({
  ...risk,
  assessments: risk.assessments.map(({ period, ...assessed }) => ({
    period: period ?? labelOfNewest(risk, outcomes),
    ...assessed,
  })),
});
