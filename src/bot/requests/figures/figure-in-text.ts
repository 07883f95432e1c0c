import type { Headline } from '../../../domain/figures/headline.ts';
import { formatFigure } from '../../../domain/format.ts';
import type { Commentary } from '../../../domain/indicator.ts';

/** A longer text is read in its place. */
const longest = 500;

/** A shorter number may be a day, a share or anything else. */
const shortest = 3;

/**
 * What the commentary says that has the latest figure in it: what it is made of. Nothing for several figures, whose
 * texts would be longer than their numbers.
 */
export const sayFigureInText = (
  [headline, ...more]: readonly Headline[],
  commentary: Commentary | undefined,
): string[] => {
  const { series, verdict } = headline ?? {};
  const value = verdict?.later?.value;
  if (!series || value === undefined || value === null || more.length > 0) return [];
  const number = formatFigure(value, series).replace(/%$/, '');
  const holds = new RegExp(`(?<![\\d.,])${RegExp.escape(number)}(?!\\d|[.,]\\d)`);
  const texts = (commentary?.answers ?? []).flatMap(({ blocks }) => blocks.map(({ text }) => text));
  const found = texts.find((text) => holds.test(text) && text.length <= longest);
  return found && number.length >= shortest ? [`From the commentary: ${found}`] : [];
};
