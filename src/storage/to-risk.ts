import type { Risk, RiskAssessment } from '../domain/risk.ts';
import { type DatedAssessment, dateRisk, quarterOfAssessment } from './date-risk.ts';
import { type Content, type Row, rowsOfKind } from './row.ts';

const toAssessment = (one: DatedAssessment): RiskAssessment => {
  const { level, trend, likelihood, impact } = one;
  return {
    period: quarterOfAssessment(one),
    level,
    trend,
    ...(likelihood !== undefined && impact !== undefined && { score: { likelihood, impact } }),
  };
};

const toRisk = (content: Content<'risk'>, outcomes: readonly Content<'outcome'>[]): Risk[] => {
  const { assessments, ...risk } = dateRisk(content, outcomes);
  const all = assessments.map(toAssessment);
  const latest = all.at(-1);
  return latest ? [{ ...risk, latest, earlier: all.slice(0, -1) }] : [];
};

/** The risks that rows under `catalogue~` hold. */
export const toRisks = (rows: readonly Row[]): Risk[] => {
  const outcomes = rowsOfKind(rows, 'outcome');
  return rowsOfKind(rows, 'risk').flatMap((content) => toRisk(content, outcomes));
};
