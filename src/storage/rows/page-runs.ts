import { pagePrefix, partition } from './row.ts';

/** A range of keys. */
type Range = { readonly partition: string; readonly from: string; readonly to: string };

/**
 * The ranges of keys that hold the pages of some indicators and of no other: one for each stretch in
 * which no other indicator's page lies between theirs. Where an outcome's codes begin alike, it is one.
 *
 * @param own codes of the indicators that are wanted
 * @param all codes of all indicators
 * @example pageRuns(['S01', 'S02'], ['H01', 'S01', 'S02']).length // 1
 */
export const pageRuns = (own: readonly string[], all: readonly string[]): Range[] => {
  const wanted = new Set(own.map(pagePrefix));
  const runs: string[][] = [[]];
  for (const key of all.map(pagePrefix).sort())
    if (wanted.has(key)) runs.at(-1)?.push(key);
    else runs.push([]);
  return runs.flatMap((keys) => {
    const [first, last] = [keys[0], keys.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [{ partition, from: first, to: `${last}~` }];
  });
};
