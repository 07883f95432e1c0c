import { deepEqual, equal, ok } from 'node:assert/strict';
import { fitPictures } from '../../../src/cards/chart/line-chart.ts';
import { trendCard } from '../../../src/cards/trend-card.ts';
import { findFaults } from '../check-card.ts';
import { buildRun, umbrellas } from '../trend-build.ts';

const chart = (id: number, length = 100) => ({
  type: 'Chart.Line',
  data: [id],
  fallback: { type: 'Image', url: 'x'.repeat(length) },
});

const keptOf = (body: readonly object[]): boolean[] =>
  [...JSON.stringify(body).matchAll(/"fallback":("drop"|\{)/g)].map(([, what]) => what === '{');

describe('fitting pictures into a card', () => {
  const body = [{ type: 'Container', items: [chart(1), chart(2)] }, chart(3)];

  const whole = JSON.stringify(body).length;

  const cases: readonly (readonly [string, number, boolean[]])[] = [
    ['keeps all that there is room for', whole, [true, true, true]],
    ['drops the last one first', whole - 1, [true, true, false]],
    ['keeps the first one to the end', whole - 200, [true, false, false]],
    ['drops all where there is no room', 10, [false, false, false]],
  ];
  for (const [title, room, kept] of cases)
    it(title, () => deepEqual(keptOf(fitPictures(body, room)), kept));

  it('leaves the rest of the card as it is', () => {
    deepEqual(fitPictures(body, 10_000), body);
    deepEqual(fitPictures([{ type: 'Image', url: 'x'.repeat(99) }], 10), [
      { type: 'Image', url: 'x'.repeat(99) },
    ]);
  });

  it('keeps a card of many charts within what Teams takes', () => {
    const measures = Array.from({ length: 4 }, (_, i) => ({
      name: `Measure ${i}`,
      runs: [buildRun(umbrellas.map((value) => value + i))],
    }));
    const card = trendCard({ above: '', title: 'Trend', measures, next: [] });
    deepEqual(findFaults(card), []);
    const kept = keptOf([card.content]);
    equal(kept.length, 4);
    ok(kept.includes(false));
  });
});
