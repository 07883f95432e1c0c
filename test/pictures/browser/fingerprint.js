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

/**
 * What is left of a picture that a card carries: the average of each square of 40 × 40 of its own
 * pixels, line by line, as three signs. No browser has a hand in these pixels.
 *
 * @param {HTMLImageElement} picture
 */
export const fingerprint = (picture) => {
  const { naturalWidth: width, naturalHeight: height } = picture;
  const canvas = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!canvas) throw new Error('There is no canvas to be had');
  canvas.drawImage(picture, 0, 0);
  const pixels = canvas.getImageData(0, 0, width, height);
  let squares = '';
  for (let y = 0; y < height; y += side)
    for (let x = 0; x < width; x += side) squares += average(pixels, { x, y });
  return squares;
};
