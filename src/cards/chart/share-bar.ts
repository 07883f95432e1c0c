import { drawPicture } from './draw-picture.ts';
import { inks, px } from './svg.ts';

const size = { width: 200, height: 20 };
const edge = 3;

/** How much of something is done, as a bar without a ground; undefined where none can be drawn. */
export const drawShare = (done: number, of: number): string | undefined => {
  const { width, height } = size;
  const inner = { width: width - 2 * edge, height: height - 2 * edge };
  const filled = px((inner.width * done) / of);
  return drawPicture(
    [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
      `<rect x="1.5" y="1.5" width="${width - 3}" height="${height - 3}" fill="none" stroke="${inks.quiet}" stroke-width="3"/>`,
      `<rect x="${edge}" y="${edge}" width="${filled}" height="${inner.height}" fill="${inks.own}"/>`,
      '</svg>',
    ].join(''),
  );
};
