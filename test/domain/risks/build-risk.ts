import { type Period, parsePeriod } from '../../../src/domain/period/period.ts';
import type { Risk, RiskAssessment, RiskScore } from '../../../src/domain/risks/risk.ts';
import { type RiskKey, severityOf, toRiskKey } from '../../../src/domain/risks/risk-key.ts';
import type { RiskMatrix } from '../../../src/domain/risks/risk-matrix.ts';

/** "Q2 2018/19" */
export const quarter = (label: string): Period => {
  const period = parsePeriod('financial-quarter', label);
  if (!period) throw new RangeError(`"${label}" is no quarter`);
  return period;
};

/** The key that most councils have; the first level is severe. */
export const usualKey: RiskKey = toRiskKey([
  { level: 'HIGH', meaning: 'Outside the appetite' },
  { level: 'MEDIUM', meaning: 'Medium level' },
  { level: 'LOW', meaning: 'Low level' },
]);

/** Assessed by the usual key. */
export const buildAssessment = (over: Partial<RiskAssessment> = {}): RiskAssessment => {
  const { level = 'HIGH' } = over;
  const period = quarter('Q2 2018/19');
  return { period, level, trend: 'UNCHANGED', ...severityOf(level, usualKey), ...over };
};

/** An assessment of a quarter, with likelihood and impact where given. */
export const assess = (
  label: string,
  level: string,
  [likelihood, impact]: readonly [] | readonly [number, number] = [],
): RiskAssessment => {
  const score: RiskScore | undefined =
    likelihood !== undefined && impact !== undefined ? { likelihood, impact } : undefined;
  return buildAssessment({ period: quarter(label), level, ...(score && { score }) });
};

/** A made-up risk with these assessments, oldest first. */
export const fictionalRisk = (
  assessments: readonly RiskAssessment[],
  over: Partial<Risk> = {},
): Risk => ({
  code: '99z',
  title: 'A made-up risk of the tests',
  featuresUnder: ['X01'],
  latest: assessments.at(-1) ?? buildAssessment(),
  earlier: assessments.slice(0, -1),
  ...over,
});

const scale = ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'];

/** Five by five; MEDIUM from 8, HIGH from 15. Made up for the tests. */
export const productMatrix: RiskMatrix = {
  likelihood: scale,
  impact: ['Slight', 'Minor', 'Moderate', 'Major', 'Grave'],
  bands: { kind: 'product', from: { LOW: 1, MEDIUM: 8, HIGH: 15 } },
};

const [L, M, H] = ['LOW', 'MEDIUM', 'HIGH'] as const;

/** As that of the Wiltshire and Swindon forum: 5 × 2 is medium, 5 × 3 high. Else made up. */
export const cellMatrix: RiskMatrix = {
  ...productMatrix,
  bands: {
    kind: 'cells',
    cells: [
      [L, L, L, M, M],
      [L, L, M, M, H],
      [L, M, M, H, H],
      [L, M, H, H, H],
      [L, M, H, H, H],
    ],
  },
};

/** Letters, with a name beside some, put in order by cells. */
export const letterMatrix = {
  likelihood: ['D', 'C: possible', 'B: likely', 'A'],
  impact: ['minor', 'major'],
  bands: {
    kind: 'cells',
    cells: [
      ['LOW', 'LOW'],
      ['LOW', 'MEDIUM'],
      ['LOW', 'HIGH'],
      ['HIGH', 'HIGH'],
    ],
  },
} as const satisfies RiskMatrix;
