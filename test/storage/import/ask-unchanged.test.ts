import assert from 'node:assert/strict';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { describe, it } from 'mocha';
import { readSampleFiles } from '../../../src/data-files.ts';
import { storedReports } from '../../../src/storage/export/tables/stored-reports.ts';
import { toReportTables } from '../../../src/storage/export/tables/to-report-tables.ts';
import { importFiles, planFiles } from '../../../src/storage/import/import-files.ts';
import { readReportTables } from '../../../src/storage/import/tables/read-report-tables.ts';
import { useAzurite } from '../use-azurite.ts';

const district = join(import.meta.dirname, '../../../data/samples/district');
const at = new Date('2026-01-05T09:00:00Z');

type Row = Record<string, string>;
type Change = (table: string, row: Row) => void;

const asNext: Change = (table, row) => {
  if (table === 'outcomes') row.quarter = 'Q3 2018/19';
  if (table === 'values' && row.value === '' && row.measure === 'KPI 1')
    Object.assign(row, { value: '52', target: '' });
};

/** Nothing of the last quarter is left, but what a change of these leaves. */
const asWritten: Change = (table, row) => {
  asNext(table, row);
  if (table === 'outcomes') Object.assign(row, { published: 'March 2019', focus: 'New.' });
  if (table === 'commentary') row['telling us'] = 'New.';
  if (table === 'risks') row.trend = row.trend === 'worsening' ? 'improving' : 'worsening';
  if (table === 'milestones') row.note = 'New.';
  if (table === 'values' && row.period === 'Q3 2018/19' && row.value) row.target = '50';
};

describe('what a report of a later quarter repeats', function () {
  this.timeout(30_000);
  const azurite = useAzurite();

  const openDistrict = async () => {
    const table = azurite.newTable();
    await importFiles(table, await readSampleFiles(district), { at, confirmed: true });
    return table;
  };

  /** The workbook of what is stored, changed, as files to import. */
  const nextOf = async (table: Awaited<ReturnType<typeof openDistrict>>, change: Change) => {
    const { reports, closed } = await storedReports(table);
    const tables = toReportTables(reports, { next: closed });
    const texts = tables.map(({ name, columns, rows }) => {
      const all = rows.map((cells) => {
        const row = Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
        change(name, row);
        return columns.map((column) => row[column] ?? '');
      });
      return { name: `x/${name}.csv`, text: stringify([columns, ...all]) };
    });
    return readReportTables('x', texts);
  };

  const questionsOf = async (change: Change) => {
    const table = await openDistrict();
    const plans = await planFiles(table, await nextOf(table, change), { at, by: 'a test' });
    return plans.flatMap(({ questions }) => questions);
  };

  it('is asked about, thing by thing, with the targets that are gone', async () => {
    assert.deepEqual(await questionsOf(asNext), [
      'KPI 1 Missed bins, Westmere District Council, Q3 2018/19: it has no target, and Q2 2018/19 had at most 50; write it beside the value where it still holds.',
      'CP1, published: it is December 2018, in which the report of Q2 2018/19 came out; write the month of that of Q3 2018/19.',
      'CP1, the areas for focus: word for word that of Q2 2018/19, and it would become that of Q3 2018/19; write the new text, or leave it out.',
      'CP1, the commentary of KPI 1, KPI 2, KPI 3 and KPI 4: word for word that of Q2 2018/19, and it would become that of Q3 2018/19; write the new text, or leave it out.',
      'CP1, milestones and actions A2, M1, M2 and M3: as before, which would count as said of Q3 2018/19; where nobody has looked at it since, write Q2 2018/19 under “as of”.',
      'CP1, risks SR1, SR2 and SR3: as before, which would count as said of Q3 2018/19; where nobody has looked at it since, write Q2 2018/19 under “as of”.',
    ]);
  });

  it('is nothing once all of it is written anew', async () => {
    assert.deepEqual(await questionsOf(asWritten), []);
  });

  it('is the target too where the workbook says so, as it does of one that was the same twice', async () => {
    const table = await openDistrict();
    const said: string[] = [];
    const files = await nextOf(table, (name, row) => {
      const { target } = row;
      asWritten(name, row);
      if (name !== 'values' || row.period !== 'Q3 2018/19') return;
      said.push(`${row.measure}: ${target}`);
      row.target = target ?? '';
    });
    assert.deepEqual(said, ['KPI 1: as before', 'KPI 2: ', 'KPI 3: as before', 'KPI 4: as before']);
    await importFiles(table, files, { at });
    const { reports } = await storedReports(table);
    const [first] = reports.flatMap(({ indicators }) => indicators[0]?.measures ?? []);
    const newest = Object.values(first?.series[0]?.values ?? {})[0]?.at(-1);
    assert.deepEqual([newest?.value, newest?.target], [52, { atMost: 50 }]);
  });

  it('is no milestone and no risk that is as of the quarter before', async () => {
    const asBefore: Change = (table, row) => {
      if (table !== 'milestones') asWritten(table, row);
      if (table === 'milestones' || table === 'risks') row['as of'] = 'Q2 2018/19';
    };
    const asked = await questionsOf(asBefore);
    assert.ok(
      asked.every((one) => /^CP1, risks .*: changed, and still said of an earlier/.test(one)),
    );
    assert.equal(asked.length, 1);
  });

  it('is not asked about while the quarter stays, nor where several reports fill empty storage', async () => {
    assert.deepEqual(await questionsOf(() => undefined), []);
    const table = await openDistrict();
    const files = [...(await readSampleFiles(district)), ...(await nextOf(table, asNext))];
    const plans = await planFiles(azurite.newTable(), files, { at, by: 'a test' });
    assert.deepEqual(
      plans.flatMap(({ questions }) => questions),
      [],
    );
  });

  it('keeps an import waiting until somebody has read it', async () => {
    const table = await openDistrict();
    const files = await nextOf(table, asNext);
    await assert.rejects(importFiles(table, files, { at }), /CP1, published: it is December 2018/);
    const plans = await importFiles(table, files, { at, confirmed: true });
    assert.ok(plans.some(({ values }) => values.added === 1));
  });

  it('has no target of a day that is still to come: that holds for the new figure', async () => {
    const table = await openDistrict();
    const due = 'at most 50 by March 2020';
    const before: Change = (name, row) => {
      if (name === 'values' && row.measure === 'KPI 1' && row.period === 'Q2 2018/19')
        row.target = due;
    };
    await importFiles(table, await nextOf(table, before), { at, confirmed: true });
    const files = await nextOf(table, asWritten);
    const without = await nextOf(table, (name, row) => {
      asWritten(name, row);
      if (name === 'values' && row.period === 'Q3 2018/19') row.target = '';
    });
    assert.notDeepEqual(files, without);
    await importFiles(table, without, { at });
    const tables = toReportTables((await storedReports(table)).reports);
    const values = tables.find(({ name }) => name === 'values');
    const target = values?.columns.indexOf('target') ?? -1;
    const newest = values?.rows.findLast((row) => row[0] === 'KPI 1');
    assert.equal(newest?.[target], 'at most 50 by March 2020');
  });
});
