/** HIGH is outside the council's risk appetite. (Report of December 2018, "Key to risk assessments") */
export const riskLevels = ['HIGH', 'MEDIUM', 'LOW'] as const;
/** One of the {@link riskLevels}. */
export type RiskLevel = (typeof riskLevels)[number];

/** Of the exposure: IMPROVING means that it falls. HIGH and IMPROVING together are legal. */
export const riskTrends = ['WORSENING', 'UNCHANGED', 'IMPROVING'] as const;
/** One of the {@link riskTrends}. */
export type RiskTrend = (typeof riskTrends)[number];

/** A risk of the corporate register. */
export type Risk = {
  /** As printed: "04l". */
  readonly code: string;
  readonly title: string;
  readonly level: RiskLevel;
  readonly trend: RiskTrend;
  /** Codes of the indicators it features under ("S01"), or of the outcome alone ("S"). */
  readonly featuresUnder: readonly string[];
};
