import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { fileRows } from '../../../src/storage/import/file-rows.ts';
import { parseFile } from '../../../src/storage/import/parse-file.ts';
import { parseValues } from '../../../src/storage/import/parse-values.ts';
import { toImportTargets } from '../../../src/storage/import/read-place.ts';
import { toEntity } from '../../../src/storage/rows/row.ts';
import { change, sampleFiles } from '../sample.ts';

const rows = sampleFiles.flatMap(({ name, text }) => fileRows(parseFile(name, text)));
const known = toImportTargets(
  new Map(rows.map((row) => [row.key, { ...toEntity(row, change), etag: '' }])),
);

const header = 'measure,series,area,period,value,flags,numerator,denominator,printed';
const parse = (...lines: string[]) =>
  parseValues({ name: 'x.csv', text: lines.join('\r\n') }, known).values;
const crime = 'S05A,council,E10000009,Q2 2018/19';
const absence = 'S03A,published,E92000001,2016/17';

describe('parseValues', () => {
  it('needs five columns, in any order and case', () => {
    const [value] = parse(
      'Value,PERIOD,area,series,measure',
      '"6,270",q2 18-19,E10000009,council,S05A',
    );
    assert.equal(value?.value, 6270);
    assert.deepEqual(value.period, { kind: 'financial-quarter', index: 2018 * 4 + 1 });
    assert.equal(value.flags, undefined);
  });

  it('reads all columns', () => {
    const [value] = parse(header, `${absence},4.7%,Provisional; estimated,47,"1,000",4.70%`);
    assert.deepEqual(
      [value?.value, value?.flags, value?.numerator, value?.denominator, value?.printed],
      [4.7, ['provisional', 'estimated'], 47, 1000, '4.70%'],
    );
  });

  it('takes a print of nothing but blanks for none', () => {
    const [value] = parse(header, `${absence},4.7%,,,,"  "`);
    assert.equal(value?.printed, '');
  });

  it('reads a period as other councils and spreadsheets write it', () => {
    const quarters = ['Q2 FY2018/19', 'FY18/19 Q2', '2018/19Q2', 'Q2-18/19', 'Jul-Sep 2018'];
    for (const period of quarters) {
      const [value] = parse(header, `S05A,council,E10000009,${period},1`);
      assert.deepEqual(value?.period, { kind: 'financial-quarter', index: 2018 * 4 + 1 }, period);
    }
    const [deaths] = parse(header, 'S06,council,E10000009,Jul-18,213');
    assert.deepEqual(deaths?.period, { kind: 'rolling-12-months', index: 2018 * 12 + 6 });
  });

  it('reads what was reported beside the value, in any case of letters', () => {
    const [value] = parse(
      'measure,series,area,period,value,reported',
      `${crime},"6,270",Improving`,
    );
    assert.equal(value?.reported, 'improving');
  });

  it('reads that no direction applies, as reports print it', () => {
    for (const cell of ['n/a', 'N/A', 'na', 'Not applicable', 'not-applicable', '–', '—']) {
      const [value] = parse('measure,series,area,period,value,reported', `${crime},1,${cell}`);
      assert.equal(value?.reported, 'not-applicable', cell);
    }
  });

  it('reads which way a figure went where neither is better, as reports print it', () => {
    for (const [cell, reported] of [
      ['Level', 'unchanged'],
      ['Higher', 'up'],
      ['Lower', 'down'],
      ['Up (not judged)', 'up'],
    ]) {
      const [value] = parse('measure,series,area,period,value,reported', `${crime},1,${cell}`);
      assert.equal(value?.reported, reported, cell);
    }
  });

  it('reads that windows that are compared with the year before have no second direction', () => {
    const columns = 'measure,series,area,period,value,reported other';
    const [value] = parse(columns, 'S06,council,E10000009,Jul-18,213,n/a');
    assert.equal(value?.reportedOther, 'not-applicable');
  });

  it('reads the second direction that a report prints, whose heading may be in any case', () => {
    for (const heading of ['reported other', 'Reported Other', 'reportedOther', 'REPORTED_OTHER']) {
      const [value] = parse(
        `measure,series,area,period,value,reported,${heading}`,
        `${crime},1,improving,Worsening`,
      );
      assert.deepEqual(
        [value?.reported, value?.reportedOther],
        ['improving', 'worsening'],
        heading,
      );
    }
  });

  it('passes over columns without a heading and without content', () => {
    assert.equal(parse('measure,series,area,period,value,,', `${crime},1,,`).length, 1);
  });

  it('reads an empty value with a flag as missing', () => {
    assert.equal(parse(header, `${crime},,suppressed,,,`)[0]?.value, null);
  });

  const bad: [string, string[], RegExp][] = [
    [
      'an empty file',
      [''],
      /the file is empty: its first line names the columns, at least measure, period and value/,
    ],
    [
      'a strange report of the direction',
      ['measure,series,area,period,value,reported', `${crime},1,better`],
      /line 2, column reported: "better" is not one of improving, worsening, unchanged/,
    ],
    [
      'a strange report of the second direction',
      ['measure,series,area,period,value,reported other', `${crime},1,better`],
      /line 2, column reported other: "better" is not one of improving, worsening, unchanged/,
    ],
    [
      'a second direction of windows that are compared with the year before',
      ['measure,series,area,period,value,reported other', 'S06,council,E10000009,Jul-18,213,down'],
      /line 2, column reported other: S06 has no second direction: each value is compared with that of the year before/,
    ],
    ['a missing column', ['measure,series,area,period'], /line 1: the column value is missing/],
    ['a strange column', [`${header},note`], /line 1: "note" is not a column that can be read/],
    [
      'several strange columns, once and together',
      [`${header},note,by`],
      /line 1: "note" and "by" are not columns that can be read; those are measure, [^"]*$/m,
    ],
    ['a column twice', [`${header},value`], /line 1, column 10: "value" appears twice/],
    [
      'a strange measure',
      [header, 'S99,council,E10000009,2018,1'],
      /line 2, column measure: there is no measure "S99"/,
    ],
    [
      'a strange series',
      [header, 'S05A,x,E10000009,2018,1'],
      /line 2, column series: "x".*council/,
    ],
    ['a strange area', [header, 'S05A,council,E1,Q1 2018/19,1'], /line 2, column area: "E1"/],
    [
      'another kind of period',
      [header, 'S05A,council,E10000009,2018/19,1'],
      /line 2, column period: "2018\/19" is not a period like Q2/,
    ],
    [
      'another kind of period without an area, which is no fault of its own',
      [header, 'S05A,council,,2018/19,1'],
      /^(?![\s\S]*column area)[\s\S]*line 2, column period: "2018\/19"/,
    ],
    [
      'a half-year in a series of quarters',
      [header, 'S05A,council,E10000009,H1 2018/19,1'],
      /line 2, column period: "H1 2018\/19" is not a period like Q2/,
    ],
    [
      'a half-year in a series of years',
      [header, 'S03A,published,E92000001,first half of 2016/17,1'],
      /line 2, column period: "first half of 2016\/17" is not a period like 2018\/19/,
    ],
    [
      'text for a value',
      [header, `${crime},n/a`],
      /line 2, column value: "n\/a" is no figure; leave it empty/,
    ],
    [
      'a percentage of crimes',
      [header, `${crime},5%`],
      /line 2, column value: "5%" is a percentage/,
    ],
    ['an empty value without a flag', [header, `${crime},`], /line 2, column value: it is empty/],
    ['a strange flag', [header, `${crime},1,maybe`], /line 2, column flags: "maybe" is not one of/],
    ['text for a numerator', [header, `${crime},1,,x`], /line 2, column numerator: "x"/],
    ['a denominator of 0', [header, `${crime},1,,1,0`], /line 2, column denominator: "0"/],
    [
      'a count below 0 beside a withheld value',
      [header, `${crime},,suppressed,-3,`],
      /line 2, column value: the numerator -3 is below 0/,
    ],
    [
      'more than all beside a withheld percentage',
      [header, `${absence},,not-available,50,40`],
      /line 2, column value: the numerator 50 is more than the denominator 40/,
    ],
    [
      'a long print',
      [header, `${crime},1,,,,${'x'.repeat(301)}`],
      /line 2, column printed: it has more than 300/,
    ],
    ['a power of ten', [header, `${crime},1e3`], /line 2, column value: "1e3" is not a number/],
    ['a zero below 0', [header, `${crime},-0`], /line 2, column value: "-0" is not a number/],
    [
      'a quarter of the year 0',
      [header, 'S05A,council,E10000009,Q1 0000/01,1'],
      /line 2, column period: "Q1 0000\/01" is not a period like Q2/,
    ],
    ['another encoding', [header, `${crime},1,,,,\uFFFD5`], /line 2, column printed: .*UTF-8/],
    [
      'a cell too many',
      [header, `${crime},1,,,,,more`],
      /line 2, column 10: "more" has no heading/,
    ],
    [
      'a value twice',
      [header, `${crime},1`, '', 'S05A,council,E10000009,q2 18/19,2'],
      /line 4, column period: .*line 2/,
    ],
  ];
  for (const [what, lines, reason] of bad)
    it(`refuses ${what} with file, line and column`, () => {
      assert.throws(
        () => parse(...lines),
        ({ code, message }) => {
          assert.equal(code, 'file-invalid');
          assert.match(message, /^x\.csv was refused/);
          assert.match(message, reason);
          return true;
        },
      );
    });

  it('names every fault at once', () => {
    const lines = [header, 'S05A,council,E1,x,y,z,a,b,', 'S99,council,E1,2018,1', `${crime},q`];
    assert.throws(
      () => parse(...lines),
      ({ message }) => {
        const places = [...message.matchAll(/line (\d+), column (\w+):/g)];
        assert.deepEqual(
          places.map(([, line, column]) => `${line} ${column}`),
          [
            ...['2 area', '2 period', '2 value', '2 flags', '2 numerator', '2 denominator'],
            ...['3 measure', '3 area', '4 value'],
          ],
        );
        return true;
      },
    );
  });
});
