import type { Measure } from '../domain/measure.ts';

/** Codes with a slug are ours and mean nothing to a reader. */
const isPrinted = (code: string): boolean => !code.includes('-');

/**
 * Names a measure as people say it: with its code where the report prints one.
 *
 * @example nameMeasure(s05a) // 'S05A Total crime'
 */
export const nameMeasure = ({ code, shortName }: Pick<Measure, 'code' | 'shortName'>): string =>
  isPrinted(code) ? `${code} ${shortName}` : shortName;
