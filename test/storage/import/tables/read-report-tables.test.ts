import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { describe, it } from 'mocha';
import { toReportTables } from '../../../../src/storage/export/to-report-tables.ts';
import { parseFile } from '../../../../src/storage/import/parse-file.ts';
import { readReportTables } from '../../../../src/storage/import/tables/read-report-tables.ts';
import { reportFile } from '../../../../src/storage/report-schema.ts';

const data = join(import.meta.dirname, '../../../../data');
const readReport = (name: string) =>
  reportFile.parse(JSON.parse(readFileSync(join(data, name), 'utf8')));

const template = readReport('templates/report.json');
const district = readReport('samples/district/reports/district.json');

type Change = (rows: string[][]) => string[][];

/** The tables of the reports as CSV files, one of them changed. */
const filesOf = (reports: Parameters<typeof toReportTables>[0], changes: Record<string, Change>) =>
  toReportTables(reports).map(({ name, columns, rows }) => {
    const all = [[...columns], ...rows.map((row) => [...row])];
    return { name: `x/${name}.csv`, text: stringify(changes[name]?.(all) ?? all) };
  });

const refusal = (changes: Record<string, Change>): string => {
  try {
    readReportTables('x', filesOf([template], changes));
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

/** Puts a text into a column of the first row. */
const put =
  (column: string, text: string): Change =>
  ([header = [], first = [], ...rest]) => [
    header,
    first.map((cell, i) => (header[i] === column ? text : cell)),
    ...rest,
  ];

const rename =
  (from: string, to: string): Change =>
  ([header = [], ...rest]) => [header.map((cell) => (cell === from ? to : cell)), ...rest];

describe('a report that is filled in as tables', () => {
  for (const report of [template, district])
    it(`is the same as the file of ${report.outcome.council}, but for what has no column`, () => {
      const [made] = readReportTables('x', filesOf([report], {}));
      const read = reportFile.parse(JSON.parse(made?.text ?? ''));
      const { producedBy: _, source: __, ...printed } = report.outcome.report;
      const { producedBy, source, ...own } = read.outcome.report;
      assert.deepEqual(own, printed);
      assert.ok(producedBy && source);
      const plain = ({ outcome, indicators, risks, milestones = [], ...rest }: typeof report) => ({
        ...rest,
        milestones: milestones.map(({ asOf: ___, ...one }) => one),
        outcome: { ...outcome, report: undefined, unassignedRisksStatement: undefined },
        indicators,
        risks: risks.map(({ earlier: ___, inherent: ____, target: _____, ...one }) => one),
      });
      assert.deepEqual(plain(read), plain(report));
    });

  it('has a row for each figure of the next quarter, which counts once its value is filled in', () => {
    const tables = toReportTables([district], { withNext: true });
    const values = tables.find(({ name }) => name === 'values');
    const [measure, period, value] = ['measure', 'period', 'value'].map(
      (name) => values?.columns.indexOf(name) ?? -1,
    );
    assert.ok(values && measure !== undefined && period !== undefined && value !== undefined);
    const next = values.rows.filter((row) => row[period] === 'Q3 2018/19');
    assert.deepEqual(
      next.map((row) => [row[measure], row[value]]),
      ['KPI 1', 'KPI 2', 'KPI 3', 'KPI 4'].map((code) => [code, '']),
    );
    const filled = tables.map(({ name, columns, rows }) => {
      const all = rows.map((row) => [...row]);
      for (const row of all) {
        if (name === 'values' && row === all.at(-1)) row[value] = '84';
        if (name === 'outcomes') row[columns.indexOf('quarter')] = 'Q3 2018/19';
      }
      return { name: `x/${name}.csv`, text: stringify([[...columns], ...all]) };
    });
    const [made] = readReportTables('x', filled);
    const read = reportFile.parse(JSON.parse(made?.text ?? ''));
    const newest = read.indicators.flatMap(({ measures }) =>
      measures.map(({ series }) => Object.values(series[0]?.values ?? {})[0]?.at(-1)),
    );
    assert.deepEqual(
      newest.map((one) => [one?.period, one?.value]),
      [
        ['Q2 2018/19', 57.9],
        ['Q2 2018/19', 15.1],
        ['Q2 2018/19', 71],
        ['Q3 2018/19', 84],
      ],
    );
  });

  for (const [scale, words] of [
    ['Inadequate < Good', { words: ['Inadequate', 'Good'], ordered: true }],
    ['On track; Late', { words: ['On track', 'Late'] }],
  ] as const)
    it(`has values in words of the scale ${scale}`, () => {
      const inWords: Change = (rows) =>
        [put('kind', 'words'), put('unit', ''), put('scale', scale), put('cases', '')].reduce(
          (all, change) => change(all),
          rows,
        );
      const [first] = words.words;
      const values: Change = ([header = [], row = []]) => [
        header,
        header.map((column, i) => {
          if (column === 'value' || column === 'printed') return first;
          return ['measure', 'series', 'area', 'period'].includes(column) ? (row[i] ?? '') : '';
        }),
      ];
      const [made] = readReportTables('x', filesOf([template], { measures: inWords, values }));
      const [indicator] = reportFile.parse(JSON.parse(made?.text ?? '')).indicators;
      const [series] = indicator?.measures[0]?.series ?? [];
      assert.deepEqual([series?.valueKind, series?.unit, series?.scale], ['words', '', words]);
    });

  it('has a line for each comparator, and further roles by name', () => {
    const cells = [
      ['other leads', 'Cabinet member = Rae Finch, Lou Bell'],
      ['comparison', 'Below England\nAbove our family\nNo figure'],
      ['compared with', 'England\n–\nWales'],
      ['standing', 'lower\nhigher'],
    ] as const;
    const change: Change = (rows) =>
      cells.reduce((all, [column, cell]) => put(column, cell)(all), rows);
    const [made] = readReportTables('x', filesOf([template], { indicators: change }));
    const [one] = reportFile.parse(JSON.parse(made?.text ?? '')).indicators;
    assert.deepEqual(one?.otherLeads, [
      { role: 'Cabinet member', people: ['rae-finch', 'lou-bell'] },
    ]);
    assert.deepEqual(
      one?.benchmarks.map(({ comparator, standing, statement }) => [
        comparator,
        standing,
        statement,
      ]),
      [
        ['England', 'lower', 'Below England'],
        [undefined, 'higher', 'Above our family'],
        ['Wales', 'not-stated', 'No figure'],
      ],
    );
  });

  it('is one file for each of several outcomes, with the people of all', () => {
    const made = readReportTables('x', filesOf([template, district], {}));
    const read = made.map(({ text }) => parseFile('x', text));
    assert.deepEqual(
      read.map((one) => one.format === 'outcomes-report/1' && one.outcome.code),
      ['G', 'CP1'],
    );
  });

  it('passes on what is no table of a report, and any set without outcomes', () => {
    const other = { name: 'x/synonyms.csv', text: 'of,say\nG01,bins' };
    assert.deepEqual(readReportTables('x', [...filesOf([template], {}), other]).slice(1), [other]);
    const values = { name: 'x/values.csv', text: 'measure,period,value' };
    assert.deepEqual(readReportTables('x', [values, other]), [values, other]);
  });

  for (const [what, changes, reason] of [
    [
      'a person who is not listed',
      { indicators: put('outcome leads', 'Bo Nobody') },
      /indicators, line 2, column outcome leads: "Bo Nobody" is not in the table people/,
    ],
    [
      'an unknown word',
      { measures: put('better', 'up') },
      /measures, line 2, column better: "up" is not lower, higher, not judged/,
    ],
    [
      'a needed cell that is empty',
      { measures: put('kind', '') },
      /measures, line 2, column kind: it is empty/,
    ],
    [
      'a column that is missing',
      { risks: rename('level', 'gravity') },
      /risks, line 1: the column level is missing/,
    ],
    [
      'a measure of no indicator',
      { measures: put('indicator', 'G99') },
      /measures, line 2, column indicator: "G99" is not in the table indicators/,
    ],
    [
      'a risk of nothing',
      { risks: put('under', 'G02; G77') },
      /risks, line 2, column under: "G77" is in neither/,
    ],
    [
      'a date that is none',
      { milestones: put('due', '31/02/2019') },
      /milestones, line 2, column due: "31\/02\/2019" is not a date/,
    ],
    [
      'a value of a later quarter',
      { values: put('period', 'Q4 2018/19') },
      /Q4 2018\/19" ends after the report's Q2 2018\/19/,
    ],
    [
      'a faulty value',
      { values: put('value', 'n/a') },
      /line 2, column value: "n\/a" is no figure/,
    ],
    [
      'a faulty field, by its row',
      { people: put('email', 'ines') },
      /people, line 2, email: Invalid email/,
    ],
    [
      'a code without a digit',
      { milestones: put('code', 'bins') },
      /milestones, line 2, code: a code: letters and digits/,
    ],
  ] as const)
    it(`refuses ${what}, with its table and line`, () => {
      assert.match(refusal(changes as Record<string, Change>), reason);
    });
});
