import type { Found } from '../../domain/search-passages.ts';
import type { Place } from '../passages/place.ts';
import type { RequestContext } from '../request-context.ts';
import { withoutFigures } from '../typed-figures.ts';

/** More than so many characters are a page, and nobody reads that. */
const longest = 500;

/**
 * Passages, each with the sentence behind it where that holds no figure of the report: "Two homes had no record" is
 * followed by why.
 *
 * @param mayFollow whether a sentence may be shown at all
 */
export const withNext = async (
  found: readonly Found<Place>[],
  context: Pick<RequestContext, 'catalogue' | 'stores'>,
  mayFollow: (text: string) => boolean = () => true,
): Promise<Found<Place>[]> => {
  const next = found.flatMap((one) =>
    one.next !== undefined && mayFollow(one.next) ? [{ text: one.next }] : [],
  );
  const harmless = new Set((await withoutFigures(next, context)).map(({ text }) => text));
  return found.map((one) => {
    const goesOn = one.next !== undefined && harmless.has(one.next);
    const text = goesOn ? `${one.text} ${one.next}` : one.text;
    return goesOn && text.length <= longest ? { ...one, text } : one;
  });
};
