import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'mocha';
import { loadFile } from '../../../../src/storage/import/import-files.ts';
import { reportFile } from '../../../../src/storage/report-schema.ts';
import { openTable } from '../../../../src/storage/table.ts';
import { useAnswers } from '../use-answers.ts';

const district = reportFile.parse(
  JSON.parse(
    readFileSync(
      join(import.meta.dirname, '../../../../data/samples/district/reports/district.json'),
      'utf8',
    ),
  ),
);
const [bins, ...others] = district.indicators;
assert.ok(bins);
const [measure] = bins.measures;
const [series] = measure?.series ?? [];
assert.ok(measure && series);

/** Printed lines that have the numbers alone; that of KPI 3 is of a period of which the district has no figure. */
const lines: Readonly<Record<string, string>> = {
  'KPI 3': 'Hill Group 60 days (2017/18)',
  'KPI 4': 'Hill Group 85% (Q2 2018/19)',
};

/** With a series of whole years, in which alone there are values of another council. */
const withYears = (one: (typeof others)[number]) => ({
  ...one,
  measures: one.measures.map((each) => ({
    ...each,
    series: each.series.flatMap((council) => [
      council,
      {
        ...council,
        ...{ id: 'yearly', periodKind: 'financial-year' as const },
        values: Object.fromEntries(
          [...Object.keys(council.values), 'hill-group'].map((area) => [
            area,
            [{ period: '2017/18', printed: '14.4', value: 14.4 }],
          ]),
        ),
      },
    ]),
  })),
});

/** The district, whose report prints another council's missed bins without saying on which side its own are. */
const report = {
  ...district,
  areas: [...(district.areas ?? []), { code: 'hill-group', name: 'Hill Group' }],
  indicators: [
    {
      ...bins,
      benchmarks: [
        {
          ...{ measures: ['KPI 1'], standing: 'not-stated', comparator: 'Hill Group' },
          statement: 'Hill Group: 49.0.',
        },
      ],
      measures: [
        {
          ...measure,
          series: [
            {
              ...series,
              values: {
                ...series.values,
                'hill-group': [{ period: 'Q1 2018/19', printed: '49.0', value: 49 }],
              },
            },
          ],
        },
      ],
    },
    ...others.map((one) => {
      const statement = lines[one.code];
      const line = { measures: [one.code], comparator: 'Hill Group' };
      if (one.code === 'KPI 2') return withYears(one);
      return statement
        ? { ...one, benchmarks: [{ ...line, standing: 'not-stated', statement }] }
        : one;
    }),
  ],
};

describe('figures whose side is not printed', () => {
  const { press, azurite } = useAnswers();

  before(async () => {
    await loadFile(
      openTable(azurite.address(), 'Outcomes'),
      { name: 'district.json', text: JSON.stringify(report) },
      { at: new Date('2018-12-16T09:00:00Z'), by: 'a test' },
    );
  });

  it('are on the side that the values of both show', async () => {
    const worse = await press({ kind: 'benchmark', side: 'worse', against: 'Hill Group' });
    assert.match(worse.shown, /KPI 1.*Hill Group 49\.0; ours 52\.1/s);
    assert.match(worse.shown, /or by figures of the same period/);
    const better = await press({ kind: 'benchmark', side: 'better', against: 'Hill Group' });
    assert.doesNotMatch(better.shown, /KPI 1/);
  });

  it('are on the side that the number of the printed line shows, apart where it is of another period', async () => {
    const { shown } = await press({ kind: 'benchmark', side: 'worse', against: 'Hill Group' });
    assert.match(shown, /2 of \d+ indicators.* 1 more by figures of different periods/s);
    assert.match(
      shown,
      /KPI 4 [^|]*\| KPI 4: Hill Group 85% [^|]*\| Ours: 83% of residents asked \(Q2 2018\/19\)/,
    );
    assert.match(shown, /KPI 3 [^|]*\(different periods\).*Ours: 71 days \(Q2 2018\/19\)/s);
  });

  it('are listed with what else is true of them', async () => {
    const sides = [{ side: 'worse' as const, against: 'Hill Group' }];
    const { shown } = await press({ kind: 'list', statuses: ['red', 'missed'], sides });
    assert.match(shown, /1 of the \d+ measures is Red or Missed and is worse than Hill Group/);
    assert.match(shown, /1 more by figures of different periods.*KPI 3 .*Ours: 71 days/s);
    assert.doesNotMatch(shown, /83%/);
  });

  it('stand with our newest figure, where the comparator has none of its period', async () => {
    const { shown } = await press({ kind: 'benchmark', code: 'KPI 1' });
    assert.match(shown, /52\.1 against 49\.0 in Hill Group.*Ours since: 57\.9/s);
  });

  it('stand with our newest figure of another series, where that has no comparator', async () => {
    const { shown } = await press({ kind: 'benchmark', code: 'KPI 2' });
    assert.match(
      shown,
      /£14\.4m against £14\.4m in Hill Group, financial year 2017\/18.*Ours since: £15\.1m/s,
    );
  });

  it('are said not to be compared with another comparator than the one that is', async () => {
    const { shown } = await press({ kind: 'benchmark', code: 'KPI 4', against: 'England' });
    assert.match(
      shown,
      /gives no figure for England to compare it with\. It compares it with Hill Group\./,
    );
    assert.doesNotMatch(shown, /85%/);
  });

  it('are listed where the report prints no line about them', async () => {
    const { shown } = await press({ kind: 'benchmark' });
    assert.match(shown, /or by figures of the same period/);
    assert.match(shown, /KPI 2 [^|]*\| KPI 2: [^|]*2017\/18: Hill Group £14\.4m; ours £14\.4m/);
  });

  it('are counted on it', async () => {
    const { shown } = await press({
      ...{ kind: 'count', of: 'measures', filter: { side: 'worse', against: 'Hill Group' } },
    });
    assert.match(shown, /^2 of the \d+ figures are worse than Hill Group.*KPI 1.*KPI 4/s);
  });
});
