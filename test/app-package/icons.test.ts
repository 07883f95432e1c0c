import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { decodePng } from '../../scripts/app-package/decode-png.ts';
import { findIconFaults } from '../../scripts/app-package/find-icon-faults.ts';
import { appPackage } from './read-app-package.ts';

const readIcon = (name: string): Buffer => readFileSync(new URL(name, appPackage));

const draw = (side: number, shapes: string): Buffer =>
  new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}">${shapes}</svg>`,
  )
    .render()
    .asPng();

const fill = (colour: string): string => `<rect width="100%" height="100%" fill="${colour}"/>`;

describe('the icons', () => {
  for (const kind of ['color', 'outline'] as const) {
    it(`are such as Teams asks for: ${kind}`, () => {
      assert.deepEqual(findIconFaults(kind, readIcon(`${kind}.png`)), []);
    });

    it(`are the picture of their drawing: ${kind}`, () => {
      const drawn = new Resvg(readIcon(`icons/${kind}.svg`).toString()).render().asPng();
      assert.deepEqual(decodePng(readIcon(`${kind}.png`)), decodePng(drawn));
    });
  }

  it('are refused in a wrong size', () => {
    assert.deepEqual(findIconFaults('color', draw(96, fill('#0B5563'))), [
      'is 96×96 pixels, not 192×192',
    ]);
  });

  it('are refused when the coloured one does not fill its square', () => {
    const round = draw(192, '<circle cx="96" cy="96" r="96" fill="#0B5563"/>');
    assert.deepEqual(findIconFaults('color', round), ['has pixels that are not opaque']);
  });

  it('are refused when the outline has a colour', () => {
    assert.deepEqual(findIconFaults('outline', draw(32, fill('#FFFFFE'))), [
      'has pixels that are neither white nor transparent',
    ]);
  });

  it('are refused when they are no PNG', () => {
    const none = ['is no PNG with 8-bit colours and transparency'];
    assert.deepEqual(findIconFaults('outline', readIcon('icons/outline.svg')), none);
    assert.deepEqual(findIconFaults('outline', new Uint8Array()), none);
  });
});

describe('decodePng', () => {
  it('reads the pixels that the renderer drew', () => {
    const stripes = [0, 1, 2, 3]
      .map(
        (n) =>
          `<rect x="${n * 9}" y="${n * 5}" width="20" height="9" fill="hsl(${n * 80},90%,40%)"/>`,
      )
      .join('');
    const picture = new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48">${fill('#123456')}${stripes}</svg>`,
    ).render();
    const decoded = decodePng(picture.asPng());
    assert.deepEqual(Buffer.from(decoded?.pixels ?? []), Buffer.from(picture.pixels));
  });
});
