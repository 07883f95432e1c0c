import { inflateSync } from 'node:zlib';

export type Picture = {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each pixel, 0 to 255, row by row. */
  readonly pixels: Uint8Array;
};

const signature = '89504e470d0a1a0a';
const bytesPerPixel = 4;

const readChunks = function* (png: Buffer) {
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    yield {
      type: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    };
    at += length + 12;
  }
};

const paeth = (left: number, up: number, upLeft: number): number => {
  const estimate = left + up - upLeft;
  const a = Math.abs(estimate - left);
  const b = Math.abs(estimate - up);
  const c = Math.abs(estimate - upLeft);
  if (a <= b && a <= c) return left;
  return b <= c ? up : upLeft;
};

const predict = (filter: number, left: number, up: number, upLeft: number): number => {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return filter === 4 ? paeth(left, up, upLeft) : 0;
};

const unfilter = (data: Uint8Array, width: number, height: number): Uint8Array => {
  const stride = width * bytesPerPixel;
  const pixels = new Uint8Array(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = data[row * (stride + 1)] ?? 0;
    for (let column = 0; column < stride; column++) {
      const at = row * stride + column;
      const hasLeft = column >= bytesPerPixel;
      const left = hasLeft ? (pixels[at - bytesPerPixel] ?? 0) : 0;
      const up = pixels[at - stride] ?? 0;
      const upLeft = hasLeft ? (pixels[at - stride - bytesPerPixel] ?? 0) : 0;
      pixels[at] = (data[at + row + 1] ?? 0) + predict(filter, left, up, upLeft);
    }
  }
  return pixels;
};

/**
 * Reads the one kind of PNG that the icons are: eight bits each for red, green, blue and opacity.
 *
 * @returns undefined for any other file
 */
export const decodePng = (file: Uint8Array): Picture | undefined => {
  const png = Buffer.from(file);
  if (png.toString('hex', 0, 8) !== signature) return undefined;
  const chunks = [...readChunks(png)];
  const header = chunks.find((chunk) => chunk.type === 'IHDR')?.data;
  // Bit depth 8, colour type 6 (with opacity), and the only compression, filter and interlace.
  if (header?.toString('hex', 8) !== '0806000000') return undefined;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const body = chunks.filter((chunk) => chunk.type === 'IDAT').map((chunk) => chunk.data);
  return { width, height, pixels: unfilter(inflateSync(Buffer.concat(body)), width, height) };
};
