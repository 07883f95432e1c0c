import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { calculate } from '../../src/domain/figures/calculate.ts';
import { headlineOf } from '../../src/domain/figures/headline.ts';
import { knownSeries } from '../../src/domain/figures/known-series.ts';
import { isKnown } from '../../src/domain/observation.ts';
import { ownObservations } from '../../src/domain/observed-series.ts';
import { OutcomesError } from '../../src/domain/outcomes-error.ts';
import { trendOf } from '../../src/domain/statistics/trend-of.ts';
import { findQuestions } from '../../src/storage/import/find-questions.ts';
import { parseFile } from '../../src/storage/import/parse-file.ts';
import { parseValues } from '../../src/storage/import/parse-values.ts';
import { planLoad } from '../../src/storage/import/plan-load.ts';
import { planValues } from '../../src/storage/import/plan-values.ts';
import { toImportTargets } from '../../src/storage/import/read-place.ts';
import { fromObservation } from '../../src/storage/rows/observation-rows.ts';
import { type Row, rowsOfKind, toEntity } from '../../src/storage/rows/row.ts';
import { toCatalogue, toObservedSeries } from '../../src/storage/rows/to-domain.ts';
import { change, sampleFiles } from './sample.ts';

const readCase = (name: string) => readFile(join(import.meta.dirname, 'cases', name), 'utf8');

const load = (text: string): readonly Row[] =>
  planLoad({ name: 'x.json', data: parseFile('x.json', text) }, { stored: new Map(), change }).rows;

const stored = (rows: readonly Row[]) =>
  new Map(rows.map((row) => [row.key, { ...toEntity(row, change), etag: '' }]));

/** Each measure of a case with the council's values. */
const measuresOf = (rows: readonly Row[]) => {
  const observed = rowsOfKind(rows, 'values').map(toObservedSeries);
  return toCatalogue('test', rows).indicators.flatMap(({ measures }) =>
    measures.map((measure) => {
      const [series] = measure.series;
      assert.ok(series);
      return { measure, series, observed, own: ownObservations(measure.code, series, observed) };
    }),
  );
};

const loadCase = async (name: string, mend = (text: string) => text) =>
  measuresOf(load(mend(await readCase(name))));

const refusal = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof OutcomesError) return error.message;
    throw error;
  }
  return 'not refused';
};

const today = '2024-06-01';

describe('values that other councils print', () => {
  it('are averages where a count of pounds or a sum of days would mislead (03)', async () => {
    const text = await readCase('03-average-summed-over-year.json');
    assert.match(
      refusal(() => load(text)),
      /"£ a week" is an amount of money or, for each of something, an average/,
    );
    const days = load(text.replace('£ a week', 'pounds a week'));
    assert.match(
      findQuestions(days, new Map()).join('\n'),
      /^K01 .* if they are an average, the valueKind is "average"\.\nK02 /,
    );
    const measures = measuresOf(load(text.replaceAll('"count"', '"average"')));
    assert.equal(measures.length, 2);
    for (const { measure, series, observed, own } of measures) {
      const known = knownSeries(measure, observed, today);
      assert.equal(known.length, 1, 'nothing is added up over twelve months');
      const figures = own.filter(isKnown).map((observation) => ({ measure, series, observation }));
      assert.equal(calculate('sum', figures, own).kind, 'refused');
    }
  });

  it('are percentages above 100 and below 0 (05, 06)', async () => {
    const [over] = await loadCase('05-percentage-over-100.json');
    const [below] = await loadCase('06-negative-percentage.json');
    assert.deepEqual(
      over?.own.map(({ value }) => value),
      [94, 106],
    );
    assert.deepEqual(
      below?.own.map(({ value }) => value),
      [-2.1, -3.4],
    );
    const verdict = below && headlineOf(below.measure, below.observed, today).verdict;
    assert.ok(verdict?.kind === 'compared' && verdict.judgement === 'improving');
  });

  it('are by half-year, three months and three years, with what is wrong of another kind (13)', async () => {
    const text = await readCase('13-half-year-and-termly.json');
    assert.match(
      refusal(() => load(text)),
      /"2015 - 17" is not a calendar-year, but two-years or three-years[\s\S]*"Jul-Sep 2018" is not a month, but financial-quarter or rolling-3-months/,
    );
    const right = text
      .replace('"calendar-year"', '"three-years"')
      .replace('"periodKind": "month"', '"periodKind": "rolling-3-months"');
    const measures = measuresOf(load(right));
    assert.deepEqual(
      measures.map(({ own }) => own.length),
      [1, 1, 1],
    );
  });

  it('are words, and signs and amounts that are refused with what to write (14)', async () => {
    const text = await readCase('14-text-value.json');
    const said = refusal(() => load(text));
    assert.match(said, /"Requires improvement" is not a number; .* valueKind "words"/);
    assert.match(said, /"<5" is not a number: write null, with the flag suppressed/);
    assert.match(said, /"£1\.2m" is not a number/);
    const file = JSON.parse(text);
    const seriesAt = (at: number) => file.indicators[at].measures[0].series[0];
    for (const at of [0, 1]) seriesAt(at).valueKind = 'words';
    seriesAt(0).scale = { words: ['Requires improvement', 'Good'], ordered: true };
    Object.assign(seriesAt(2).values.E10000009[0], { value: null, flags: ['suppressed'] });
    Object.assign(seriesAt(3), { valueKind: 'money', unit: '£m', decimals: 1 });
    Object.assign(seriesAt(3).values.E10000009[0], { value: 1.2 });
    const measures = measuresOf(load(JSON.stringify(file)));
    assert.deepEqual(
      measures.map(({ own }) => own.map(({ value, words, printed }) => [value, words, printed])),
      [
        [[null, 'Requires improvement', 'Requires improvement']],
        [[null, 'On track', 'On track']],
        [[null, undefined, '<5']],
        [[1.2, undefined, '£1.2m']],
      ],
    );
    assert.deepEqual(
      measures.map(({ own }) => own.map(fromObservation).map(({ value }) => value)),
      [['Requires improvement'], ['On track'], [null], [1.2]],
      'a row, and so an export, has the words in the place of a number',
    );
  });

  it('look apart where one is said to lie beyond the other (19)', async () => {
    const [rate] = await loadCase('19-below-the-usual-range-3.1-to-3.6.json');
    assert.ok(rate);
    const { sentence } = trendOf(rate.measure, { series: rate.series, observations: rate.own });
    assert.match(sentence, /3\.1% in Apr 2024 lies below the usual range, 3\.14% to 3\.59%/);
  });
});

describe('values in a spreadsheet of another council', () => {
  const rows = sampleFiles.flatMap(({ text }) => [...load(text)]);
  const targets = toImportTargets(stored(rows));

  it('are refused for an area that the council no longer is, with the area that it is (15)', async () => {
    const text = await readCase('15-first-quarter-after-reorganisation.csv');
    const said = refusal(() => parseValues({ name: 'x.csv', text }, targets));
    assert.match(said, /E06000059/);
  });

  it('are asked about where they are ten times off, or percentages are fractions (34)', async () => {
    const text = await readCase('34-percentage-as-fraction-and-slips.csv');
    const data = parseValues({ name: 'x.csv', text }, targets);
    const plan = planValues({ name: 'x.csv', data }, { stored: stored(rows), change });
    const asked = findQuestions(plan.rows, stored(rows));
    assert.deepEqual(
      asked.map((one) => one.split(' ')[0]),
      ['S02', 'S03A', 'S03B', 'S05A'],
    );
    assert.match(asked.at(-1) ?? '', /^S05A Total crime, Dorset County Council, Q\d 20/);
    assert.deepEqual(findQuestions(rows, new Map()), [], 'nothing of the report itself');
  });

  const askedAbout = (line: string): string[] => {
    const text = `measure,period,value,target,status\n${line}\n`;
    const data = parseValues({ name: 'x.csv', text }, targets);
    const plan = planValues({ name: 'x.csv', data }, { stored: stored(rows), change });
    return findQuestions(plan.rows, stored(rows));
  };

  it('are asked about where nobody has said what a status means', () => {
    const [asked, ...more] = askedAbout(
      'S05A,Q3 2018/19,6100,,Turquoise\nS05B,Q3 2018/19,2900,,turquoise',
    );
    assert.deepEqual(more, []);
    assert.match(
      asked ?? '',
      /^S05A Total crime, .*Q3 2018\/19 and 1 more: nobody has said what the status "Turquoise" means/,
    );
    assert.deepEqual(askedAbout('S05A,Q3 2018/19,6100,,R'), []);
    assert.deepEqual(askedAbout('S05A,Q3 2018/19,6100,,AMBER'), []);
  });

  it('are asked about where a target would be met by getting worse', () => {
    assert.match(
      askedAbout('S05A,Q3 2018/19,6100,at least 6000,').join(),
      /Q3 2018\/19: lower is better, so that a figure would meet a target of at least 6000 by getting worse\.$/,
    );
    assert.deepEqual(askedAbout('S05A,Q3 2018/19,6100,at most 6000,'), []);
    assert.deepEqual(askedAbout('S05A,Q3 2018/19,6100,5000 to 6200,'), []);
  });

  it('may be words in any case, as the scale has them', async () => {
    const file = JSON.parse(await readCase('14-text-value.json'));
    file.indicators = file.indicators.slice(0, 1);
    const [series] = file.indicators[0].measures[0].series;
    series.valueKind = 'words';
    series.scale = { words: ['Requires improvement', 'Good', 'C'] };
    const known = stored(load(JSON.stringify(file)));
    const read = (value: string) => {
      const text = `measure,period,value\nK14,Q1 2018/19,${value}\n`;
      const data = parseValues({ name: 'x.csv', text }, toImportTargets(known));
      const [row] = planValues({ name: 'x.csv', data }, { stored: known, change }).rows;
      return row?.content.observations.map(({ value: one, flags }) => [one, ...flags]);
    };
    assert.deepEqual(read('good'), [['Good'], ['Requires improvement']]);
    assert.deepEqual(read('c'), [['C'], ['Requires improvement']]);
    assert.deepEqual(read('[c]'), [[null, 'suppressed'], ['Requires improvement']]);
    assert.match(
      refusal(() => read('Great')),
      /"Great" is not on the scale: Requires improvement/,
    );
  });
});
