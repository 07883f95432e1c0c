import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Run } from '../../src/cards/chart/chart-model.ts';
import { trendCard } from '../../src/cards/trend-card.ts';
import { buildSeries } from '../domain/build.ts';
import { findFaults } from './check-card.ts';
import { foldedText, shownText } from './shown-parts.ts';
import { buildRun, buildYearlyRun, umbrellas } from './trend-build.ts';

const saying = (sentence: string) => ({
  sentence,
  beside: sentence,
  meaning: 'What that means.',
});

describe('the pictures of a trend', () => {
  it('keeps a card of many charts within what Teams takes', () => {
    const measures = Array.from({ length: 4 }, (_, i) => ({
      name: `Measure ${i}`,
      runs: [buildRun(umbrellas.map((value) => value + i))],
    }));
    const card = trendCard({ above: '', title: 'Trend', measures, next: [] });
    assert.deepEqual(findFaults(card), []);
  });
});

describe('the order of a trend', () => {
  const textOf = (run: Run, oldestFirst?: boolean): string =>
    shownText(
      trendCard({
        ...{ above: '', title: 'Trend', next: [] },
        measures: [{ name: 'Umbrellas', runs: [run] }],
        oldestFirst,
      }).content,
    );

  it('is the newest first, or all of it the oldest first', () => {
    assert.match(textOf(buildRun([1, 2, 3])), /Q2 2018\/19 \| 3 \| Q1 2018\/19 \| 2 \|/);
    assert.match(textOf(buildRun([1, 2, 3]), true), /Q1 2018\/19 \| 2 \| Q2 2018\/19 \| 3/);
    const many = textOf(buildRun(umbrellas), true);
    assert.match(many, /Q1 2015\/16 \| 31 \|.*Q2 2018\/19 \| 30/s);
  });

  it('keeps the note of a break between the figures that it parts', () => {
    const series = buildSeries({
      breaks: [{ from: '2018-07-01', reason: 'Parasols count too.' }],
    });
    const run = { ...buildRun([1, 2, 3]), series };
    for (const [oldestFirst, text] of [
      [undefined, /Q2 2018\/19 \| 3 \| Break: .* Parasols count too\. \|.* Q1 2018\/19 \| 2/s],
      [true, /Q1 2018\/19 \| 2 \| Break: .* Parasols count too\. \|.* Q2 2018\/19 \| 3/s],
    ] as const)
      assert.match(textOf(run, oldestFirst), text);
  });
});

describe('the trend of several parts', () => {
  const partsOf = (...values: readonly (readonly number[])[]) =>
    values.map((some, index) => ({ name: `Part ${index + 1}`, runs: [buildRun(some)] }));
  const contentOf = (...values: readonly (readonly number[])[]) =>
    trendCard({ above: '', title: 'Trend', measures: partsOf(...values), next: [] }).content;

  const typesIn = (content: object): string[] =>
    [...JSON.stringify(content).matchAll(/"type":"(Chart[\w.]+)"/g)].map(([, type = '']) => type);

  it('is one chart where each has a few figures, and a picture of each where none is drawn', () => {
    const content = contentOf([6038, 6270], [2901, 2920], [551, 539], [668, 685]);
    assert.deepEqual(typesIn(content), ['Chart.VerticalBar.Grouped']);
    assert.match(shownText(content), /Part 1 \| 6,038 \(Q1 2018\/19\) → 6,270 \(Q2 2018\/19\)/);
    assert.equal([...JSON.stringify(content).matchAll(/"type":"Image"/g)].length, 4);
  });

  it('has one table where each has the same two figures, and says the change of each once', () => {
    const parts = partsOf([6038, 6270], [551, 539]).map(({ name, runs }) => ({
      name,
      runs: runs.map((run) => ({ ...run, latest: saying(`The change of ${name}.`) })),
    }));
    const whole = shownText(
      trendCard({ above: '', title: 'Trend', measures: parts, next: [] }).content,
    );
    assert.match(
      whole,
      /Part \| Q1 2018\/19 \| Q2 2018\/19 \| Part 1 \| [^|]+ \| The change of Part 1\. \| 6,038 \| 6,270/,
    );
    assert.equal(whole.match(/The change of Part 2\./g)?.length, 1);
    assert.equal(whole.match(/too few/g)?.length, 1);
  });

  it('is a chart for each where one has many figures', () => {
    assert.deepEqual(typesIn(contentOf([1, 2], [1, 2, 3, 4, 5])), [
      'Chart.VerticalBar.Grouped',
      'Chart.Line',
    ]);
  });

  it('has no joint chart for more parts than can be told apart', () => {
    const five = [1, 2, 3, 4, 5].map((value) => [value, value + 1]);
    assert.equal(typesIn(contentOf(...five)).length, 5);
  });
});

describe('the card of a trend', () => {
  const cardOf = (...runs: Run[]) =>
    trendCard({ above: '', title: 'Trend', measures: [{ name: 'Umbrellas', runs }], next: [] });

  const wordsOf = (...runs: Run[]): string => shownText(cardOf(...runs).content);

  const latest = 'The change of the latest two.';
  const meaning = 'What that means.';

  const told = { ...buildRun(umbrellas), latest: saying(latest) };

  const refused = { ...buildRun([1, 2]), latest: saying(latest) };

  const three = { ...buildRun([1, 2, 4]), latest: saying(latest) };

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

  it('says how the figures moved once, and then what the latest change means', () => {
    for (const run of [told, three]) {
      inOrder(wordsOf(run), run.trend.sentence, meaning);
      assert.ok(!wordsOf(run).includes(latest));
    }
  });

  it('says the change between the only two figures once', () => {
    const whole = wordsOf(refused);
    inOrder(whole, latest, 'Two figures are too few for a trend.');
    assert.ok(!whole.includes(refused.trend.sentence), whole);
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
    inOrder(whole, 'Period | Figure | Q2 2018/19 | 30 | Q1 2018/19 | 52', 'Q3 2016/17 | 32');
    assert.ok(!whole.includes('Q2 2016/17'));
    assert.match(foldedText(cardOf(told).content), /Q2 2016\/17 \| 34/);
    assert.match(whole, /Show all 14 figures/);
  });

  it('has England’s figures in a column of their own, and a new table after a break', () => {
    const whole = wordsOf(buildYearlyRun());
    assert.match(
      whole,
      /Period \| This council \| England \| 2017\/18 \| 9\.7%, provisional \| 10\.9%/,
    );
    inOrder(whole, '2015/16 | 9.4% | 10.4%', 'are not comparable', '2014/15 | 7.1% | 8.4%');
    assert.equal(whole.match(/Period \| This council/g)?.length, 2);
  });

  it('lists more values than a card has room for in tables', () => {
    const runs = Array.from({ length: 6 }, () => buildRun(umbrellas));
    const many = cardOf(...runs);
    assert.match(shownText(many.content), /Q2 2018\/19: 30/);
    assert.deepEqual(findFaults(many), []);
  });

  it('says of a value what it was before it was revised', () => {
    const { observations } = told;
    const newest = observations.at(-1)?.period.index ?? 0;
    assert.match(wordsOf({ ...told, revisions: new Map([[newest, 'was 31']]) }), /30 \| was 31/);
  });
});
