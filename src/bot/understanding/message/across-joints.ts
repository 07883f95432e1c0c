import type { Token } from './tokens.ts';

/** Where the words of a name stand, and whether that is all of it. */
type Placed = { readonly at: readonly number[]; readonly whole: boolean; readonly turned: number };

const joining = /^(?:and|or|plus|vs|versus|with|to|against)$/;

const isJoint = ({ word, parted }: Token): boolean => joining.test(word) || parted;

/**
 * Whether words are taken for one name that stand in two: "recycling, missed bins" and "missed bins and recycling" are
 * no missed recycling.
 */
export const isAcrossJoint = (
  { at, turned }: Placed,
  all: readonly Placed[],
  tokens: readonly Token[],
): boolean => {
  const [from = 0, to = 0] = [at[0], at.at(-1)];
  const joint = tokens.findIndex((one, place) => place > from && place <= to && isJoint(one));
  // "Recycling and composting" is one name where nothing else stands between.
  if (joint < 0 || (turned === 0 && to - from <= at.length)) return false;
  const sides = [at.filter((place) => place < joint), at.filter((place) => place >= joint)];
  return sides.every((side) =>
    all.some(
      (other) =>
        other.whole &&
        side.every((place) => other.at.includes(place)) &&
        other.at.every((place) => place < joint === (side[0] ?? 0) < joint),
    ),
  );
};
