import { PNG, type PNGWithMetadata } from 'pngjs';

type IconRule = {
  readonly side: number;
  readonly suits: (red: number, green: number, blue: number, opacity: number) => boolean;
  readonly otherwise: string;
};

/** As Teams asks: a full square of colour, and white lines on nothing. */
const rules: Readonly<Record<'color' | 'outline', IconRule>> = {
  color: {
    side: 192,
    suits: (_red, _green, _blue, opacity) => opacity === 255,
    otherwise: 'has pixels that are not opaque',
  },
  outline: {
    side: 32,
    suits: (red, green, blue, opacity) =>
      opacity === 0 || (red === 255 && green === 255 && blue === 255),
    otherwise: 'has pixels that are neither white nor transparent',
  },
};

const allPixels = ({ data: pixels }: PNGWithMetadata, suits: IconRule['suits']): boolean => {
  for (let at = 0; at < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0, opacity = 0] = pixels.subarray(at, at + 4);
    if (!suits(red, green, blue, opacity)) return false;
  }
  return true;
};

/** Undefined for what is no PNG; the library says so with an error. */
const readPng = (file: Uint8Array): PNGWithMetadata | undefined => {
  try {
    return PNG.sync.read(Buffer.from(file));
  } catch {
    return undefined;
  }
};

/** Type 6 is red, green, blue and opacity, without a palette. */
const isPlain = ({ depth, colorType }: PNGWithMetadata): boolean => depth === 8 && colorType === 6;

/** What Teams would refuse an icon for. */
export const findIconFaults = (kind: keyof typeof rules, file: Uint8Array): readonly string[] => {
  const { side, suits, otherwise } = rules[kind];
  const picture = readPng(file);
  if (!picture || !isPlain(picture)) return ['is not a PNG with 8-bit colours and transparency'];
  const { width, height } = picture;
  if (width !== side || height !== side)
    return [`is ${width}×${height} pixels, not ${side}×${side}`];
  return allPixels(picture, suits) ? [] : [otherwise];
};
