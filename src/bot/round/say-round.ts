import { describePeriod } from '../../domain/period.ts';
import { sayInstant } from '../../domain/say-date.ts';
import type { IndicatorRound, Signature } from '../../domain/submission/indicator-round.ts';

const sign = ({ by, at }: Signature): string => `by ${by.name} on ${sayInstant(at)}`;

/**
 * How far an indicator has come, where the quarter is said beside it.
 *
 * @example sayStanding(submitted) // 'submitted by Andy Frost on 2 January 2019, 09:10, not signed off yet.'
 */
export const sayStanding = ({ status, submitted, returned, signedOff }: IndicatorRound): string => {
  const came = submitted ? `submitted ${sign(submitted)}` : 'nothing submitted yet';
  if (status === 'signed-off' && signedOff) return `${came}; signed off ${sign(signedOff)}.`;
  if (status === 'returned' && returned) return `${came}; sent back ${sign(returned)}.`;
  return submitted ? `${came}, not signed off yet.` : `${came}.`;
};

/**
 * The same with the quarter.
 *
 * @example sayRound(submitted) // 'Q3 2018/19: submitted by Andy Frost on 2 January 2019, 09:10, not signed off yet.'
 */
export const sayRound = (round: IndicatorRound): string =>
  `${describePeriod(round.period)}: ${sayStanding(round)}`;
