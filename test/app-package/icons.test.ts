import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { describe, it } from 'mocha';
import { PNG } from 'pngjs';
import { findIconFaults } from '../../scripts/app-package/find-icon-faults.ts';
import { indexedPng } from '../../src/cards/chart/draw-picture.ts';
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
      assert.deepEqual(PNG.sync.read(readIcon(`${kind}.png`)), PNG.sync.read(drawn));
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
    const none = ['is not a PNG with 8-bit colours and transparency'];
    assert.deepEqual(findIconFaults('outline', readIcon('icons/outline.svg')), none);
    assert.deepEqual(findIconFaults('outline', new Uint8Array()), none);
    assert.deepEqual(findIconFaults('outline', readIcon('outline.png').subarray(0, 60)), none);
  });

  it('are refused without transparency, and with a palette', () => {
    const none = ['is not a PNG with 8-bit colours and transparency'];
    const opaque = PNG.sync.write(new PNG({ width: 192, height: 192 }), { colorType: 2 });
    assert.deepEqual(findIconFaults('color', opaque), none);
    const pixels = new Uint8Array(32 * 32 * 4).fill(255);
    const few = indexedPng({ width: 32, height: 32, pixels }, [[255, 255, 255]]);
    assert.deepEqual(findIconFaults('outline', few), none);
  });
});
