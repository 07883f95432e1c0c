import { isPrintedCode } from '../domain/code.ts';
import type { Measure } from '../domain/measure.ts';

/**
 * Names a measure as people say it: with its code where the report prints one.
 *
 * @example nameMeasure(s05a) // 'S05A Total crime'
 */
export const nameMeasure = ({ code, shortName }: Pick<Measure, 'code' | 'shortName'>): string =>
  isPrintedCode(code) ? `${code} ${shortName}` : shortName;
