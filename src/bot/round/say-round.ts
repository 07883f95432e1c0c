import { describePeriod } from '../../domain/period.ts';
import { sayInstant } from '../../domain/say-date.ts';
import type { IndicatorRound, Signature } from '../../domain/submission/indicator-round.ts';

const sign = ({ by, at }: Signature): string => `by ${by.name} on ${sayInstant(at)}`;

/**
 * How far an indicator has come in a round, in a sentence.
 *
 * @example sayRound(submitted) // 'Q3 2018/19: submitted by Andy Frost on 2 January 2019, 09:10, not signed off yet.'
 */
export const sayRound = ({
  period,
  status,
  submitted,
  returned,
  signedOff,
}: IndicatorRound): string => {
  const when = describePeriod(period);
  const came = submitted ? `submitted ${sign(submitted)}` : 'nothing submitted yet';
  if (status === 'signed-off' && signedOff)
    return `${when}: ${came}; signed off ${sign(signedOff)}.`;
  if (status === 'returned' && returned) return `${when}: ${came}; sent back ${sign(returned)}.`;
  return submitted ? `${when}: ${came}, not signed off yet.` : `${when}: ${came}.`;
};
