import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { describe, it } from 'mocha';
import { toReportTables } from '../../../../src/storage/export/tables/to-report-tables.ts';
import { parseFile } from '../../../../src/storage/import/parse-file.ts';
import { readReportTables } from '../../../../src/storage/import/tables/read-report-tables.ts';
import { reportFile } from '../../../../src/storage/report-schema.ts';

const data = join(import.meta.dirname, '../../../../data');
const readReport = (name: string) =>
  reportFile.parse(JSON.parse(readFileSync(join(data, name), 'utf8')));

const template = readReport('templates/report.json');
const district = readReport('samples/district/reports/district.json');
const dorset = readReport('reports/2018-12-people-in-dorset-are-safe.json');

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

const seriesHeadings = ['measure', 'series', 'kind', 'every', 'unit'];
const breakHeadings = ['measure', 'series', 'from', 'reason'];
const assessmentHeadings = ['risk', 'quarter', 'level'];

/** The figures of a comparison: their columns, and cells. */
const figures = ['every', 'period', 'unit', 'our figure', 'their figure'];
const printed = ['financial year', '2017/18', '%', '47.1', '45.2'];

describe('a report that is filled in as tables', () => {
  it('says which months have a value, when the next comes, and that no more will', () => {
    const told = {
      lagMonths: -2,
      months: [4, 10],
      nextOn: '2026-08-25',
      discontinued: { from: '2027-04-01', reason: 'The line closes' },
    };
    const [indicator, ...others] = structuredClone(template.indicators);
    const series = indicator?.measures[0]?.series[0];
    assert.ok(indicator && series);
    const april = { period: 'Apr 2018', printed: '50.0%', value: 50, flags: [] };
    Object.assign(series, { ...told, periodKind: 'month', values: { E07000998: [april] } });
    const files = filesOf([{ ...template, indicators: [indicator, ...others] }], {});
    const [made] = readReportTables('x', files);
    const read = reportFile.parse(JSON.parse(made?.text ?? ''));
    const { lagMonths, months, nextOn, discontinued } =
      read.indicators[0]?.measures[0]?.series[0] ?? {};
    assert.deepEqual({ lagMonths, months, nextOn, discontinued }, told);
  });

  it("keeps the council's words for directions, and refuses others", () => {
    const report = structuredClone(template);
    const directionWords = { improving: 'Gaining', worsening: 'Slipping', level: 'No change' };
    Object.assign(report.outcome, { directionWords, arrows: 'better-and-worse' });
    const files = filesOf([report], {});
    const [made] = readReportTables('x', files);
    const read = reportFile.parse(JSON.parse(made?.text ?? ''));
    assert.deepEqual(read.outcome.directionWords, directionWords);
    assert.equal(read.outcome.arrows, 'better-and-worse');
    const wrong = files.map((one) => ({
      ...one,
      text: one.text.replace('level = No change', 'sideways = No change'),
    }));
    assert.throws(
      () => readReportTables('x', wrong),
      /"sideways = No change" is not one of improving, worsening, unchanged, up, down, level, not-applicable, =, and words/,
    );
  });

  it('keeps the colours and the symbols that the report prints, and words without a colour', () => {
    const report = structuredClone(template);
    const statuses = [
      { word: 'On course', colour: 'green' },
      { word: 'Adrift', colour: 'red', printedColour: 'Deep plum' },
      { word: 'Close', colour: 'amber', symbol: '◐' },
      { word: 'Off course', means: 'missed', symbol: '(x)' },
      { word: 'Ahead', colour: 'blue', means: 'met' },
      { word: 'Watch', symbol: '◇' },
      { word: 'Awaited' },
    ];
    Object.assign(report.outcome, { statuses });
    const [made] = readReportTables('x', filesOf([report], {}));
    assert.deepEqual(reportFile.parse(JSON.parse(made?.text ?? '')).outcome.statuses, statuses);
  });

  it('refuses a status whose colour is forgotten or stands behind another sign', () => {
    const report = structuredClone(template);
    Object.assign(report.outcome, { statuses: [{ word: 'On course', colour: 'green' }] });
    const files = filesOf([report], {});
    for (const cell of ['On course =', 'On course: green', 'On course - green']) {
      const wrong = files.map((one) => ({
        ...one,
        text: one.text.replace('On course = green', cell),
      }));
      assert.throws(
        () => readReportTables('x', wrong),
        /is not a word, or a word, =, and its colour/,
      );
    }
  });

  it('refuses a printed colour that is drawn in none, and a meaning that the colour denies', () => {
    const read = (status: object) => {
      const report = structuredClone(template);
      Object.assign(report.outcome, { statuses: [{ word: 'Adrift', ...status }] });
      return reportFile.safeParse(report).error?.message ?? '';
    };
    assert.match(read({ printedColour: 'plum' }), /needs the colour in which it is drawn/);
    assert.match(read({ colour: 'red', means: 'met' }), /its colour says something else/);
    assert.equal(read({ colour: 'purple', means: 'missed' }), '');
  });

  it('may have a code of the outcome with a blank, under which other things feature', () => {
    const report = structuredClone(template);
    report.outcome.code = 'Outcome 1';
    const [risk = assert.fail()] = report.risks;
    Object.assign(risk, { featuresUnder: ['Outcome 1'] });
    const [made] = readReportTables('x', filesOf([report], {}));
    const read = reportFile.parse(JSON.parse(made?.text ?? ''));
    assert.equal(read.outcome.code, 'Outcome 1');
    assert.deepEqual(read.risks[0]?.featuresUnder, ['Outcome 1']);
  });

  it('may say only the month in which the next figure comes', () => {
    const report = structuredClone(template);
    const series = report.indicators[0]?.measures[0]?.series[0];
    assert.ok(series);
    Object.assign(series, { nextOn: '2027-03' });
    const [made] = readReportTables('x', filesOf([report], {}));
    const read = reportFile.parse(JSON.parse(made?.text ?? ''));
    assert.equal(read.indicators[0]?.measures[0]?.series[0]?.nextOn, '2027-03');
  });

  it('has the statuses of quarters without a figure, which are the same again from a file and from tables', () => {
    const report = structuredClone(template);
    const measure = report.indicators[0]?.measures[0];
    const [council] = measure?.series ?? [];
    assert.ok(measure && council);
    const status = {
      ...{ id: 'status', valueKind: 'words', periodKind: 'financial-quarter', timing: 'snapshot' },
      source: council.source,
      values: { E07000998: [{ period: 'Q2 2018/19', status: 'Amber' }] },
    };
    const short = {
      ...report.indicators[0],
      measures: [{ ...measure, series: [council, status] }],
    };
    const read = reportFile.parse({
      ...report,
      indicators: [short, ...report.indicators.slice(1)],
    });
    assert.deepEqual(read.indicators[0]?.measures[0]?.series[1]?.values.E07000998, [
      {
        ...{ period: 'Q2 2018/19', printed: '', value: null },
        ...{ flags: ['not-available'], status: 'Amber' },
      },
    ]);
    const [made] = readReportTables('x', filesOf([read], {}));
    assert.deepEqual(reportFile.parse(JSON.parse(made?.text ?? '')).indicators, read.indicators);
    const bare: Change = ([header = [], ...rows]) => [
      header,
      ...rows.map((row) =>
        row.map((cell, i) => (header[i] === 'flags' && row.includes('Amber') ? '' : cell)),
      ),
    ];
    const [again] = readReportTables('x', filesOf([read], { values: bare }));
    assert.deepEqual(reportFile.parse(JSON.parse(again?.text ?? '')).indicators, read.indicators);
  });

  it('says where the status of a period belongs that is of another kind than the figures', () => {
    const alone: Change = ([header = [], first = []]) => {
      const given: Record<string, string | undefined> = {
        ...{ measure: first[header.indexOf('measure')], period: '2018/19', status: 'Amber' },
      };
      return [header, header.map((column) => given[column] ?? '')];
    };
    assert.match(
      refusal({ values: alone }),
      /"2018\/19" is not a period like Q2 2018\/19; a status alone may be of any period in a series "status" of the measure/,
    );
  });

  for (const report of [template, district, dorset])
    it(`is the file of ${report.outcome.council} again`, () => {
      const [made] = readReportTables('x', filesOf([report], {}));
      const { milestones, ...read } = reportFile.parse(JSON.parse(made?.text ?? ''));
      const { milestones: written = [], ...expected } = report;
      assert.deepEqual(read, expected);
      // What is said of the report's own quarter needs no quarter of its own.
      assert.deepEqual(
        milestones,
        written.map(({ asOf: _, ...one }) => one),
      );
    });

  it('has a row for each month of the next quarter', () => {
    const report = structuredClone(district);
    const [series] = report.indicators[0]?.measures[0]?.series ?? [];
    assert.ok(series);
    Object.assign(series, { periodKind: 'month', values: {} });
    const values = toReportTables([report], { next: new Map() }).find(
      ({ name }) => name === 'values',
    );
    assert.deepEqual(
      values?.rows.filter(([code]) => code === 'KPI 1').map((row) => row[3]),
      ['Oct 2018', 'Nov 2018', 'Dec 2018'],
    );
  });

  it('has a row for each figure of the next quarter, which counts once its value is filled in', () => {
    const tables = toReportTables([district], { next: new Map() });
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

  for (const words of ['Within the range', 'nearer to the range', 'nearer to its range is better'])
    it(`is a measure of which nearer to its range is better by “${words}”`, () => {
      const changes = { measures: put('better', words), values: put('target', '88 to 94') };
      const [made] = readReportTables('x', filesOf([template], changes));
      const report = reportFile.parse(JSON.parse(made?.text ?? ''));
      assert.equal(report.indicators[0]?.measures[0]?.polarity, 'within-range');
      const rows = toReportTables([report]).find(({ name }) => name === 'measures');
      assert.equal(rows?.rows[0]?.[rows.columns.indexOf('better')], 'within the range');
      const [again] = readReportTables('x', filesOf([report], {}));
      assert.deepEqual(reportFile.parse(JSON.parse(again?.text ?? '')), report);
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

  it('has words, risks and milestones of the parts of an indicator', () => {
    const parts: Change = ([header = [], first = [], ...rest]) => {
      const [, ...named] = header;
      const row = (code: string) =>
        header.map((column, i) => (column === 'code' ? code : (first[i] ?? '')));
      return [[header[0] ?? '', ...named], row('G01A'), row('G01B'), ...rest];
    };
    const words: Change = ([header = []]) => [
      header,
      header.map((column) => ({ indicator: 'G01', issues: 'Both.' })[column] ?? ''),
      header.map((column) => ({ indicator: 'G01B', issues: 'One\n- Two' })[column] ?? ''),
    ];
    const changes = {
      measures: parts,
      commentary: words,
      values: ([header = []]: string[][]) => [
        header,
        header.map(
          (column) => ({ measure: 'G01A', period: 'Q1 2018/19', value: '1' })[column] ?? '',
        ),
      ],
      comparisons: ([header = []]: string[][]) => [header],
      series: ([header = []]: string[][]) => [header],
      breaks: ([header = []]: string[][]) => [header],
      risks: put('under', 'G01A'),
      milestones: put('under', 'G01B'),
    };
    const [made] = readReportTables('x', filesOf([template], changes));
    const { indicators, risks, milestones } = reportFile.parse(JSON.parse(made?.text ?? ''));
    assert.deepEqual(indicators[0]?.commentary, [
      {
        question: 'issues',
        blocks: [
          { kind: 'paragraph', text: 'Both.' },
          { kind: 'paragraph', text: 'G01B: One' },
          { kind: 'bullet', text: 'G01B: Two' },
        ],
      },
    ]);
    assert.deepEqual(risks[0]?.featuresUnder, ['G01A']);
    assert.deepEqual(milestones?.[0]?.featuresUnder, ['G01B']);
  });

  it('names a line of a breakdown by its category where it has no name of its own', () => {
    const [indicator, ...others] = structuredClone(template.indicators);
    const [measure] = indicator?.measures ?? [];
    assert.ok(indicator && measure);
    const breakdown = { by: 'area', category: 'Northfield' };
    const line = { ...measure, code: `${indicator.code}-northfield`, breakdown };
    indicator.performanceMeasures = [line];
    const files = filesOf([{ ...template, indicators: [indicator, ...others] }], {
      measures: ([header = [], ...rows]) => [
        header,
        ...rows.map((row) =>
          row.includes('Northfield')
            ? row.map((cell, at) => (/^(?:short )?name$/.test(header[at] ?? '') ? '' : cell))
            : row,
        ),
      ],
    });
    const [made] = readReportTables('x', files);
    const [read] = reportFile.parse(JSON.parse(made?.text ?? '')).indicators;
    const [first] = read?.performanceMeasures ?? [];
    assert.deepEqual(first?.breakdown, breakdown);
    assert.equal(first?.name, `${indicator.name}: Northfield`);
    assert.equal(first?.shortName, `${indicator.shortName}: Northfield`);
  });

  it('refuses a breakdown of which one half is missing', () => {
    assert.match(refusal({ measures: put('broken down by', 'area') }), /category.*it is empty/);
    assert.match(
      refusal({ measures: put('category', 'Northfield') }),
      /broken down by.*it is empty/,
    );
  });

  it('has people without an address, and windows that are compared with the one before', () => {
    assert.match(
      refusal({ measures: put('compared with', 'the one before') }),
      /only rolling windows and pooled years have "previous"/,
    );
    const windows: Change = (rows) =>
      put('every', 'twelve months')(put('compared with', 'the one before')(rows));
    const cells: Record<string, string> = {
      ...{ measure: 'G01', period: '12m to Jul 2018', value: '9', reported: 'Up (not judged)' },
    };
    const changes = {
      people: put('email', ''),
      measures: windows,
      values: ([header = []]: string[][]) => [header, header.map((column) => cells[column] ?? '')],
    };
    const [made] = readReportTables('x', filesOf([template], changes));
    const { people, indicators } = reportFile.parse(JSON.parse(made?.text ?? ''));
    const [series] = indicators[0]?.measures[0]?.series ?? [];
    assert.equal(people[0]?.email, undefined);
    assert.equal(series?.comparedWith, 'previous');
    assert.equal(Object.values(series?.values ?? {})[0]?.[0]?.reported, 'up');
  });

  it('keeps the second direction that a report prints, and refuses it of what comes once a year', () => {
    const report = structuredClone(district);
    const own = report.indicators[0]?.measures[0]?.series[0];
    const values = Object.values(own?.values ?? {})[0];
    const newest = values?.at(-1);
    assert.ok(own && newest);
    Object.assign(newest, { reported: 'worsening', reportedOther: 'improving' });
    const files = filesOf([report], {});
    const [made] = readReportTables('x', files);
    const read = reportFile.parse(JSON.parse(made?.text ?? ''));
    assert.deepEqual(read.indicators, report.indicators);
    const yearly =
      (second: string): Change =>
      ([header = []]) => {
        const cells: Record<string, string> = {
          ...{ measure: 'G01', period: '2017/18', value: '9', 'reported other': second },
        };
        return [header, header.map((column) => cells[column] ?? '')];
      };
    const refused = (second: string): string =>
      refusal({ measures: put('every', 'financial year'), values: yearly(second) });
    const fault = /column reported other: G01 has no second direction: it has one value a year/;
    assert.match(refused('improving'), fault);
    for (const none of ['n/a', '–']) assert.doesNotMatch(refused(none), /second direction/, none);
  });

  const comparedWith: [every: string, word: string, comparedWith?: string, seasonal?: true][] = [
    ['month', 'a quarter before', 'quarter-before'],
    ['twelve months', 'a quarter before', 'quarter-before'],
    ['twelve months', 'the one before', 'previous'],
    ['month', 'a year before', undefined, true],
    ['month', ''],
  ];
  for (const [every, word, compared, seasonal] of comparedWith)
    it(`takes “${word}” of what comes by ${every}, and writes it as it was`, () => {
      const measures: Change = (rows) => put('every', every)(put('compared with', word)(rows));
      const changes = { measures, values: ([header = []]: string[][]) => [header] };
      const [made] = readReportTables('x', filesOf([template], changes));
      const report = reportFile.parse(JSON.parse(made?.text ?? ''));
      const again = readReportTables('x', filesOf([report], {}));
      for (const { text } of [made ?? { text: '' }, ...again]) {
        const [series] =
          reportFile.parse(JSON.parse(text)).indicators[0]?.measures[0]?.series ?? [];
        assert.deepEqual([series?.comparedWith, series?.seasonal], [compared, seasonal]);
      }
    });

  const notCompared: [Record<string, string>, RegExp][] = [
    [{ every: 'quarter' }, /only months and windows by the month have "quarter-before"/],
    [{ every: 'month', irregular: 'yes' }, /irregular values are compared with the one before/],
    [{ every: 'month', seasonal: 'yes' }, /compared with those of a year before/],
    [{ every: 'month', counted: 'since April' }, /compared with those of a year before/],
  ];
  for (const [cells, fault] of notCompared)
    it(`refuses “a quarter before” of ${JSON.stringify(cells)}`, () => {
      const all = Object.entries({ 'compared with': 'a quarter before', ...cells });
      const measures: Change = (rows) =>
        all.reduce((made, [key, text]) => put(key, text)(made), rows);
      const values: Change = ([header = []]) => [header];
      assert.match(refusal({ measures, values }), fault);
    });

  it('has a row for each comparison with its figures, and further roles by name', () => {
    const rows = [
      ['indicator', 'compared with', 'statement', 'standing', 'notes', ...figures],
      ['G01', 'England', 'Below England', 'lower', 'Of 2017/18', ...printed],
      ['G01', '', 'Above our family', 'higher'],
      ['G01', 'Wales', 'No figure', ''],
    ];
    const roles = put('other leads', 'Cabinet member = Rae Finch, Lou Bell');
    const changes = { comparisons: () => rows, indicators: roles };
    const [made] = readReportTables('x', filesOf([template], changes));
    const [one] = reportFile.parse(JSON.parse(made?.text ?? '')).indicators;
    assert.deepEqual(one?.otherLeads, [
      { role: 'Cabinet member', people: ['rae-finch', 'lou-bell'] },
    ]);
    const measures = ['G01'];
    assert.deepEqual(one?.benchmarks, [
      {
        ...{ measures, standing: 'lower', comparator: 'England', statement: 'Below England' },
        notes: ['Of 2017/18'],
        figures: {
          ...{ periodKind: 'financial-year', period: '2017/18', unit: '%' },
          ...{ council: 47.1, comparator: 45.2 },
        },
      },
      { measures, standing: 'higher', statement: 'Above our family', notes: [] },
      {
        ...{ measures, standing: 'not-stated', comparator: 'Wales', statement: 'No figure' },
        notes: [],
      },
    ]);
  });

  it('has further series, with values of several areas, breaks and where they come from', () => {
    const changes: Record<string, Change> = {
      areas: (rows) => [...rows, ['E92000001', 'England']],
      series: () => [
        ['measure', 'series', 'kind', 'every', 'unit', 'source'],
        ['G01', 'annual', 'percentage', 'financial year', 'of waste', ''],
      ],
      breaks: () => [
        ['measure', 'series', 'from', 'reason'],
        ['G01', 'Annual', '01/04/2016', 'Garden waste counts'],
      ],
      values: () => [
        ['measure', 'series', 'area', 'period', 'value', 'provenance'],
        ['G01', '', '', 'Q2 2018/19', '48', ''],
        ['G01', 'annual', '', '2017/18', '47.1', ''],
        ['G01', 'annual', 'E92000001', '2017/18', '45.2', 'Official: Defra, 18/10/2018'],
        ['G01', 'annual', 'E92000001', '2016/17', '45', 'Report: Annual report, June 2017'],
        ['G01', 'annual', 'E92000001', '2015/16', '44', 'report'],
      ],
    };
    const [made] = readReportTables('x', filesOf([template], changes));
    const report = reportFile.parse(JSON.parse(made?.text ?? ''));
    const annual = report.indicators[0]?.measures[0]?.series[1];
    assert.deepEqual(annual?.breaks, [{ from: '2016-04-01', reason: 'Garden waste counts' }]);
    assert.equal(annual?.source, 'Thornbeck District Council');
    assert.deepEqual(
      Object.entries(annual?.values ?? {}).map(([area, all]) => [
        area,
        all.map(({ period, value, provenance }) => [period, value, provenance]),
      ]),
      [
        ['E07000998', [['2017/18', 47.1, undefined]]],
        [
          'E92000001',
          [
            [
              '2015/16',
              44,
              { kind: 'published', report: 'Council plan: progress report', month: '2018-12' },
            ],
            ['2016/17', 45, { kind: 'published', report: 'Annual report', month: '2017-06' }],
            ['2017/18', 45.2, { kind: 'official', publisher: 'Defra', on: '2018-10-18' }],
          ],
        ],
      ],
    );
  });

  it('has the earlier assessments of a risk and the marks of its scores, in whatever order', () => {
    const changes: Record<string, Change> = {
      risks: (rows) =>
        [put('inherent score', 'Likely x 5'), put('target score', '2 x 3 = 7')].reduce(
          (all, change) => change(all),
          rows,
        ),
      assessments: () => [
        ['risk', 'quarter', 'level', 'trend', 'likelihood', 'impact'],
        ['R1', 'Q1 2018/19', 'medium', 'unchanged', '3', 'C'],
        ['r1', 'Q4 2017/18', 'low', '', '', ''],
      ],
    };
    const [made] = readReportTables('x', filesOf([template], changes));
    const [risk] = reportFile.parse(JSON.parse(made?.text ?? '')).risks;
    assert.deepEqual(risk?.earlier, [
      { period: 'Q4 2017/18', level: 'LOW' },
      {
        ...{ period: 'Q1 2018/19', level: 'MEDIUM', trend: 'UNCHANGED' },
        ...{ likelihood: 3, impact: 'C' },
      },
    ]);
    assert.deepEqual(risk?.inherent, { likelihood: 'Likely', impact: 5 });
    assert.deepEqual(risk?.target, { likelihood: 2, impact: 3, score: 7 });
  });

  it('has a risk of two outcomes in one row, which stands in both reports', () => {
    const both = [template, { ...district, risks: [] }];
    const made = readReportTables('x', filesOf(both, { risks: put('under', 'G02; CP1') }));
    const places = made.map(({ text }) =>
      reportFile.parse(JSON.parse(text)).risks.map((risk) => risk.featuresUnder),
    );
    assert.deepEqual(places, [[['G02']], [['CP1']]]);
  });

  for (const [cell, rule] of [
    ['5%', { share: 0.05 }],
    ['0.05', { share: 0.05 }],
    ['2', { amount: 2 }],
    ['2.5 points', { amount: 2.5 }],
    ['0.5 points', { amount: 0.5 }],
    ['0.5 percentage points', { amount: 0.5 }],
    ['1 day', { amount: 1 }],
    ['less than 1%', { share: 0.01, strict: true }],
    ['under 0.5 points', { amount: 0.5, strict: true }],
    ['0.25 per 10,000', { amount: 0.25 }],
  ] as const)
    it(`reads ${cell} as a tolerance of a change or of a target, and writes it so that it is again`, () => {
      const [made] = readReportTables(
        'x',
        filesOf([template], {
          measures: (rows) => put('tolerance', cell)(put('amber within', cell)(rows)),
        }),
      );
      const report = reportFile.parse(JSON.parse(made?.text ?? ''));
      const [measure] = report.indicators[0]?.measures ?? [];
      assert.deepEqual([measure?.tolerance, measure?.targetRule?.amberWithin], [rule, rule]);
      const [again] = readReportTables('x', filesOf([report], {}));
      assert.equal(again?.text, made?.text);
    });

  it('reads a target without a value as that of a period to come, and writes it so that it is again', () => {
    const addPlanned: Change = (rows) => {
      const [header = [], first = []] = rows;
      const planned = header.map((name, i) => {
        if (name === 'period') return 'Q3 2040/41';
        if (name === 'target') return 'at least 85';
        return ['measure', 'series', 'area'].includes(name) ? (first[i] ?? '') : '';
      });
      return [...rows, planned];
    };
    const [made] = readReportTables('x', filesOf([template], { values: addPlanned }));
    const report = reportFile.parse(JSON.parse(made?.text ?? ''));
    const planned = report.indicators
      .flatMap(({ measures }) => measures.flatMap(({ series }) => series))
      .flatMap(({ targets = {} }) => Object.values(targets).flat());
    assert.deepEqual(planned, [{ period: 'Q3 2040/41', target: { atLeast: 85 } }]);
    const [again] = readReportTables('x', filesOf([report], {}));
    assert.equal(again?.text, made?.text);
  });

  it('reads what counts from January, and writes it so that it is again', () => {
    const [made] = readReportTables(
      'x',
      filesOf([template], { measures: put('counted', 'since January') }),
    );
    const report = reportFile.parse(JSON.parse(made?.text ?? ''));
    const [series] = report.indicators[0]?.measures[0]?.series ?? [];
    assert.deepEqual([series?.timing, series?.countsFrom], ['cumulative', 1]);
    const [again] = readReportTables('x', filesOf([report], {}));
    assert.equal(again?.text, made?.text);
  });

  it('takes the month by which something is due for its last day, and no other month', () => {
    const read = (column: string, cell: string) => {
      const [made] = readReportTables(
        'tables',
        filesOf([template], { milestones: put(column, cell) }),
      );
      return reportFile.parse(JSON.parse(made?.text ?? '')).milestones?.[0];
    };
    assert.equal(read('due', 'October 2019')?.due, '2019-10-31');
    assert.equal(read('due', '01/10/2019')?.due, '2019-10-01');
    assert.equal(read('first due', 'Feb 2018')?.firstDue, '2018-02-28');
    const [made] = readReportTables(
      't',
      filesOf([template], { risks: put('review by', 'March 2019') }),
    );
    assert.equal(reportFile.parse(JSON.parse(made?.text ?? '')).risks[0]?.reviewBy, '2019-03-31');
  });

  it('refuses a second owner, of a milestone as of a risk', () => {
    for (const table of ['milestones', 'risks'])
      assert.throws(
        () =>
          readReportTables(
            't',
            filesOf([template], { [table]: put('owner', 'Lou Bell; Ada Lowry') }),
          ),
        /"Lou Bell; Ada Lowry" are several people; name the one who answers for it/,
        table,
      );
  });

  it('reads how much of a milestone is done, as a spreadsheet has it too', () => {
    const percents = ['60%', '60', '0.6', '100%', '1', '1%', '0'].map((cell) => {
      const [made] = readReportTables(
        'x',
        filesOf([template], { milestones: put('percent', cell) }),
      );
      return reportFile.parse(JSON.parse(made?.text ?? '')).milestones?.[0]?.percent;
    });
    assert.deepEqual(percents, [60, 60, 60, 100, 100, 1, 0]);
  });

  it('has how much of an action is done in words too, and writes it so that it is again', () => {
    const changes = { milestones: put('progress', '19 of 30 bought') };
    const [made] = readReportTables('x', filesOf([template], changes));
    const report = reportFile.parse(JSON.parse(made?.text ?? ''));
    assert.equal(report.milestones?.[0]?.progress, '19 of 30 bought');
    const [again] = readReportTables('x', filesOf([report], {}));
    assert.equal(again?.text, made?.text);
  });

  it('has the day on which an action was done, and writes it so that it is again', () => {
    const put = (column: string, cell: string, rows: string[][]): string[][] =>
      rows.map((row, at) =>
        at === 1 ? row.map((was, index) => (rows[0]?.[index] === column ? cell : was)) : row,
      );
    const changes = {
      milestones: (rows: string[][]) =>
        put('done on', '11/05/2018', put('state', 'complete', put('percent', '100%', rows))),
    };
    const [made] = readReportTables('x', filesOf([template], changes));
    const report = reportFile.parse(JSON.parse(made?.text ?? ''));
    assert.equal(report.milestones?.[0]?.doneOn, '2018-05-11');
    const [again] = readReportTables('x', filesOf([report], {}));
    assert.equal(again?.text, made?.text);
  });

  it('has an area of its own where it names no code', () => {
    const changes = {
      outcomes: put('area', ''),
      areas: ([header = []]: string[][]) => [header],
      values: (rows: string[][]) =>
        rows.slice(0, 2).map((row) => row.map((cell) => cell.replace('E07000998', ''))),
    };
    const [made] = readReportTables('x', filesOf([template], changes));
    const { outcome, areas, indicators } = reportFile.parse(JSON.parse(made?.text ?? ''));
    assert.equal(outcome.area, 'thornbeck-district-council');
    assert.deepEqual(areas, [
      { code: 'thornbeck-district-council', name: 'Thornbeck District Council' },
    ]);
    const values = indicators[0]?.measures[0]?.series[0]?.values;
    assert.deepEqual(Object.keys(values ?? {}), ['thornbeck-district-council']);
  });

  it('tells two people of one name apart by their addresses', () => {
    const twin = { name: 'Ines Holt', email: 'ines.holt.2@thornbeck.example', id: 'ines-holt-2' };
    const people = [...template.people, twin];
    const indicators = template.indicators.map((one) => ({ ...one, outcomeLeads: [twin.id] }));
    const report = { ...template, people, indicators };
    const [made] = readReportTables('x', filesOf([report], {}));
    const read = reportFile.parse(JSON.parse(made?.text ?? ''));
    assert.deepEqual(read.indicators[0]?.outcomeLeads, [twin.id]);
    assert.deepEqual(read.people.at(-1), twin);
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

  for (const table of ['outcomes', 'people', 'indicators', 'measures'])
    it(`refuses a workbook without its ${table}, by the name of the sheet`, () => {
      const texts = filesOf([template], {}).filter(({ name }) => name !== `x/${table}.csv`);
      assert.throws(
        () => readReportTables('x', texts),
        new RegExp(`imported from it:\n {2}there is no sheet or CSV file called ${table}$`),
      );
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
      /measures, line 2, column better: "up" is not lower, higher, within the range, not judged/,
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
      /risks, line 2, column under: "G77" is in none/,
    ],
    [
      'a measure that says what it counts but not how often',
      { measures: put('every', '') },
      /measures, line 2, column every: it is empty/,
    ],
    [
      'a further series of no measure',
      { series: () => [seriesHeadings, ['G99', 'annual', 'count', 'quarter', 'homes']] },
      /series, line 2, column measure: "G99" is not in the table measures/,
    ],
    [
      'a further series that is called as the council’s own',
      { series: () => [seriesHeadings, ['G01', 'council', 'count', 'quarter', 'homes']] },
      /G01 council: appears twice/,
    ],
    [
      'a break of no series',
      { breaks: () => [breakHeadings, ['G01', 'annual', '01/04/2018', 'New']] },
      /breaks, line 2, column series: "annual" is not a series of G01/,
    ],
    [
      'an assessment of no risk',
      { assessments: () => [assessmentHeadings, ['R9', 'Q1 2018/19', 'high']] },
      /assessments, line 2, column risk: "R9" is not in the table risks/,
    ],
    [
      'an assessment that is not earlier',
      { assessments: () => [assessmentHeadings, ['R1', 'Q2 2018/19', 'high']] },
      /assessments, line 2, period: "Q2 2018\/19" is not before Q2 2018\/19/,
    ],
    [
      'half of the figures of a comparison',
      {
        comparisons: () => [
          ['indicator', 'statement', 'our figure'],
          ['G01', 'Below England', '47'],
        ],
      },
      /comparisons, line 2, column their figure: it is empty/,
    ],
    [
      'a value of an unknown area',
      { values: put('area', 'E07000001') },
      /line 2, column area: "E07000001" is neither the code nor the name of one of E07000998/,
    ],
    [
      'the same value twice',
      { values: ([header = [], first = []]) => [header, first, first] },
      /line 3, column period: the same value is on line 2/,
    ],
    [
      'where a value comes from in words that say nothing',
      { values: put('provenance', 'the web') },
      /line 2, column provenance: "the web" is not “report”/,
    ],
    [
      'a name that two people have',
      {
        people: ([header = [], first = [], ...rest]: string[][]) => [header, first, first, ...rest],
      },
      /outcomes, line 2, column sponsor: several people are called "Ines Holt"/,
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
      'a code of an action that is no code',
      { milestones: put('code', '–bins') },
      /milestones, line 2, code: letters and digits, joined/,
    ],
  ] as const)
    it(`refuses ${what}, with its table and line`, () => {
      assert.match(refusal(changes as Record<string, Change>), reason);
    });
});
