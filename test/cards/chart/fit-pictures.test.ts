import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { fitPictures } from '../../../src/cards/chart/fit-pictures.ts';

describe('fitting pictures into a card', () => {
  const chart = (id: number, length = 100) => ({
    type: 'Chart.Line',
    data: [id],
    fallback: { type: 'Image', url: 'x'.repeat(length) },
  });

  const keptOf = (body: readonly object[]): boolean[] =>
    [...JSON.stringify(body).matchAll(/"fallback":("drop"|\{)/g)].map(([, what]) => what === '{');

  const body = [{ type: 'Container', items: [chart(1), chart(2)] }, chart(3)];

  const whole = JSON.stringify(body).length;

  const cases: readonly (readonly [string, number, boolean[]])[] = [
    ['keeps all that there is room for', whole, [true, true, true]],
    ['drops the last one first', whole - 1, [true, true, false]],
    ['keeps the first one to the end', whole - 200, [true, false, false]],
    ['drops all where there is no room', 10, [false, false, false]],
  ];
  for (const [title, room, kept] of cases)
    it(title, () => assert.deepEqual(keptOf(fitPictures(body, room)), kept));

  it('leaves the rest of the card as it is', () => {
    assert.deepEqual(fitPictures(body, 10_000), body);
  });

  it('takes the last picture beside a figure away', () => {
    const row = (id: number) => ({
      type: 'Column',
      items: [
        { type: 'TextBlock', text: `${id}` },
        { type: 'Image', url: 'x'.repeat(99) },
      ],
    });
    const rows = [row(1), row(2)];
    const fitted = fitPictures(rows, JSON.stringify(rows).length - 1);
    assert.deepEqual(fitted, [row(1), { ...row(2), items: row(2).items.slice(0, 1) }]);
  });
});
