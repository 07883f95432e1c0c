import type { Risk, RiskTrend } from '../domain/risks/risk.ts';
import { riskMovement, trendOfMovement } from '../domain/risks/risk-movement.ts';

/** IMPROVING describes the exposure, and next to HIGH would read as a contradiction. */
const trends: Record<RiskTrend, string> = {
  WORSENING: 'Worsening: exposure is rising',
  UNCHANGED: 'Unchanged',
  IMPROVING: 'Improving: exposure is falling',
  NEW: 'New on the register',
};

/** The trend of a risk in words, which say where it was not reported but worked out. */
export const formatTrend = (risk: Risk, movement = riskMovement(risk)): string => {
  const { trend } = risk.latest;
  if (trend) return trends[trend];
  return movement.kind === 'compared'
    ? `${trends[trendOfMovement[movement.judgement]]} (worked out from the ${movement.basis}s)`
    : 'No trend is reported';
};
