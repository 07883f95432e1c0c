import { comparePeriods, type Period } from '../period/period.ts';
import type { Risk } from './risk.ts';
import { type RiskComparison, type RiskMovement, riskMovement } from './risk-movement.ts';

/** An outcome, and the quarter that its report closes. */
type Reported = { readonly code: string; readonly report: { readonly period: Period } };

/**
 * The quarter of the newest report of the outcomes that a risk features under.
 *
 * @param under codes of outcomes
 * @returns undefined when none of them has a report
 */
export const newestReport = (
  under: readonly string[],
  outcomes: readonly Reported[],
): Period | undefined =>
  outcomes
    .filter(({ code }) => under.includes(code))
    .map(({ report }) => report.period)
    .sort(comparePeriods)
    .at(-1);

/** The ways a risk can have moved, for questions about history. */
export const movedWays = ['worse', 'better', 'same', 'changed'] as const;
/** One of the {@link movedWays}; `changed` is worse or better. */
export type MovedWay = (typeof movedWays)[number];

/** A risk and what its history says. */
export type MovedRisk = { readonly risk: Risk; readonly movement: RiskMovement };

/** Risks sorted by whether their history shows that they moved a given way. */
export type MovedRisks = {
  readonly moved: readonly MovedRisk[];
  /** Nothing can be computed for these. */
  readonly unknown: readonly MovedRisk[];
  /** The newest reports have no assessment of these, so nothing is known about them now. */
  readonly dated: readonly Risk[];
};

const fits = ({ movement }: MovedRisk, way: MovedWay): boolean => {
  if (movement.kind !== 'compared') return false;
  const { judgement } = movement;
  switch (way) {
    case 'worse':
      return judgement === 'worsening';
    case 'better':
      return judgement === 'improving';
    case 'same':
      return judgement === 'unchanged';
    case 'changed':
      return judgement !== 'unchanged';
  }
};

/**
 * Which risks moved a given way since the quarter before, or since another quarter. Each is
 * compared with its own history.
 *
 * @param newest the quarter of the newest report that a risk should be in; an older assessment says
 *   nothing about now
 */
export const findMoved = (
  risks: readonly Risk[],
  way: MovedWay,
  {
    newest,
    ...comparison
  }: RiskComparison & { readonly newest: (risk: Risk) => Period | undefined },
): MovedRisks => {
  const isDated = (risk: Risk): boolean => {
    const due = newest(risk);
    return due !== undefined && comparePeriods(risk.latest.period, due) < 0;
  };
  const compared = risks
    .filter((risk) => !isDated(risk))
    .map((risk): MovedRisk => ({ risk, movement: riskMovement(risk, comparison) }));
  return {
    moved: compared.filter((one) => fits(one, way)),
    unknown: compared.filter(({ movement }) => movement.kind !== 'compared'),
    dated: risks.filter(isDated),
  };
};
