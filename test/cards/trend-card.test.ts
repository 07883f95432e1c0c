import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { chartModel, type Run } from '../../src/cards/chart/chart-model.ts';
import { describeChart, fitPictures, trendCard } from '../../src/cards/trend-card.ts';
import { buildSeries } from '../domain/build.ts';
import { findFaults } from './check-card.ts';
import { foldedText, shownText } from './shown-parts.ts';
import { buildRun, buildYearlyRun, umbrellas } from './trend-build.ts';

describe('the words for whoever does not see a chart', () => {
  const sayOf = (run: Run): string => {
    const model = chartModel(run);
    return model ? describeChart(model, 'The trend.') : '';
  };

  it('say first, last, highest, lowest, England, the break and what is provisional', () => {
    assert.equal(
      sayOf(buildYearlyRun()),
      'Line chart of % of imaginary pupils, 2011/12 to 2017/18. This council: first 8.1% (2011/12), last 9.7% (2017/18), highest since the break 9.9% (2016/17), lowest 9.4% (2015/16). England: first 9.2% (2011/12), last 10.9% (2017/18). Not joined across the break in September 2015. 2017/18 is provisional. The trend.',
    );
  });

  it('say the limits', () => {
    assert.equal(
      sayOf(buildRun(umbrellas)),
      'Line chart of crimes, Q1 2015/16 to Q2 2018/19. This council: first 31 (Q1 2015/16), last 30 (Q2 2018/19), highest 52 (Q1 2018/19), lowest 27 (Q4 2016/17). Limits 16 to 48, mean 32. The trend.',
    );
  });

  it('say where no figure is known', () => {
    assert.equal(
      sayOf(buildRun([1, null, 2, 3])),
      'Line chart of crimes, Q3 2017/18 to Q2 2018/19. This council: first 1 (Q3 2017/18), last 3 (Q2 2018/19), highest 3 (Q2 2018/19), lowest 1 (Q3 2017/18). Places where no figure is known: 1. The trend.',
    );
  });
});

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
    assert.deepEqual(fitPictures([{ type: 'Image', url: 'x'.repeat(99) }], 10), [
      { type: 'Image', url: 'x'.repeat(99) },
    ]);
  });

  it('keeps a card of many charts within what Teams takes', () => {
    const measures = Array.from({ length: 4 }, (_, i) => ({
      name: `Measure ${i}`,
      runs: [buildRun(umbrellas.map((value) => value + i))],
    }));
    const card = trendCard({ above: '', title: 'Trend', measures, next: [] });
    assert.deepEqual(findFaults(card), []);
    const kept = keptOf([card.content]);
    assert.equal(kept.length, 4);
    assert.ok(kept.includes(false));
  });
});

describe('the card of a trend', () => {
  const cardOf = (...runs: Run[]) =>
    trendCard({ above: '', title: 'Trend', measures: [{ name: 'Umbrellas', runs }], next: [] });

  const wordsOf = (...runs: Run[]): string => shownText(cardOf(...runs).content);

  const latest = 'The change of the latest two.';

  const told = { ...buildRun(umbrellas), latest };

  const refused = { ...buildRun([1, 2]), latest };

  /** Where texts first stand, which is in the order given when sorted. */
  const inOrder = (whole: string, ...texts: string[]): void => {
    const places = texts.map((text) => whole.indexOf(text));
    assert.ok(
      places.every((place) => place >= 0),
      places.join(),
    );
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
  };

  it('tells the trend before the latest change, and the change first where there is no trend', () => {
    inOrder(wordsOf(told), told.trend.sentence, latest);
    inOrder(wordsOf(refused), latest, refused.trend.sentence);
  });

  it('is summed up by the series of which a trend can be told, wherever it stands', () => {
    inOrder(cardOf(refused, told).summary, told.trend.sentence, latest);
  });

  it('names the licence beside the source', () => {
    const series = buildSeries({ source: 'A ministry.', licence: 'Open Licence 1.0' });
    assert.match(wordsOf({ ...told, series }), /Source: A ministry \(Open Licence 1\.0\)/);
  });

  it('lists the newest eight first, and folds the older ones away', () => {
    const whole = wordsOf(told);
    inOrder(whole, 'Q2 2018/19: 30', 'Q3 2016/17: 32');
    assert.ok(!whole.includes('Q2 2016/17: 34'));
    assert.match(foldedText(cardOf(told).content), /Q2 2016\/17: 34/);
    assert.match(whole, /Show all 14 values/);
  });

  it('says of a value what it was before it was revised', () => {
    const { observations } = told;
    const newest = observations.at(-1)?.period.index ?? 0;
    assert.match(wordsOf({ ...told, revisions: new Map([[newest, 'was 31']]) }), /30; was 31/);
  });
});
