import type { Caution } from './chart-model.ts';

/**
 * Colours of a picture. It has no ground of its own, so each has a contrast of at least 3 to 1 on the
 * grounds of Teams' light, dark and high contrast cards. Nothing is shown by them alone, and there is
 * no text in a picture: no colour could have the 4.5 to 1 of text on both white and black.
 */
export const inks = {
  own: '#3a8ad9',
  other: '#cb6d1c',
  /** What came before the newest bar, breaks and limits. */
  quiet: '#868686',
} as const;

/** Red, green, blue and alpha; opaque without. */
export type Colour = readonly [red: number, green: number, blue: number, alpha?: number];

/** A part of an ink, in fifths, as at the edge of a stroke. */
const shade = (hex: string, fifths: number): Colour => {
  const channel = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5), 51 * fifths];
};

/** Sixteen colours, so that a pixel takes four bits: nothing, and five shades of each ink. */
export const palette: readonly Colour[] = [
  [0, 0, 0, 0],
  ...Object.values(inks).flatMap((hex) => [1, 2, 3, 4, 5].map((fifths) => shade(hex, fifths))),
];

/** Pixels with one decimal are as fine as a picture shows. */
export const px = (number: number): string => String(Math.round(number * 10) / 10);

type Place = { readonly x: number; readonly y: number };

/** How each kind of line is told apart without its colour. */
export const strokes = {
  own: `stroke="${inks.own}" stroke-width="4.5"`,
  other: `stroke="${inks.other}" stroke-width="4" stroke-dasharray="10 7"`,
  mean: `stroke="${inks.quiet}" stroke-width="2"`,
  limit: `stroke="${inks.quiet}" stroke-width="3" stroke-dasharray="3 6"`,
  break: `stroke="${inks.quiet}" stroke-width="3"`,
} as const;

const markRadius = 6;

/** A full dot; hollow while the figure is provisional, a hollow square while it is estimated. */
export const drawMark = ({ x, y }: Place, caution: Caution): string => {
  const hollow = `fill="none" stroke="${inks.own}" stroke-width="3"`;
  if (caution === 'estimated')
    return `<rect x="${px(x - 6)}" y="${px(y - 6)}" width="12" height="12" ${hollow}/>`;
  const look = caution === '' ? `r="${markRadius}" fill="${inks.own}"` : `r="6.5" ${hollow}`;
  return `<circle cx="${px(x)}" cy="${px(y)}" ${look}/>`;
};

/** A small square on its point, for a comparator's value. */
export const drawDiamond = ({ x, y }: Place): string =>
  `<path d="M${px(x)} ${px(y - 7)}l7 7-7 7-7-7z" fill="${inks.other}"/>`;
