import { drawPicture } from './draw-picture.ts';
import { inks, px } from './svg.ts';

/** Of three beside each other; fewer are as much wider, so that all are equally high. */
const width = 320;
const height = 20;
const most = 3;
const edge = 3;

/**
 * How much of something is done, as a bar without a ground; undefined where none can be drawn.
 *
 * @param beside how many bars stand beside each other, 1 to 3
 */
export const drawShare = (done: number, of: number, beside = most): string | undefined => {
  const whole = Math.round((width * most) / beside);
  const inner = { width: whole - 2 * edge, height: height - 2 * edge };
  const filled = px((inner.width * done) / of);
  return drawPicture(
    [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${whole}" height="${height}">`,
      `<rect x="1.5" y="1.5" width="${whole - 3}" height="${height - 3}" fill="none" stroke="${inks.quiet}" stroke-width="3"/>`,
      `<rect x="${edge}" y="${edge}" width="${filled}" height="${inner.height}" fill="${inks.own}"/>`,
      '</svg>',
    ].join(''),
  );
};
