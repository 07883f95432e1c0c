import type { Target } from '../../domain/target.ts';
import { parseTarget } from '../../domain/target-text.ts';
import type { Content } from '../rows/row.ts';
import type { ReadResult } from './read-place.ts';

/**
 * Reads the target in a cell: a number, a limit or a range, as councils print them.
 *
 * @returns nothing for an empty cell, or what is wrong with it
 * @example readTarget('at most 6,000', series).read // { atMost: 6000 }
 */
export const readTarget = (cell: string, series: Content<'series'>): ReadResult<Target> => {
  const parsed = parseTarget(cell, series);
  switch (parsed.kind) {
    case 'none':
      return { faults: [] };
    case 'target':
      return { read: parsed.target, faults: [] };
    case 'refused':
      return { faults: [`column target, ${series.measure}: ${parsed.reason}`] };
  }
};
