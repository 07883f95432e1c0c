import assert from 'node:assert/strict';
import { RestError, type TableClient } from '@azure/data-tables';
import { describe, it } from 'mocha';
import { loadFile, planFiles } from '../../../src/storage/import/import-files.ts';
import { loadValues, splitBatches } from '../../../src/storage/import/load-values.ts';
import { makeRow, prefixRange } from '../../../src/storage/rows/row.ts';
import { openOutcomeStore } from '../../../src/storage/stores/outcome-store.ts';
import { openSubmissionStore } from '../../../src/storage/stores/submission-store.ts';
import { openTable, readRange } from '../../../src/storage/table.ts';
import { beforeTransaction } from '../before-transaction.ts';
import { buildUpdate, q3 } from '../build-update.ts';
import { dumpTable } from '../dump-table.ts';
import { change as reportChange, sampleFiles } from '../sample.ts';
import { useAzurite } from '../use-azurite.ts';

describe('loadValues', function () {
  const change = { at: new Date('2019-04-02T09:00:00Z'), by: 'import of x.csv' };

  const crime = 'S05A,council,E10000009';

  const csv = (...lines: string[]) => ({
    name: 'x.csv',
    text: ['measure,series,area,period,value', ...lines].join('\n'),
  });

  /** For each of three measures, 600 quarters: more than one transaction takes for two of them. */
  const long = (plus: number) =>
    csv(
      ...['S05A', 'S05B', 'S05C'].flatMap((measure) =>
        Array.from(
          { length: 600 },
          (_, i) =>
            `${measure},council,E10000009,Q${(i % 4) + 1} ${1800 + (i >> 2)}/${String((1801 + (i >> 2)) % 100).padStart(2, '0')},${i + plus}`,
        ),
      ),
    );

  this.timeout(30_000);
  const azurite = useAzurite();
  const loaded = async () => {
    const table = azurite.newTable();
    for (const file of sampleFiles) await loadFile(table, file, reportChange);
    return table;
  };
  const valuesOf = async (table: TableClient) => {
    const { series } = await openOutcomeStore(table).readPage('S05');
    return series.find(({ measure, series: id }) => measure === 'S05A' && id === 'council')
      ?.observations;
  };
  const plan = async (table: TableClient, file = long(1)) => {
    const [one] = await planFiles(table, [file], change);
    return [one?.values.added, one?.values.revised.length, one?.values.unchanged];
  };

  it('refuses a print of another number, and takes a rounded one and one in words', async () => {
    const table = await loaded();
    const printedAs = (value: number, printed: string) => ({
      name: 'x.csv',
      text: `measure,series,area,period,value,printed\nS03A,published,E92000001,2015/16,${value},"${printed}"`,
    });
    for (const printed of ['4.62', '4.6', '4.6%', '5', '4.6 of 100', '4 thousand', 'four or so'])
      assert.equal((await plan(table, printedAs(4.62, printed))).length, 3, printed);
    for (const printed of ['4.7', '46.2', '4,620', '4.6999 %'])
      await assert.rejects(plan(table, printedAs(4.62, printed)), {
        code: 'file-invalid',
        message: new RegExp(`line 2, column printed: "${printed}" is not the value, which is 4.62`),
      });
  });

  it('adds, revises and keeps values, and tells the audit trail', async () => {
    const table = await loaded();
    const file = csv(
      `${crime},Q1 2018/19,6038`,
      `${crime},Q2 2018/19,"6,300"`,
      `${crime},Q3 2018/19,6100`,
    );
    await loadValues(table, file, { change });
    assert.deepEqual(
      (await valuesOf(table))?.map(({ value, printed }) => [value, printed]),
      [
        [6038, '6,038'],
        [6300, '6,300'],
        [6100, '6100'],
      ],
    );
    const [entry] = await openSubmissionStore(table, () => change.at).readChanges('S05', 0);
    assert.equal(entry?.kind, 'import');
    assert.deepEqual(entry.round, { ...q3, index: q3.index + 1 });
    assert.deepEqual(entry.differences, [
      { what: 'S05A', when: 'Q2 2018/19', from: '6,270', to: '6,300' },
      { what: 'S05A', when: 'Q3 2018/19', to: '6100' },
    ]);
    const past = await readRange(table, prefixRange('past~page~S05~values~S05A~council~'));
    assert.equal(past.length, 1);
  });

  it('writes nothing the second time', async () => {
    const table = await loaded();
    await loadValues(table, long(1), { change });
    const before = await dumpTable(table);
    await loadValues(table, long(1), { change: { ...change, by: 'again' } });
    assert.equal(await dumpTable(table), before);
  });

  it('keeps print, flags and counts of a value whose number stays, where no column speaks of them', async () => {
    const table = await loaded();
    const before = await dumpTable(table);
    await loadValues(table, csv('S01-re-referrals,published,E10000009,2017/18,27.70'), { change });
    assert.equal(await dumpTable(table), before);
  });

  it('refuses a figure of the council under the area that it was not at the time', async () => {
    const table = await loaded();
    for (const [place, right] of [
      [`${crime},Q1 2019/20,1`, 'E06000059'],
      ['S05A,council,E06000059,Q2 2018/19,1', 'E10000009'],
    ] as const)
      await assert.rejects(
        loadValues(table, csv(place), { change }),
        new RegExp(`line 2, column area: .* belongs to ${right}`),
      );
  });

  it('refuses a new value of a period that is not over, and writes nothing', async () => {
    const table = await loaded();
    const before = await dumpTable(table);
    const file = csv(`${crime},Q3 2018/19,1`, 'S05A,council,E06000059,Q1 2019/20,1');
    await assert.rejects(
      loadValues(table, file, { change }),
      /x\.csv.*line 3, column period: .*2019-06-30/s,
    );
    assert.equal(await dumpTable(table), before);
  });

  it('refuses a count that does not go with the one that stays as it is stored', async () => {
    const table = await loaded();
    const before = await dumpTable(table);
    const file = {
      name: 'x.csv',
      text: 'measure,series,area,period,value,numerator\nS01-re-referrals,published,E10000009,2017/18,27.7,500',
    };
    await assert.rejects(
      loadValues(table, file, { change }),
      /line 2, column value: 27.7 does not match the numerator and denominator/,
    );
    assert.equal(await dumpTable(table), before);
  });

  it('tells how far it is', async () => {
    const table = await loaded();
    const told: [number, number][] = [];
    await loadValues(table, long(1), { change, onProgress: (...both) => told.push(both) });
    assert.deepEqual(told, [
      [600, 1800],
      [1200, 1800],
      [1800, 1800],
    ]);
  });

  it('is repeated when it was cut off, and each transaction is whole with its entry', async () => {
    const table = await loaded();
    const failing = openTable(azurite.address(), table.tableName);
    beforeTransaction(failing, 2, async () => {
      throw new RestError('cut off', { statusCode: 503 });
    });
    await assert.rejects(loadValues(failing, long(1), { change }), ({ code, message, next }) => {
      assert.equal(code, 'storage-unavailable');
      assert.match(message, /1 of 3 transactions were written/);
      assert.match(next, /Import the same file again/);
      return true;
    });
    const store = openSubmissionStore(table, () => change.at);
    assert.deepEqual(await plan(table), [1200, 0, 600]);
    assert.deepEqual(
      (await store.readChanges('S05', 0)).map(({ differences }) => differences.length),
      [600],
    );
    await loadValues(table, long(1), { change });
    assert.deepEqual(await plan(table), [0, 0, 1800]);
    assert.deepEqual(
      (await store.readChanges('S05', 0)).map(({ version, seen }) => [version, seen]),
      [
        [3, 2],
        [2, 1],
        [1, 0],
      ],
    );
  });

  it('stops at what somebody else hands in meanwhile, and takes nothing of it away', async () => {
    const table = await loaded();
    const store = openSubmissionStore(table, () => change.at);
    const disturbed = openTable(azurite.address(), table.tableName);
    beforeTransaction(disturbed, 2, async () => {
      const seen = await store.readRecord('S05');
      assert.equal(await store.write(seen, buildUpdate(seen)), 'written');
    });
    await assert.rejects(loadValues(disturbed, long(1), { change }), { code: 'storage-conflict' });
    assert.equal((await store.readRecord('S05')).version, 2);
    await loadValues(table, long(1), { change });
    assert.deepEqual(await plan(table), [0, 0, 1800]);
    assert.equal((await store.readRecord('S05')).rounds.length, 1);
  });

  it('loads the target of the year, the value before a revision and the reason of a status', async () => {
    const text = [
      'measure,area,period,value,flags,annual target,revised from,status,status reason',
      'S05A,E10000009,Q2 2018/19,6270,revised,at most 24000,"6,301",Amber,A recount',
    ].join('\n');
    const table = await loaded();
    await loadValues(table, { name: 'x.csv', text }, { change });
    const { yearTarget, revisedFrom, status, statusReason } =
      (await valuesOf(table))?.at(-1) ?? assert.fail('no value');
    assert.deepEqual(
      [yearTarget, revisedFrom, status, statusReason],
      [{ atMost: 24_000 }, '6,301', 'Amber', 'A recount'],
    );
  });

  it('keeps the second direction that was reported where a file does not speak of it', async () => {
    const table = await loaded();
    const load = (head: string, line: string) =>
      loadValues(
        table,
        { name: 'x.csv', text: `measure,area,period,value,${head}\n${line}` },
        { change },
      );
    const second = async () => (await valuesOf(table))?.at(-1)?.reportedOther;
    await load('Reported other', 'S05A,E10000009,Q2 2018/19,6270,worsening');
    assert.equal(await second(), 'worsening');
    await load('status', 'S05A,E10000009,Q2 2018/19,6270,Amber');
    assert.equal(await second(), 'worsening');
    await load('status', 'S05A,E10000009,Q2 2018/19,6280,Amber');
    assert.equal(await second(), undefined);
  });

  it('loads targets and statuses, and keeps a target when the value changes', async () => {
    const table = await loaded();
    const load = (head: string, line: string) =>
      loadValues(
        table,
        { name: 'x.csv', text: `measure,series,area,period,value,${head}\n${line}` },
        { change },
      );
    const newest = async () => (await valuesOf(table))?.at(-1) ?? assert.fail('no value');
    await load('target,RAG', `${crime},Q2 2018/19,6270,6000,Red`);
    const { target, status, value } = await newest();
    assert.deepEqual([value, target, status], [6270, { value: 6000 }, 'Red']);
    const [entry] = await openSubmissionStore(table, () => change.at).readChanges('S05', 0);
    assert.equal(entry?.differences[0]?.to, '6,270, target 6000, status Red');
    await load('flags', `${crime},Q2 2018/19,6280,provisional`);
    const changed = await newest();
    assert.deepEqual(
      [changed.value, changed.target, changed.status],
      [6280, { value: 6000 }, undefined],
    );
  });

  it('loads the status of a period without a figure, and takes no figure away for one', async () => {
    const table = await loaded();
    const status = (period: string) => ({
      name: 'x.csv',
      text: `measure,series,area,period,value,status\n${crime},${period},,Red`,
    });
    await loadValues(table, status('Q3 2018/19'), { change });
    const newest = (await valuesOf(table))?.at(-1);
    assert.deepEqual(
      [newest?.value, newest?.flags, newest?.status],
      [null, ['not-available'], 'Red'],
    );
    await assert.rejects(loadValues(table, status('Q2 2018/19'), { change }), {
      code: 'file-invalid',
      message: /line 2, column value: it is empty, and a value is stored/,
    });
  });
});

describe('splitBatches', () => {
  const row = (series: string, values: number, { measure = 'S01', printed = '' } = {}) =>
    makeRow('values', {
      indicator: measure,
      measure,
      series,
      periodKind: 'calendar-year',
      area: 'E10000009',
      observations: Array.from({ length: values }, (_, i) => ({
        period: String(1000 + i),
        printed,
        value: i,
        flags: [],
      })),
    });

  const split = (...rows: ReturnType<typeof row>[]) =>
    splitBatches(rows, new Map()).map((batch) => [batch.rows.length, batch.values]);

  it('has no batch for no rows', () => {
    assert.deepEqual(split(), []);
  });

  it('puts at most 1,000 values of one indicator into a transaction', () => {
    const other = row('a', 1, { measure: 'S02' });
    assert.deepEqual(split(row('a', 600), row('b', 400), row('c', 1), other), [
      [2, 1000],
      [1, 1],
      [1, 1],
    ]);
  });

  it('gives a row of more values a transaction to itself', () => {
    assert.deepEqual(split(row('a', 1), row('b', 3000), row('c', 1)), [
      [1, 1],
      [1, 3000],
      [1, 1],
    ]);
  });

  it('leaves room for what is replaced and for two rows that record it', () => {
    const rows = Array.from({ length: 100 }, (_, i) => row(`s-${i}`, 1));
    assert.deepEqual(split(...rows), [
      [49, 49],
      [49, 49],
      [2, 2],
    ]);
  });

  it('keeps well under the 4 MiB of a transaction', () => {
    const long = (series: string) => row(series, 5, { printed: 'x'.repeat(80_000) });
    assert.deepEqual(split(...['a', 'b', 'c', 'd'].map(long)), [
      [3, 15],
      [1, 5],
    ]);
  });
});
