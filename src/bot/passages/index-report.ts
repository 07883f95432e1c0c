import type { Catalogue } from '../../domain/catalogue.ts';
import type { SearchWords } from '../../domain/find-words.ts';
import type { Commentary } from '../../domain/indicator.ts';
import { buildPassageIndex, type PassageIndex } from '../../domain/search-passages.ts';
import type { Place } from './place.ts';
import { placePassages } from './place-passages.ts';

/** The index of everything that is written, for the commentaries and the catalogue as they are today. */
export type IndexReport = (
  commentaries: readonly Commentary[],
  catalogue: Catalogue,
  today: string,
) => PassageIndex<Place>;

/**
 * Holds the index of the newest text. Commentary has no version of its own, so its text is compared.
 *
 * @param wordsOf the words of a catalogue
 */
export const indexReportOnce = (wordsOf: (catalogue: Catalogue) => SearchWords): IndexReport => {
  let held: { readonly key: string; readonly index: PassageIndex<Place> } | undefined;
  return (commentaries, catalogue, today) => {
    const key = JSON.stringify([catalogue.version, today, commentaries]);
    if (held?.key !== key)
      held = {
        key,
        index: buildPassageIndex(placePassages(commentaries, catalogue, today), wordsOf(catalogue)),
      };
    return held.index;
  };
};
