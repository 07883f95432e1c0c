import { findIndicator } from '../domain/catalogue.ts';
import { holdsWords } from '../domain/find-words.ts';
import type { Found } from '../domain/search-passages.ts';
import type { Place } from './passages/place.ts';
import type { Request } from './request.ts';
import type { RequestContext } from './request-context.ts';
import { lacksSome } from './requests/figures/beside-printed.ts';

/** What says of a number that others have it, or how it stands to theirs. */
const saysOthers =
  /\b(?:elsewhere|others|other (?:councils|authorities|areas|places)|national\w*|neighbour\w*|peers?|rank\w*|quartile|benchmark\w*)\b/i;

/** Below a comparison, a sentence with a number says whom it is compared with, or that it is others'. */
export const isOfSameComparator = (
  request: Request,
  text: string,
  { catalogue }: Pick<RequestContext, 'catalogue'>,
): boolean => {
  if (request.kind !== 'benchmark' || request.code === undefined || !/\d/.test(text)) return true;
  if (request.against !== undefined) return holdsWords(text, [request.against], []);
  const named = findIndicator(catalogue, request.code)?.benchmarks ?? [];
  return (
    saysOthers.test(text) ||
    named.some(({ comparator }) => comparator !== undefined && text.includes(comparator))
  );
};

/**
 * Beside figures of several subjects, what is written about another one only shares the words that compare. Below a
 * comparison no number is of anything else, and what it lacks is said above.
 */
export const isAbout = (
  request: Request,
  { text, place: { indicator, ofOthers } }: Found<Place>,
  { catalogue }: Pick<RequestContext, 'catalogue'>,
): boolean => {
  const isOf = (code: string): boolean => findIndicator(catalogue, code)?.code === indicator;
  if (request.kind === 'figures') return request.codes.some(isOf);
  if (request.kind !== 'benchmark' || !request.code) return true;
  if (!isOf(request.code)) return !/\d/.test(text);
  return ofOthers ? !lacksSome.test(text) : isOfSameComparator(request, text, { catalogue });
};
