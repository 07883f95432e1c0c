import {
  type Period,
  parsePeriod,
  previousPeriod,
  samePeriodLastYear,
  shiftPeriod,
} from '../period.ts';
import type { SpokenPeriod } from '../spoken-period.ts';

/**
 * The quarter since which somebody asks what has changed.
 *
 * @param latest the newest quarter of the register, from which "last quarter" counts
 * @returns undefined for what names no quarter before it
 * @example quarterSince({ kind: 'quarter', quarter: 1 }, Q2_2018_19) // Q1 2018/19
 */
export const quarterSince = (spoken: SpokenPeriod, latest: Period): Period | undefined => {
  switch (spoken.kind) {
    case 'previous':
      return previousPeriod(latest);
    case 'last-year':
      return samePeriodLastYear(latest);
    case 'quarter': {
      const back = (latest.index - (spoken.quarter - 1)) % 4;
      return shiftPeriod(latest, -(back === 0 ? 4 : back));
    }
    case 'label': {
      const named = parsePeriod('financial-quarter', spoken.label);
      return named && named.index < latest.index ? named : undefined;
    }
    default:
      return undefined;
  }
};
