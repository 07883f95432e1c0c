import { createRequire } from 'node:module';
import { crc32, deflateSync } from 'node:zlib';
import { type Colour, palette } from './svg.ts';

/** Red, green, blue and alpha of each pixel, row by row, each multiplied by alpha. */
type Pixels = {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
};

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
};

const header = (width: number, height: number): Buffer => {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  // Four bits for each pixel, which give a colour of the palette.
  data.set([4, 3], 8);
  return data;
};

/** By what is seen: a colour that is hardly there is near to every other such. */
const nearest = (palette: readonly Colour[], [red, green, blue, alpha = 255]: Colour): number => {
  const distances = palette.map(([r, g, b, a = 255]) => {
    const part = a / 255;
    const apart = [r * part - red, g * part - green, b * part - blue, a - alpha];
    return apart.reduce((sum, one) => sum + one ** 2, 0);
  });
  return distances.indexOf(Math.min(...distances));
};

/** A picture has about a hundred different colours; each is looked up once. */
const indexer = (palette: readonly Colour[]) => {
  const known = new Map<number, number>();
  return (colour: number): number => {
    const found =
      known.get(colour) ??
      nearest(palette, [colour >>> 24, (colour >>> 16) & 255, (colour >>> 8) & 255, colour & 255]);
    known.set(colour, found);
    return found;
  };
};

/** Most pixels are the same as the one before, and need no lookup. */
const indexPixels = ({ width, height, pixels }: Pixels, palette: readonly Colour[]): Uint8Array => {
  const indexOf = indexer(palette);
  const view = new DataView(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  const indices = new Uint8Array(width * height);
  let [before, index] = [-1, 0];
  for (let i = 0; i < indices.length; i++) {
    const colour = view.getUint32(i * 4);
    if (colour !== before) index = indexOf(colour);
    before = colour;
    indices[i] = index;
  }
  return indices;
};

/** Each row begins with a byte that says that it is not filtered; two pixels share a byte. */
const packRows = ({ width, height }: Pixels, indices: Uint8Array): Uint8Array => {
  const stride = 1 + Math.ceil(width / 2);
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x += 2) {
      const left = indices[y * width + x] ?? 0;
      const right = x + 1 < width ? (indices[y * width + x + 1] ?? 0) : 0;
      rows[y * stride + 1 + (x >> 1)] = (left << 4) | right;
    }
  }
  return rows;
};

type Indexed = { readonly colours: readonly Colour[]; readonly indices: Uint8Array };

/** A small chart has a few of the colours, and each that it lacks would take four bytes. */
const keepUsed = (palette: readonly Colour[], indices: Uint8Array): Indexed => {
  const used = new Set(indices);
  const places = new Map([...used].map((index, place) => [index, place]));
  return {
    colours: [...used].flatMap((index) => (palette[index] ? [palette[index]] : [])),
    indices: indices.map((index) => places.get(index) ?? 0),
  };
};

/**
 * A PNG of at most sixteen colours, a sixth of the size of one with four bytes a pixel. Each pixel
 * takes the nearest colour of the palette.
 *
 * @see https://www.w3.org/TR/png-3/
 */
export const indexedPng = (picture: Pixels, palette: readonly Colour[]): Buffer => {
  if (palette.length > 16) throw new RangeError(`${palette.length} colours do not fit four bits`);
  const { colours, indices } = keepUsed(palette, indexPixels(picture, palette));
  const alphas = colours.map(([, , , alpha = 255]) => alpha);
  return Buffer.concat([
    signature,
    chunk('IHDR', header(picture.width, picture.height)),
    chunk('PLTE', Uint8Array.from(colours.flatMap((colour) => colour.slice(0, 3)))),
    ...(alphas.some((alpha) => alpha < 255) ? [chunk('tRNS', Uint8Array.from(alphas))] : []),
    chunk('IDAT', deflateSync(packRows(picture, indices), { level: 9, memLevel: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
};

/** Turns an SVG into pixels. */
export type Rasterise = (svg: string) => Pixels;

type Library = typeof import('@resvg/resvg-js');

const require = createRequire(import.meta.url);

/**
 * Loads the renderer, a native program of some megabytes, when the first picture is drawn: most turns
 * draw none.
 *
 * @throws where the package has no program for the platform
 */
export const loadResvg = (): Rasterise => {
  const { Resvg }: Library = require('@resvg/resvg-js');
  // Pictures have no text, and reading the fonts of a machine takes a second.
  const font = { loadSystemFonts: false };
  return (svg) => {
    const { width, height, pixels } = new Resvg(svg, { font }).render();
    return { width, height, pixels };
  };
};

/** Turns an SVG into a PNG as a data URI; undefined where no picture can be drawn. */
export type Draw = (svg: string) => string | undefined;

/** Enough for the charts of the outcomes of a council, at half a kilobyte each. */
const mostKept = 500;

/**
 * A card is worth sending without its picture, but the operators of the bot have to be told once.
 */
const warnOf = (cause: unknown): void =>
  process.emitWarning(`Charts go out without their pictures: ${String(cause)}`, 'PictureWarning');

/** Draws pictures, keeps the newest, and gives up for good when the renderer cannot be loaded. */
export const createDraw = (load: () => Rasterise, warn = warnOf): Draw => {
  const kept = new Map<string, string>();
  let rasterise: Rasterise | undefined;
  let failed = false;

  const draw = (svg: string): string | undefined => {
    if (failed) return undefined;
    try {
      rasterise ??= load();
      const png = indexedPng(rasterise(svg), palette);
      return `data:image/png;base64,${png.toString('base64')}`;
    } catch (cause) {
      failed = rasterise === undefined;
      warn(cause);
      return undefined;
    }
  };

  return (svg) => {
    const uri = kept.get(svg) ?? draw(svg);
    if (uri === undefined) return undefined;
    kept.delete(svg);
    kept.set(svg, uri);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return uri;
  };
};

export const drawPicture = createDraw(loadResvg);
