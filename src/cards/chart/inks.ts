/** Colours of a picture. On white, all that must be read stand out at 4.5 to 1 or more. */
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

/** The ink at so many parts of 3, the rest is paper: what lies at the edge of a stroke. */
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
