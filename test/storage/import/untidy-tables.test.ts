import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { OutcomesError } from '../../../src/domain/outcomes-error.ts';
import { periodLabel } from '../../../src/domain/period/period.ts';
import { fileRows } from '../../../src/storage/import/file-rows.ts';
import { parseFile } from '../../../src/storage/import/parse-file.ts';
import { parseValues } from '../../../src/storage/import/parse-values.ts';
import { targetsIn } from '../../../src/storage/import/read-place.ts';
import { sampleFiles } from '../sample.ts';

const targets = targetsIn(sampleFiles.flatMap(({ name, text }) => fileRows(parseFile(name, text))));

const parse = (...lines: readonly string[]) =>
  parseValues({ name: 'x.csv', text: lines.join('\n') }, targets);

const read = (...lines: readonly string[]): string[] =>
  parse(...lines).values.map(({ series, period, value, flags = [] }) =>
    [series.measure, periodLabel(period), value, ...flags].join(' ').trim(),
  );

const refusal = (...lines: readonly string[]): string => {
  try {
    parse(...lines);
  } catch (error) {
    if (error instanceof OutcomesError) return error.message;
    throw error;
  }
  return 'not refused';
};

const header = 'measure,period,value';
const crimes = ['S05A Q1 2018/19 6038', 'S05A Q2 2018/19 6270'];

describe('a table of values with other lines among them', () => {
  it('is read without notes and headings of groups, which are named', () => {
    const table = [
      header,
      'Crime,,',
      'S05A,Q1 2018/19,6038',
      'S05A,Q2 2018/19,6270',
      '* police-recorded crime,,',
      ',,Source: the police',
      'Note 1,"read ""with"" care",,beyond the columns',
    ];
    assert.deepEqual(read(...table), crimes);
    assert.deepEqual(parse(...table).notes, [
      'Left out, since there is no value in it: line 2 “Crime”, line 5 “* police-recorded crime”, line 6 “Source: the police” and line 7 “Note 1 | read "with" care | beyond the columns”',
    ]);
  });

  it('is read without a total, which is the sum of the lines above', () => {
    const table = [header, 'S05A,Q1 2018/19,6038', 'S05A,Q2 2018/19,"6,270"'];
    for (const total of ['Total,,12308', ',,"12,308"']) {
      assert.deepEqual(read(...table, total), crimes);
      assert.match(parse(...table, total).notes.join(), /the sum of the lines above: line 4/);
    }
    const wide = ['code,series,Q1 2018/19,Q2 2018/19', 'S05A,,1,2', 'S05B,,3,5'];
    assert.equal(read(...wide, 'All,,4,7').length, 4);
  });

  it('is refused where such a line may be of a measure whose code is mistyped', () => {
    const table = [header, 'S05A,Q1 2018/19,6038', 'S05A,Q2 2018/19,6270'];
    assert.match(
      refusal(...table, 'Average,,6154'),
      /line 4 “Average \| 6154” has no code of a measure: take it out/,
    );
    assert.match(refusal(...table, 'S99,Q2 2018/19,1'), /there is no measure "S99"/);
    assert.match(
      refusal('measure,Q1 2018/19,Q2 2018/19', 'S05A,1,2', 'S99,3,4'),
      /line 3, column measure: there is no measure "S99"/,
    );
    assert.match(
      refusal('measure,Q1 2018/19', 'S05A,1', 'S05B,2', 'S99,3'),
      /line 4, column measure: there is no measure "S99"/,
    );
  });

  it('has the code of the line above where only the first of several has one', () => {
    const table = [header, 'S05A,Q1 2018/19,6038', ',Q2 2018/19,6270'];
    assert.deepEqual(read(...table), crimes);
    assert.deepEqual(parse(...table).notes, [
      'Without a code, and read as of the code above: line 3',
    ]);
    assert.match(refusal(...table, ',Q2 2018/19,1'), /line 4.*the same value is on line 3/);
    assert.match(refusal(header, ',Q2 2018/19,6270'), /there is no measure ""/);
    // Nor below a heading, or where it may be the sum of all areas.
    assert.match(refusal(...table.toSpliced(2, 0, 'Crime,,')), /there is no measure ""/);
    assert.match(
      refusal(...table, ',Q3 2018/19,12308'),
      /line 4 “Q3 2018\/19 \| 12308” has no code of a measure: take it out if it is a total/,
    );
  });
});

describe('the cell of a value', () => {
  for (const [cell, value] of [
    ['1 290', 1290],
    ['1\u00a0290', 1290],
    ['12 345 678', 12_345_678],
    ['6270*', 6270],
    ['6,270 **', 6270],
  ] as const)
    it(`is ${value} where it is ${cell}`, () => {
      const [one] = parse(header, `S05A,Q2 2018/19,"${cell}"`).values;
      assert.equal(one?.value, value);
      assert.equal(one?.typed, cell);
    });

  for (const cell of ['1 29', '12 3456', '1 290 7', '*', '62*70', 'x'])
    it(`is refused where it is ${cell}`, () => {
      assert.match(refusal(header, `S05A,Q2 2018/19,${cell}`), /is not a number/);
    });

  it('is no figure where a dash or words stand in its place, and says so', () => {
    const [tbc, dash] = parse(header, 'S05A,Q2 2018/19,TBC', 'S05B,Q2 2018/19,–').values;
    assert.deepEqual([tbc?.value, tbc?.flags, tbc?.why], [null, ['not-available'], 'TBC']);
    assert.deepEqual([dash?.value, dash?.flags, dash?.why], [null, ['not-available'], undefined]);
    assert.deepEqual(parse(header, 'S05A,Q2 2018/19,TBC', 'S05B,Q2 2018/19,–').notes, [
      'Read as no figure, which is not 0: line 2 “TBC” and line 3 “–”',
    ]);
  });

  it('keeps the flag and the reason that stand beside a dash', () => {
    const [one] = parse(`${header},flags,why`, 'S05A,Q2 2018/19,-,not-applicable,No data').values;
    assert.deepEqual([one?.flags, one?.why], [['not-applicable'], 'No data']);
  });

  it('is no value where a dash stands below a period', () => {
    assert.deepEqual(read('measure,Q1 2018/19,Q2 2018/19,Q3 2018/19', 'S05A,6038,6270,-'), crimes);
  });

  for (const cell of ['nil', 'None', 'Zero'])
    it(`is refused where it is ${cell}, which may mean 0`, () => {
      assert.match(refusal(header, `S05A,Q2 2018/19,${cell}`), /may mean 0 or that there is no/);
    });
});
