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
                'hill-group': [{ period: 'Q2 2018/19', printed: '49.0', value: 49 }],
              },
            },
          ],
        },
      ],
    },
    ...others,
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
    assert.match(worse.shown, /KPI 1.*Hill Group 49\.0; ours 57\.9/s);
    assert.match(worse.shown, /or by figures of the same period/);
    const better = await press({ kind: 'benchmark', side: 'better', against: 'Hill Group' });
    assert.doesNotMatch(better.shown, /KPI 1/);
  });

  it('are counted on it', async () => {
    const { shown } = await press({
      ...{ kind: 'count', of: 'measures', filter: { side: 'worse', against: 'Hill Group' } },
    });
    assert.match(shown, /^1 of the \d+ figures is worse than Hill Group/);
  });
});
