import { findIndicator } from '../../domain/find-named.ts';
import { parsePeriod } from '../../domain/period.ts';
import { maySignOff } from '../../domain/rights.ts';
import type { Asking } from '../asking.ts';
import { noSuchThing } from '../no-such-thing.ts';
import type { Allowed } from './allowed.ts';
import { notAllowed } from './not-allowed.ts';
import { readRights } from './read-rights.ts';

/** Whether whoever asks may sign an indicator off, or send it back; decided anew at every press. */
export const allowSignOff = async (
  code: string,
  roundLabel: string | undefined,
  asking: Asking,
): Promise<Allowed> => {
  const indicator = findIndicator(asking.catalogue, code);
  const round = roundLabel ? parsePeriod('financial-quarter', roundLabel) : asking.round;
  if (!indicator || !round) return { refusal: noSuchThing('indicator', code, asking.catalogue) };
  return maySignOff(asking.actor, indicator, await readRights(asking))
    ? { indicator, round }
    : { refusal: notAllowed(indicator, 'sign-off', asking) };
};
