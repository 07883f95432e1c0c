import type { Asked } from './asked.ts';

type PlacedNumber = { readonly at: number; readonly is: number };

const ofTime = /^(?:mins?|minutes?|hours?|hrs?|days?|weeks?|months?|years?)$/;
/** "151 hazards made safe in 24 hrs out of 154" */
const mostBetween = 8;

/** A number of things and of how many they are, as whole numbers. */
export type Share = readonly [some: number, all: number];

/**
 * The shares that a message gives as two counts, at the place of the first.
 *
 * @param numbers the figures of the message, in their order
 * @example of "sixty-six out of sixty-eight" and "14 of 16 on majors, 201 of 219 on the rest"
 */
export const sharesIn = (
  numbers: readonly PlacedNumber[],
  { reading: { tokens } }: Pick<Asked, 'reading'>,
): readonly (PlacedNumber & { readonly share: Share })[] => {
  const isTime = (at: number): boolean => ofTime.test(tokens[at + 1]?.word ?? '');
  return numbers.flatMap(({ at, is: all }) => {
    if (tokens[at - 1]?.word !== 'of' || isTime(at)) return [];
    const isOutOf = tokens[at - 2]?.word === 'out';
    const from = isOutOf ? at - 3 : at - 2;
    const some = numbers.findLast((one) => one.at < at && !isTime(one.at));
    const isNear = some && (some.at === from || (isOutOf && at - some.at <= mostBetween));
    const isWhole = some && Number.isInteger(some.is) && Number.isInteger(all);
    if (!isNear || !isWhole || some.is > all || some.is < 0 || all < 2) return [];
    return [{ at: some.at, is: (100 * some.is) / all, share: [some.is, all] as const }];
  });
};
