import { shownParts } from '../cards/shown-parts.ts';

const squeeze = (text: string): string => text.replace(/\s+/g, '');

/** The texts of a card, in the order of its JSON, that are not to be read in that order on the page. */
export const findMissingTexts = (content: object, page: string): string[] => {
  const read = squeeze(page);
  let from = 0;
  return shownParts(content)
    .filter(({ kind }) => kind === 'text' || kind === 'button')
    .map(({ text }) => text)
    .filter((text) => {
      const at = read.indexOf(squeeze(text), from);
      if (at >= 0) from = at + squeeze(text).length;
      return at < 0;
    });
};
