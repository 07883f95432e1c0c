import { mostFigures, type Request } from '../../request.ts';
import { says } from '../evidence/cues.ts';
import { areLines } from '../subjects/lines-of-breakdown.ts';
import { partsAsked } from '../subjects/parts-asked.ts';
import { type Asked, codesOf, countedPeriods } from './asked.ts';
import { fill } from './fill-request.ts';
import { orderIn } from './said-fields.ts';

/** Each part of what is named, where they are asked for; in order where one of them is. */
export const askParts = (asked: Asked): readonly Request[] => {
  const codes = codesOf(asked);
  const isSame = areLines(codes, asked.catalogue) && orderIn(asked) !== undefined;
  const parts = isSame
    ? codes
    : partsAsked(asked.reading, codes, asked).codes.slice(0, mostFigures);
  const order = parts.length > 0 && !says(asked.reading, 'moved') ? orderIn(asked) : undefined;
  // The card of a breakdown says which line is the highest and which is the lowest.
  const isBreakdown = areLines(parts, asked.catalogue);
  if (order && !isBreakdown) return [{ kind: 'rank', order, by: 'value', codes: parts }];
  const kind = countedPeriods(asked).length > 0 ? 'compare' : 'show';
  return parts.map((code) => fill(kind, asked, { code }));
};
