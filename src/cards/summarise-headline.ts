import type { Headline } from '../domain/headline.ts';
import { describeHeadline } from './describe-headline.ts';
import { nameMeasure } from './name-measure.ts';
import { plainText } from './plain-text.ts';

/**
 * One line that makes sense on a locked phone.
 *
 * @example summariseHeadline(s05a) // 'S05A Total crime: 6,270 crimes, Q2 2018/19; ▲ up, worsening'
 */
export const summariseHeadline = (headline: Headline): string => {
  const { figure, unit, when, sign, movement, judgement } = describeHeadline(headline);
  const value = [unit ? `${figure} ${unit}` : figure, ...(when ? [when] : [])].join(', ');
  const verdict = sign ? `; ${sign} ${movement}, ${judgement.toLowerCase()}` : '';
  return plainText(`${nameMeasure(headline.measure)}: ${value}${verdict}`);
};
