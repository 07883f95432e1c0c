/** @import { Fingerprint } from '../finding.ts' */
import { cardPlaces, nameOfCard } from './card-places.js';

const side = 40;
const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-';

/**
 * The average of a square as three signs, each for one of 64 levels.
 *
 * @param {ImageData} pixels four bytes each
 * @param {{ x: number, y: number }} corner
 */
const average = ({ data, width, height }, { x, y }) => {
  const right = Math.min(x + side, width);
  const bottom = Math.min(y + side, height);
  const sums = [0, 0, 0];
  for (let down = y; down < bottom; down += 1)
    for (let at = 4 * (down * width + x); at < 4 * (down * width + right); at += 4)
      sums.forEach((sum, colour) => {
        sums[colour] = sum + (data[at + colour] ?? 0);
      });
  const area = (right - x) * (bottom - y);
  return sums.map((sum) => signs[Math.floor(sum / area / 4)]).join('');
};

/** @param {ImageData} pixels */
const measure = (pixels) => {
  let squares = '';
  for (let y = 0; y < pixels.height; y += side)
    for (let x = 0; x < pixels.width; x += side) squares += average(pixels, { x, y });
  return { width: pixels.width, height: pixels.height, squares };
};

/** @param {HTMLElement} place */
const boxOf = (place) => {
  const { left, top, width, height } = place.getBoundingClientRect();
  return {
    x: Math.round(left + scrollX),
    y: Math.round(top + scrollY),
    width: Math.round(width),
    height: Math.round(height),
  };
};

/** @param {string} address */
const canvasOf = async (address) => {
  const answer = await fetch(address);
  const picture = await createImageBitmap(await answer.blob());
  const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d', {
    willReadFrequently: true,
  });
  if (!canvas) throw new Error('There is no canvas to be had');
  canvas.drawImage(picture, 0, 0);
  return canvas;
};

/**
 * What is left of each card's picture, taken from a picture of the whole page.
 *
 * @param {string} address where the picture is to be had
 * @returns {Promise<Record<string, Fingerprint>>}
 */
const measurePictures = async (address) => {
  const canvas = await canvasOf(address);
  return Object.fromEntries(
    cardPlaces().map((place) => {
      const { x, y, width, height } = boxOf(place);
      return [nameOfCard(place), measure(canvas.getImageData(x, y, width, height))];
    }),
  );
};

Object.assign(globalThis, { measurePictures });
