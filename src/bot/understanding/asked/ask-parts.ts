import type { Request } from '../../request.ts';
import { says } from '../evidence/cues.ts';
import { partsAsked } from '../subjects/parts-asked.ts';
import { type Asked, codesOf, countedPeriods } from './asked.ts';
import { fill } from './fill-request.ts';
import { orderIn } from './said-fields.ts';

/** Each part of what is named, where they are asked for; in order where one of them is. */
export const askParts = (asked: Asked): readonly Request[] => {
  const parts = partsAsked(asked.reading, codesOf(asked), asked.catalogue);
  const order = parts.length > 0 && !says(asked.reading, 'moved') ? orderIn(asked) : undefined;
  if (order) return [{ kind: 'rank', order, by: 'value', codes: parts }];
  const kind = countedPeriods(asked).length > 0 ? 'compare' : 'show';
  return parts.map((code) => fill(kind, asked, { code }));
};
