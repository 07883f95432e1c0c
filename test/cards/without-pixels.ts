import { indexedPng } from '../../src/cards/chart/draw-picture.ts';

const picture = /^data:image\/png;base64,(.+)$/;

/** "PNG, 480 × 211": the bytes of a picture differ with the version of zlib. */
const sayPicture = (base64: string): string => {
  const png = Buffer.from(base64, 'base64');
  return `PNG, ${png.readUInt32BE(16)} × ${png.readUInt32BE(20)}`;
};

/** The same card with the size of each picture in place of its bytes. */
export const withoutPixels = <T>(card: T): T =>
  JSON.parse(JSON.stringify(card), (_, value: unknown) => {
    const base64 = typeof value === 'string' ? picture.exec(value)?.[1] : undefined;
    return base64 ? sayPicture(base64) : value;
  });

const size = /^PNG, (\d+) × (\d+)$/;

/** The card with an empty picture of its size wherever only the size was kept. */
export const withBlankPixels = <T>(card: T): T =>
  JSON.parse(JSON.stringify(card), (_, value: unknown) => {
    const [found, width, height] = (typeof value === 'string' && size.exec(value)) || [];
    if (found === undefined) return value;
    const [wide, high] = [Number(width), Number(height)];
    const picture = { width: wide, height: high, pixels: new Uint8Array(wide * high * 4) };
    return `data:image/png;base64,${indexedPng(picture, [[0, 0, 0, 0]]).toString('base64')}`;
  });
