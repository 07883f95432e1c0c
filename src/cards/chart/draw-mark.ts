import { inks } from './inks.ts';
import type { Caution } from './stretches.ts';

/** Pixels with one decimal are as fine as a picture shows. */
export const px = (number: number): string => String(Math.round(number * 10) / 10);

type Place = { readonly x: number; readonly y: number };

/** How each kind of line is told apart without its colour. */
export const strokes = {
  own: `stroke="${inks.own}" stroke-width="3"`,
  other: `stroke="${inks.other}" stroke-width="2.5" stroke-dasharray="8 5"`,
  mean: `stroke="${inks.limit}" stroke-width="1.5"`,
  limit: `stroke="${inks.limit}" stroke-width="2" stroke-dasharray="2 4"`,
} as const;

/** A full dot; hollow while the figure is provisional, a hollow square while it is estimated. */
export const drawMark = ({ x, y }: Place, caution: Caution): string => {
  const hollow = `fill="${inks.paper}" stroke="${inks.own}" stroke-width="2.5"`;
  if (caution === 'estimated')
    return `<rect x="${px(x - 5)}" y="${px(y - 5)}" width="10" height="10" ${hollow}/>`;
  const look = caution === 'provisional' ? `r="5.5" ${hollow}` : `r="4.5" fill="${inks.own}"`;
  return `<circle cx="${px(x)}" cy="${px(y)}" ${look}/>`;
};

/** A small square that stands on its point, for a comparator's value. */
export const drawDiamond = ({ x, y }: Place): string =>
  `<path d="M${px(x)} ${px(y - 5)}l5 5-5 5-5-5z" fill="${inks.other}"/>`;
