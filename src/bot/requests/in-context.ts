import type { Found } from '../../domain/search-passages.ts';
import type { Place } from '../passages/place.ts';
import type { RequestContext } from '../request-context.ts';
import { withoutFigures } from '../typed-figures.ts';

/** More than so many characters are a page, and nobody reads that. */
const longest = 900;

/** Sentences of a passage in their order, with a mark wherever some are left out. */
const excerpt = (passage: readonly string[], shown: ReadonlySet<number>): string =>
  passage
    .map((sentence, at) => (shown.has(at) ? sentence : '…'))
    .filter((text, at, all) => text !== '…' || all[at - 1] !== '…')
    .join(' ');

/**
 * What was found, in the passage that it stands in: with the sentences of it that hold no figure of the report, those
 * behind it first. “Two homes had no record” is followed by why.
 *
 * @param mayStand whether a sentence may be shown beside what was found
 */
export const inContext = async (
  found: readonly Found<Place>[],
  context: Pick<RequestContext, 'catalogue' | 'stores'>,
  mayStand: (text: string) => boolean = () => true,
): Promise<Found<Place>[]> => {
  const around = found
    .flatMap(({ passage }) => passage)
    .filter(mayStand)
    .map((text) => ({ text }));
  const harmless = new Set((await withoutFigures(around, context)).map(({ text }) => text));
  const ofOnePassage = Map.groupBy(found, ({ passage }) => passage.join('\n'));
  return [...ofOnePassage.values()].flatMap((group) => {
    const [best] = group;
    if (!best) return [];
    const { passage } = best;
    const isFound = (sentence: string): boolean =>
      group.some(({ text }) => text.includes(sentence));
    const places = [...passage.keys()];
    const shown = new Set(places.filter((at) => isFound(passage[at] ?? '')));
    const last = Math.max(...shown);
    const nearestFirst = [
      ...places.filter((at) => at > last),
      ...places.filter((at) => at < last).toReversed(),
    ].filter((at) => !shown.has(at) && harmless.has(passage[at] ?? ''));
    let text = excerpt(passage, shown);
    for (const at of nearestFirst) {
      const more = excerpt(passage, shown.union(new Set([at])));
      if (more.length > longest) break;
      shown.add(at);
      text = more;
    }
    return [{ ...best, text }];
  });
};
