import { plainText } from '../format-text.ts';
import type { Caution } from './chart-model.ts';

/** Colours of a picture. On white, all that must be read have a contrast of 4.5 to 1 or more. */
export const inks = {
  paper: '#ffffff',
  text: '#242424',
  own: '#0f4c81',
  other: '#a33b00',
  limit: '#616161',
  grid: '#dcdcdc',
} as const;

type Colour = readonly [number, number, number];

const parse = (hex: string): Colour => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];

/** A mix of ink, in parts of 3, and paper, as at the edge of a stroke. */
const shade = ([red, green, blue]: Colour, parts: number): Colour => {
  const mix = (channel: number): number => Math.round(255 - ((255 - channel) * parts) / 3);
  return [mix(red), mix(green), mix(blue)];
};

const shadesOf = (hex: string, shades: readonly number[]): Colour[] =>
  shades.map((parts) => shade(parse(hex), parts));

/** Fourteen colours, so that a pixel takes four bits. */
export const palette: readonly Colour[] = [
  parse(inks.paper),
  parse(inks.grid),
  ...shadesOf(inks.text, [1, 2, 3]),
  ...shadesOf(inks.own, [1, 2, 3]),
  ...shadesOf(inks.other, [1, 2, 3]),
  ...shadesOf(inks.limit, [1, 2, 3]),
];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Makes text inert in an SVG, on one line. */
export const svgText = (text: string): string =>
  plainText(text)
    .replace(/[\n\t]+/g, ' ')
    // The two characters that XML does not allow.
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? '');

/** Widths in Open Sans, as shares of its size; slightly more than the true widths. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ .,:;'|ijlI!()/]/, 0.34],
  [/[mwMW%@—]/, 0.93],
  [/[A-Z]/, 0.66],
  [/[\da-z]/, 0.575],
];

const widest = 1;

/** The approximate width of a text, in pixels. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce(
    (sum, sign) => sum + size * (widths.find(([signs]) => signs.test(sign))?.[1] ?? widest),
    0,
  );

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

/** A small square on its point, for a comparator's value. */
export const drawDiamond = ({ x, y }: Place): string =>
  `<path d="M${px(x)} ${px(y - 5)}l5 5-5 5-5-5z" fill="${inks.other}"/>`;
