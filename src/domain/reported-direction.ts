import type { Verdict } from './direction-of-travel.ts';
import { isSamePeriod, previousPeriod } from './period.ts';

/**
 * What was reported of the newest value, where it is not what the figures say: both are shown then. Where
 * nothing can be computed, the report stands alone and says so.
 *
 * @returns empty when nothing was reported, or the same as was computed
 * @see Domain notes, "Direction of travel": what an officer reported is stored beside what was computed
 * @example sayReported(s01) // 'Reported as improving; computed from the two figures: worsening.'
 */
export const sayReported = (verdict: Verdict | undefined): string => {
  const reported = verdict?.later?.reported;
  if (!verdict || !reported) return '';
  if (verdict.kind === 'withheld') return `Reported as ${reported}; it cannot be computed.`;
  // It was reported of the change since the period before, and of no other.
  if (!isSamePeriod(verdict.earlier.period, previousPeriod(verdict.later.period))) return '';
  if (verdict.judgement === reported) return '';
  return `Reported as ${reported}; computed from the two figures: ${verdict.judgement}.`;
};
