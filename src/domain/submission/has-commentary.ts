import type { Commentary } from '../commentary.ts';
import { isSamePeriod, type Period } from '../period.ts';

/**
 * Whether a round has a commentary of its own. One whose answers were all taken out again is none.
 *
 * @example hasCommentary([], Q3_2018_19) // false
 */
export const hasCommentary = (commentaries: readonly Commentary[], round: Period): boolean =>
  commentaries.some(({ period, answers }) => isSamePeriod(period, round) && answers.length > 0);
