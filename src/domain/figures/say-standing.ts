import { capitalise } from '../format.ts';
import type { Observation } from '../observation.ts';
import { isUnjudged, meaningOf } from '../target.ts';
import type { TargetStanding } from './target-standing.ts';

/**
 * That a value was revised, as a sentence; empty where nobody said from what.
 *
 * @example sayRevised({ revisedFrom: '81.2%' }) // 'Revised: it was printed as 81.2% before.'
 */
export const sayRevised = ({ revisedFrom }: Pick<Observation, 'revisedFrom'>): string =>
  revisedFrom ? `Revised: it was printed as ${revisedFrom} before.` : '';

/**
 * Why a status was published, and the directions of the whole beside it, as sentences; empty where nobody said.
 *
 * @example sayReason(standing) // 'Reason for the status: 31 homes were handed over four days late.'
 */
export const sayReason = ({
  reason,
  ways = '',
}: Pick<TargetStanding, 'reason' | 'ways'>): string => {
  if (!reason) return ways;
  const isWhole = ways === '' || /[.!?]$/.test(reason);
  return `Reason for the status: ${reason}${isWhole ? '' : '.'} ${ways}`.trimEnd();
};

/**
 * The status to count and to show first: as published, or else as computed.
 *
 * @example formatStatus(standing) // 'Red', 'Amber, worked out'
 */
export const formatStatus = ({ reported, computed }: TargetStanding): string =>
  reported ? capitalise(reported.word) : computed ? `${computed.word}, worked out` : '';

/**
 * The symbol that the report prints with that status; empty for most.
 *
 * @example symbolOf(standing) // '◐'
 */
export const symbolOf = ({ reported, computed }: TargetStanding): string =>
  (reported ?? computed)?.symbol ?? '';

/**
 * Whether a value is on target, to begin an answer with.
 *
 * @returns empty where nothing is computed, and where what was published is no judgement: "Withdrawn"
 * @example sayOnTarget(amber) // 'Off target, within the tolerance'
 */
export const sayOnTarget = ({ reported, computed }: TargetStanding): string => {
  const isJudged = !reported || !isUnjudged(reported);
  if (!computed || !isJudged) return '';
  if (computed.isMet) return 'On target';
  return meaningOf(computed) === 'near' ? 'Off target, within the tolerance' : 'Off target';
};
