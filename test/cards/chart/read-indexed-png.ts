import { equal } from 'node:assert/strict';
import { crc32, inflateSync } from 'node:zlib';

export type Decoded = {
  readonly width: number;
  readonly height: number;
  /** Of a pixel, as red, green and blue. */
  readonly colourAt: (x: number, y: number) => number[];
};

const chunksOf = (png: Buffer): Map<string, Buffer> => {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 4, at + 8 + length);
    equal(png.readUInt32BE(at + 8 + length), crc32(body), 'the checksum is right');
    chunks.set(body.toString('latin1', 0, 4), body.subarray(4));
    at += 12 + length;
  }
  return chunks;
};

/** Reads a PNG of four bits a pixel whose rows are not filtered. */
export const readIndexedPng = (png: Buffer): Decoded => {
  equal(png.toString('latin1', 1, 4), 'PNG');
  const chunks = chunksOf(png);
  const [header, palette] = [chunks.get('IHDR'), chunks.get('PLTE')];
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const [width, height] = [header?.readUInt32BE(0) ?? 0, header?.readUInt32BE(4) ?? 0];
  equal(header?.toString('hex', 8), '0403000000');
  const stride = 1 + Math.ceil(width / 2);
  equal(rows.length, stride * height);
  return {
    width,
    height,
    colourAt: (x, y) => {
      const pair = rows[y * stride + 1 + (x >> 1)] ?? 0;
      const index = x % 2 === 0 ? pair >> 4 : pair & 15;
      return [...(palette?.subarray(index * 3, index * 3 + 3) ?? [])];
    },
  };
};
