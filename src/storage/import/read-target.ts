import type { Target } from '../../domain/target.ts';
import { parseTarget } from '../../domain/target-text.ts';
import type { Content } from '../rows/row.ts';
import type { ReadResult } from './read-place.ts';

/**
 * Reads the target in a cell: a number, a limit or a range, as councils print them.
 *
 * @param column in which it is, for what is wrong with it
 * @returns nothing for an empty cell, or what is wrong with it
 * @example readTarget('at most 6,000', series).read // { atMost: 6000 }
 */
export const readTarget = (
  cell: string,
  series: Content<'series'>,
  column = 'target',
): ReadResult<Target> => {
  const parsed = parseTarget(cell, series);
  switch (parsed.kind) {
    case 'none':
      return { faults: [] };
    case 'target':
      return { read: parsed.target, faults: [] };
    case 'refused':
      return { faults: [`column ${column}, ${series.measure}: ${parsed.reason}`] };
  }
};
