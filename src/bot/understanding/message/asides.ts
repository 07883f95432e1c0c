/** "(311 of them care homes)", "311 of which were care homes": what is said beside a figure. */
const asides =
  /\([^()]{0,120}\)|(?<![\d,.])\d[\d,.]{0,12} of (?:which|whom|them|these|those)\b[^,;.()]{0,80}/giu;

const wholeBefore = /^\d.*? of \D*\d/u;

/** Where what is said in brackets goes on to something else. */
const joint = /[,;:]/;

const hasFigure = (text: string): boolean => /(?<![\p{L}\p{N}])\d/u.test(text);

/**
 * A text without the figures that are only said beside others.
 *
 * @param isNamed whether a piece names what its figure is of, so that it gives one
 * @returns undefined where there is none, or no figure beside it
 * @example "538 concerns (311 of them care homes)" is "538 concerns"
 */
export const withoutAsides = (
  text: string,
  isNamed: (piece: string) => boolean,
): string | undefined => {
  const without = text.replace(asides, (aside) => {
    // What is added is no part of what stands before it.
    if (!hasFigure(aside) || /^\((?:and|plus|\+)/i.test(aside) || isNamed(aside)) return aside;
    // "205, of which 19 were killed" says the whole before its part.
    if (wholeBefore.test(aside)) return aside;
    const kept = aside
      .slice(1, -1)
      .split(joint)
      .filter((piece) => !hasFigure(piece));
    return aside.startsWith('(') && kept.length > 0 ? `(${kept.join(',')})` : ' ';
  });
  // The comma before it goes with it.
  const left = without.trimEnd().replace(/[,;]$/, '');
  return without !== text && hasFigure(left) ? left : undefined;
};
