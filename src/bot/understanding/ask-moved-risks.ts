import type { SpokenPeriod } from '../../domain/period/spoken-period.ts';
import type { MovedWay } from '../../domain/risks/moved-risks.ts';
import type { RequestOf } from '../request.ts';
import type { Reading } from './read-text.ts';
import type { Way } from './words.ts';

type Moved = Pick<RequestOf<'risks'>, 'moved' | 'since'>;

const movedOf: Partial<Record<Way, MovedWay>> = {
  worse: 'worse',
  up: 'worse',
  better: 'better',
  down: 'better',
  same: 'same',
};

/** "Better or worse" is a change; so is what has only "changed". */
const wayOf = ({ ways }: Reading): MovedWay | undefined => {
  const [way, ...others] = new Set([...ways].flatMap((one) => movedOf[one] ?? []));
  if (others.length > 0) return others.length === 1 && !ways.has('same') ? 'changed' : undefined;
  return way ?? (ways.has('changed') ? 'changed' : undefined);
};

/** "Since Q1", "compared with this time last year"; but "in Q1" is another question. */
const sinceOf = ({ periods, asks }: Reading): SpokenPeriod | undefined => {
  const [named, ...more] = periods;
  if (!named || more.length > 0) return undefined;
  const { period } = named;
  if (period.kind === 'previous') return period;
  const isQuarter = ['label', 'quarter', 'last-year'].includes(period.kind);
  return isQuarter && asks.has('compare') ? period : undefined;
};

/**
 * Which way risks went, when it is their history that is asked: something happened, or is set against an
 * earlier quarter. "Worsening risks" asks what is reported.
 */
export const askMoved = (reading: Reading): Moved | undefined => {
  const moved = wayOf(reading);
  const since = sinceOf(reading);
  const isOpen = reading.periods.every(({ period }) => period.kind === 'latest');
  if (!moved || !(since || (reading.happened && isOpen))) return undefined;
  return { moved, ...(since && since.kind !== 'previous' ? { since } : {}) };
};
