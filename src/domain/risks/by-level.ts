import { type Risk, riskLevels } from '../risk.ts';

/** The gravest first, within a level in the order that they came. */
export const byLevel = (risks: readonly Risk[]): Risk[] =>
  riskLevels.flatMap((level) => risks.filter(({ latest }) => latest.level === level));
