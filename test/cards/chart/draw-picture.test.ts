import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { PNG } from 'pngjs';
import { chartModel, type Run } from '../../../src/cards/chart/chart-model.ts';
import { chartSvg, type PictureSize } from '../../../src/cards/chart/chart-svg.ts';
import {
  createDraw,
  drawPicture,
  indexedPng,
  type Rasterise,
} from '../../../src/cards/chart/draw-picture.ts';
import { inks } from '../../../src/cards/chart/svg.ts';
import { buildRun, buildYearlyRun, umbrellas } from '../trend-build.ts';

/** Width, height and colours of a PNG of four bits a pixel: with colours it has a palette. */
const readIndexedPng = (png: Buffer) => {
  const { width, height, depth, color, data } = PNG.sync.read(png);
  assert.deepEqual([depth, color], [4, true]);
  const colourAt = (x: number, y: number): number[] => {
    const at = (y * width + x) * 4;
    return [...data.subarray(at, at + 3)];
  };
  return { width, height, colourAt };
};

describe('drawing a picture', () => {
  const pictureOf = (run: Run, size: PictureSize): Buffer => {
    const model = chartModel(run);
    assert.ok(model, 'the run is drawn');
    const uri = drawPicture(chartSvg(model, size)) ?? '';
    assert.match(uri, /^data:image\/png;base64,/);
    return Buffer.from(uri.slice(uri.indexOf(',') + 1), 'base64');
  };

  const blank: Rasterise = () => ({ width: 1, height: 1, pixels: new Uint8Array(4) });

  it('gives a PNG of a few hundred bytes, as wide as asked', () => {
    const sizes = [
      ['small', 200, 1_000],
      ['wide', 480, 1_700],
    ] as const;
    for (const run of [buildRun(umbrellas), buildYearlyRun(), buildRun([1, 2])])
      for (const [size, wide, most] of sizes) {
        const png = pictureOf(run, size);
        assert.equal(readIndexedPng(png).width, wide);
        assert.ok(png.length < most, `${size}: ${png.length} bytes`);
      }
  });

  it('has no ground, and draws something in the colours as they are', () => {
    const { data } = PNG.sync.read(pictureOf(buildRun(umbrellas), 'wide'));
    assert.deepEqual([...data.subarray(0, 4)], [0, 0, 0, 0]);
    const solid = new Set<string>();
    for (let at = 0; at < data.length; at += 4)
      if (data[at + 3] === 255) solid.add(data.subarray(at, at + 3).toString('hex'));
    assert.deepEqual([...solid].toSorted(), [inks.own.slice(1), inks.quiet.slice(1)].toSorted());
  });

  it('loads the renderer once, for the first picture, and keeps what is drawn', () => {
    let [loaded, drawn] = [0, 0];
    const draw = createDraw(() => {
      loaded += 1;
      return (svg) => {
        drawn += 1;
        return blank(svg);
      };
    });
    assert.equal(loaded, 0);
    assert.equal(draw('a'), draw('a'));
    draw('b');
    assert.deepEqual([loaded, drawn], [1, 2]);
  });

  it('keeps the five hundred that were wanted last', () => {
    const drawn: string[] = [];
    const draw = createDraw(() => (svg) => {
      drawn.push(svg);
      return blank(svg);
    });
    const all = Array.from({ length: 500 }, (_, i) => String(i));
    for (const svg of [...all, '0', 'one more', '0', '1']) draw(svg);
    assert.deepEqual(drawn.slice(500), ['one more', '1']);
  });

  it('gives none where the renderer is missing, and says so once', () => {
    const warnings: unknown[] = [];
    const fail = () => {
      throw new Error('no program for this platform');
    };
    const draw = createDraw(fail, (cause) => warnings.push(cause));
    assert.deepEqual([draw('a'), draw('b')], [undefined, undefined]);
    assert.equal(warnings.length, 1);
  });

  it('gives none for a drawing that cannot be read, and draws the next', () => {
    const load = (): Rasterise => (svg) => {
      if (svg === 'bad') throw new Error('not an SVG');
      return blank(svg);
    };
    const draw = createDraw(load, () => {});
    assert.equal(draw('bad'), undefined);
    assert.match(draw('good') ?? '', /^data:image/);
  });
});

describe('an indexed PNG', () => {
  const red = [255, 0, 0] as const;

  const blue = [0, 0, 255] as const;

  const white = [255, 255, 255] as const;

  const pixelsOf = (...colours: readonly (readonly number[])[]): Uint8Array =>
    Uint8Array.from(colours.flatMap((colour) => [...colour, 255]));

  it('has each pixel in its place, in rows of an odd width too', () => {
    const picture = { width: 3, height: 2, pixels: pixelsOf(red, white, blue, blue, red, white) };
    const { width, height, colourAt } = readIndexedPng(indexedPng(picture, [white, red, blue]));
    assert.deepEqual([width, height], [3, 2]);
    assert.deepEqual([colourAt(0, 0), colourAt(1, 0), colourAt(2, 0)], [red, white, blue]);
    assert.deepEqual([colourAt(0, 1), colourAt(1, 1), colourAt(2, 1)], [blue, red, white]);
  });

  it('takes the nearest colour of the palette', () => {
    const picture = { width: 1, height: 1, pixels: pixelsOf([240, 20, 10]) };
    assert.deepEqual(readIndexedPng(indexedPng(picture, [white, red, blue])).colourAt(0, 0), red);
  });

  it('keeps what can be seen through, whose colour the renderer has multiplied by alpha', () => {
    const half = [58, 138, 217, 128] as const;
    const picture = {
      width: 2,
      height: 1,
      pixels: Uint8Array.from([29, 69, 109, 128, 0, 0, 0, 0]),
    };
    const { data } = PNG.sync.read(indexedPng(picture, [[0, 0, 0, 0], half, [58, 138, 217]]));
    assert.deepEqual([...data], [...half, 0, 0, 0, 0]);
  });

  it('takes pixels that lie within a larger block of memory', () => {
    const block = new Uint8Array([9, 9, ...pixelsOf(blue)]);
    const picture = { width: 1, height: 1, pixels: block.subarray(2) };
    assert.deepEqual(readIndexedPng(indexedPng(picture, [white, blue])).colourAt(0, 0), blue);
  });

  it('has at most sixteen colours', () => {
    const palette = Array.from({ length: 17 }, () => white);
    assert.throws(
      () => indexedPng({ width: 1, height: 1, pixels: pixelsOf(white) }, palette),
      RangeError,
    );
  });
});
