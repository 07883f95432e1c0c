import { deepEqual, throws } from 'node:assert/strict';
import { indexedPng } from '../../../src/cards/chart/draw-picture.ts';
import { readIndexedPng } from './read-indexed-png.ts';

const red = [255, 0, 0] as const;
const blue = [0, 0, 255] as const;
const white = [255, 255, 255] as const;

const pixelsOf = (...colours: readonly (readonly number[])[]): Uint8Array =>
  Uint8Array.from(colours.flatMap((colour) => [...colour, 255]));

describe('an indexed PNG', () => {
  it('has each pixel in its place, in rows of an odd width too', () => {
    const picture = { width: 3, height: 2, pixels: pixelsOf(red, white, blue, blue, red, white) };
    const { width, height, colourAt } = readIndexedPng(indexedPng(picture, [white, red, blue]));
    deepEqual([width, height], [3, 2]);
    deepEqual([colourAt(0, 0), colourAt(1, 0), colourAt(2, 0)], [red, white, blue]);
    deepEqual([colourAt(0, 1), colourAt(1, 1), colourAt(2, 1)], [blue, red, white]);
  });

  it('takes the nearest colour of the palette', () => {
    const picture = { width: 1, height: 1, pixels: pixelsOf([240, 20, 10]) };
    deepEqual(readIndexedPng(indexedPng(picture, [white, red, blue])).colourAt(0, 0), red);
  });

  it('takes pixels that lie within a larger block of memory', () => {
    const block = new Uint8Array([9, 9, ...pixelsOf(blue)]);
    const picture = { width: 1, height: 1, pixels: block.subarray(2) };
    deepEqual(readIndexedPng(indexedPng(picture, [white, blue])).colourAt(0, 0), blue);
  });

  it('has at most sixteen colours', () => {
    const palette = Array.from({ length: 17 }, () => white);
    throws(() => indexedPng({ width: 1, height: 1, pixels: pixelsOf(white) }, palette), RangeError);
  });
});
