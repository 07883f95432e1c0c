import assert from 'node:assert/strict';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { describe, it } from 'mocha';
import { readSampleFiles } from '../../../../src/data-files.ts';
import { storedReports } from '../../../../src/storage/export/tables/stored-reports.ts';
import { toReportTables } from '../../../../src/storage/export/tables/to-report-tables.ts';
import { importFiles, planFiles } from '../../../../src/storage/import/import-files.ts';
import { readReportTables } from '../../../../src/storage/import/tables/read-report-tables.ts';
import { reportFile } from '../../../../src/storage/report-schema.ts';
import { changedReport } from '../../sample.ts';
import { useAzurite } from '../../use-azurite.ts';

const data = join(import.meta.dirname, '../../../../data');
const at = new Date('2026-01-05T09:00:00Z');

describe('the tables of what is stored', function () {
  this.timeout(30_000);
  const azurite = useAzurite();

  it('have the overall statuses of an indicator with parts, and take them back', async () => {
    const table = azurite.newTable();
    const overall = [
      { period: 'Q1 2018/19', status: 'Amber', reported: 'improving' as const },
      {
        ...{ period: 'Q2 2018/19', status: 'Red', reason: 'one part is red' },
        ...{ reported: 'up' as const, reportedOther: 'worsening' as const },
      },
    ];
    const report = changedReport(({ indicators }) => {
      for (const one of indicators.filter(({ code }) => code === 'S05')) one.overall = overall;
    });
    await importFiles(table, [report], { at, confirmed: true });
    const tables = toReportTables((await storedReports(table)).reports);
    const texts = tables.map(({ name, columns, rows }) => ({
      name: `x/${name}.csv`,
      text: stringify([columns, ...rows]),
    }));
    assert.ok(
      texts.some(({ text }) =>
        text.includes('Q1 2018/19 = Amber\nQ2 2018/19 = Red because one part is red'),
      ),
    );
    const overallIn = ({ text }: { readonly text: string }) =>
      reportFile.parse(JSON.parse(text)).indicators.find(({ code }) => code === 'S05')?.overall;
    const read = readReportTables('x', texts);
    assert.deepEqual(read.map(overallIn), [overall]);
    const direct = (from: string, to: string) =>
      texts.map((one) => ({ ...one, text: one.text.replace(from, to) }));
    assert.throws(
      () => readReportTables('x', direct('= up, other worsening', '= upwards')),
      /"Q2 2018\/19 = upwards" is not a quarter, =, and one of improving/,
    );
    const spoken = readReportTables(
      'x',
      direct('= up, other worsening', '= Higher, Other Worsening'),
    );
    assert.deepEqual(spoken.map(overallIn), [overall]);
    const none = readReportTables('x', direct('= up, other worsening', '= n/a'));
    assert.equal(none.map(overallIn)[0]?.at(-1)?.reported, 'not-applicable');
    assert.throws(
      () => readReportTables('x', direct('= up, other', '= up, other down, other')),
      /"Q2 2018\/19 = up, other down, other worsening" is not a quarter.*one other direction/,
    );
    assert.throws(
      () => readReportTables('x', direct('Q2 2018/19 = up, other', 'Q1 2018/19 = up, other')),
      /Q1 2018\/19 has two lines; write one/,
    );
    assert.throws(
      () => readReportTables('x', direct('Q2 2018/19 = up, other', 'Q3 2018/19 = up, other')),
      /Q3 2018\/19 has no overall status/,
    );
    const wrong = texts.map((one) => ({
      ...one,
      text: one.text.replace('Q1 2018/19 = Amber', 'Amber'),
    }));
    assert.throws(() => readReportTables('x', wrong), /"Amber" is not a quarter, =, and a status/);
    const withStatus = (status: string) =>
      texts.map((one) => ({ ...one, text: one.text.replace('= Red because', `= ${status}`) }));
    assert.deepEqual(readReportTables('x', withStatus('Red Because')).map(overallIn), [overall]);
    for (const status of ['Red (worst) because', 'Red - because'])
      assert.throws(
        () => readReportTables('x', withStatus(status)),
        /a reason stands behind because/,
      );
  });

  it('have the foreword of the report under its heading, and take it back', async () => {
    const table = azurite.newTable();
    const foreword = {
      heading: 'In short',
      blocks: [
        { kind: 'paragraph' as const, text: 'A good year.' },
        { kind: 'bullet' as const, text: 'Fewer fires' },
      ],
    };
    const report = changedReport(({ outcome }) => {
      outcome.foreword = foreword;
    });
    await importFiles(table, [report], { at, confirmed: true });
    const tables = toReportTables((await storedReports(table)).reports);
    const texts = tables.map(({ name, columns, rows }) => ({
      name: `x/${name}.csv`,
      text: stringify([columns, ...rows]),
    }));
    assert.deepEqual(
      readReportTables('x', texts).map(
        ({ text }) => reportFile.parse(JSON.parse(text)).outcome.foreword,
      ),
      [foreword],
    );
    const without = texts.map((one) => ({
      ...one,
      text: one.text.replace('A good year.\n- Fewer fires', ''),
    }));
    assert.throws(() => readReportTables('x', without), /no foreword for it to stand above/);
  });

  for (const council of ['.', 'samples/county', 'samples/district', 'samples/scottish'])
    it(`change nothing of data/${council} when they are imported as they are`, async () => {
      const table = azurite.newTable();
      await importFiles(table, await readSampleFiles(join(data, council)), { at, confirmed: true });
      const { reports, closed } = await storedReports(table);
      const tables = toReportTables(reports, { next: closed });
      const texts = tables.map(({ name, columns, rows }) => ({
        name: `x/${name}.csv`,
        text: stringify([columns, ...rows]),
      }));
      const plans = await planFiles(table, readReportTables('x', texts), { at, by: 'a test' });
      const values = plans.reduce((sum, one) => sum + one.values.unchanged, 0);
      assert.ok(plans.length > 0 && values > 0);
      assert.deepEqual(
        plans
          .flatMap((one) => [one.values, one.others])
          .flatMap(({ added, revised }) => [...(added > 0 ? [`${added} added`] : []), ...revised]),
        [],
      );
    });

  const openDistrict = async () => {
    const table = azurite.newTable();
    const files = await readSampleFiles(join(data, 'samples/district'));
    await importFiles(table, files, { at, confirmed: true });
    return table;
  };

  const writeNext = async (table: Awaited<ReturnType<typeof openDistrict>>) => {
    const { reports, closed } = await storedReports(table);
    const tables = toReportTables(reports, { next: closed });
    const values = tables.find(({ name }) => name === 'values');
    const at = (column: string) => values?.columns.indexOf(column) ?? -1;
    const empty = values?.rows.filter((row) => row[at('value')] === '' && row[at('flags')] === '');
    return {
      reports,
      rows: empty?.map((row) => `${row[at('measure')]} ${row[at('period')]}`),
    };
  };

  it('end with the rows of the open quarter that are still missing, until all are there', async () => {
    const table = await openDistrict();
    const load = (...lines: string[]) =>
      importFiles(table, [{ name: 'x.csv', text: ['measure,period,value', ...lines].join('\n') }], {
        at,
        confirmed: true,
      });
    await load('KPI 2,Q3 2018/19,16');
    const part = await writeNext(table);
    assert.deepEqual(part.rows, ['KPI 1 Q3 2018/19', 'KPI 3 Q3 2018/19', 'KPI 4 Q3 2018/19']);
    await load('KPI 1,Q3 2018/19,50', 'KPI 3,Q3 2018/19,60', 'KPI 4,Q3 2018/19,80');
    const all = await writeNext(table);
    assert.deepEqual(
      all.rows,
      ['KPI 1', 'KPI 2', 'KPI 3', 'KPI 4'].map((code) => `${code} Q4 2018/19`),
    );
  });

  it('keep what the last report printed once a figure of the next quarter is there', async () => {
    const table = await openDistrict();
    const before = await writeNext(table);
    const text = 'measure,period,value,target\nKPI 2,Q3 2018/19,16,\nKPI 2,Q1 2019/20,,20';
    await importFiles(table, [{ name: 'x.csv', text }], { at, confirmed: true });
    const { reports } = await writeNext(table);
    const printedIn = (all: typeof reports) =>
      all.map(({ outcome, indicators }) => [
        outcome.areasForFocus,
        indicators.map(({ benchmarks }) => benchmarks),
      ]);
    assert.deepEqual(printedIn(reports), printedIn(before.reports));
    assert.deepEqual(
      reports.flatMap(({ outcome, indicators }) => [
        outcome.report.period,
        ...indicators.flatMap(({ measures }) =>
          measures.flatMap(({ series }) =>
            series.flatMap(({ targets = {} }) =>
              Object.values(targets).flatMap((one) => one.map(({ period }) => period)),
            ),
          ),
        ),
      ]),
      ['Q3 2018/19', 'Q1 2019/20'],
    );
  });
});
