import type { PNG } from 'pngjs';
import { indexedPng } from '../../src/cards/chart/draw-picture.ts';

type Colour = readonly [red: number, green: number, blue: number];

const most = 16;

const apart = (one: Colour, other: Colour): number =>
  one.reduce((sum, part, at) => sum + (part - (other[at] ?? 0)) ** 2, 0);

/** Every colour with the number of its pixels, the most frequent first. */
const countColours = ({ data, width, height }: PNG): (readonly [Colour, number])[] => {
  const counts = new Map<number, number>();
  for (let at = 0; at < width * height; at += 1) {
    const key = data.readUIntBE(at * 4, 3);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .map(([key, count]) => [[key >> 16, (key >> 8) & 255, key & 255], count]);
};

/** Few pixels in a colour of their own, as of an arrow, count for more than many in one that is nearly there. */
const weigh = ({ far, count }: { readonly far: number; readonly count: number }): number =>
  far * Math.sqrt(count);

const choosePalette = (picture: PNG): Colour[] => {
  const all = countColours(picture);
  const chosen: Colour[] = all.slice(0, 1).map(([colour]) => colour);
  let left = all.slice(1).map(([colour, count]) => ({ colour, count, far: Number.MAX_VALUE }));
  while (chosen.length < most && left.length > 0) {
    const newest = chosen.at(-1);
    left = left
      .map((one) => ({
        ...one,
        far: newest ? Math.min(one.far, apart(one.colour, newest)) : one.far,
      }))
      .filter(({ far }) => far > 0);
    const best = left.toSorted((a, b) => weigh(b) - weigh(a))[0];
    if (best) chosen.push(best.colour);
  }
  return chosen;
};

/** A picture in sixteen colours, which takes a third of the room. */
export const withFewColours = (picture: PNG): Buffer =>
  indexedPng(
    { width: picture.width, height: picture.height, pixels: picture.data },
    choosePalette(picture),
  );
