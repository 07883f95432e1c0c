import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { exportFiles } from '../../src/storage/export/export-files.ts';
import { importFiles } from '../../src/storage/import/import-files.ts';
import { planFiles } from '../../src/storage/import/plan-files.ts';
import { dumpTable } from './dump-table.ts';
import { change, changedReport, sampleFiles } from './sample.ts';
import { useAzurite } from './use-azurite.ts';

const at = new Date('2019-12-02T09:00:00Z');
const csv = (name: string, ...lines: string[]) => ({
  name,
  text: ['measure,series,area,period,value', ...lines].join('\n'),
});
const crime = 'S05A,council,E10000009';

describe('importFiles', function () {
  this.timeout(30_000);
  const azurite = useAzurite();

  it('takes files each upon the one before', async () => {
    const table = azurite.newTable();
    const files = [
      ...sampleFiles,
      csv('a.csv', `${crime},Q3 2018/19,6100`),
      csv('b.CSV', `${crime},Q3 2018/19,6200`),
    ];
    const plans = await importFiles(table, files, { at });
    assert.deepEqual(
      plans.slice(-2).map(({ values: { added, revised } }) => [added, revised]),
      [
        [1, []],
        [
          0,
          [
            {
              what: 'S05A council E10000009 Q3 2018/19',
              fields: [
                { field: 'printed', from: '"6100"', to: '"6200"' },
                { field: 'value', from: '6100', to: '6200' },
              ],
            },
          ],
        ],
      ],
    );
    const again = await importFiles(table, files.slice(0, -2), { at });
    for (const { values, others } of again)
      assert.deepEqual(
        [values.added, values.revised, others.added, others.revised],
        [0, [], 0, []],
      );
  });

  it('keeps the name of a file and none of the folders that it lies in', async () => {
    const table = azurite.newTable();
    await importFiles(table, sampleFiles, { at });
    const folders = ['/home/andy/secret/', 'C:\\secret\\', '../secret/'];
    for (const [i, folder] of folders.entries())
      await importFiles(table, [csv(`${folder}values.csv`, `${crime},Q3 2018/19,610${i}`)], { at });
    const stored = await dumpTable(table);
    assert.ok(stored.includes('"import of values.csv"'));
    assert.doesNotMatch(stored, /secret/);
  });

  it('imports nothing when the last of several files is refused', async () => {
    const table = azurite.newTable();
    await importFiles(table, sampleFiles, { at });
    const before = await dumpTable(table);
    const files = [csv('a.csv', `${crime},Q3 2018/19,1`), csv('b.csv', `${crime},Q4 2018/19,x`)];
    await assert.rejects(importFiles(table, files, { at }), /b\.csv.*line 2, column value/s);
    assert.equal(await dumpTable(table), before);
  });

  it('imports the template, which changes nothing', async () => {
    const name = join(import.meta.dirname, '../../data/templates/values.csv');
    const table = azurite.newTable();
    const template = { name, text: await readFile(name, 'utf8') };
    const plans = await importFiles(table, [...sampleFiles, template], { at });
    assert.deepEqual(plans.at(-1)?.values, { added: 0, revised: [], unchanged: 2 });
  });

  it('imports the template of a report, which comes out of an export as it is', async () => {
    const name = join(import.meta.dirname, '../../data/templates/report.json');
    const table = azurite.newTable();
    const text = await readFile(name, 'utf8');
    const [plan] = await importFiles(table, [{ name, text }], { at });
    assert.equal(plan?.values.added, 2);
    const { files } = await exportFiles(table, { csv: false });
    const [risk] = JSON.parse(files.at(-1)?.text ?? '').risks;
    assert.deepEqual(risk, JSON.parse(text).risks[0]);
  });
});

describe('planFiles', () => {
  const azurite = useAzurite();

  it('creates no table', async () => {
    const table = azurite.newTable();
    const plans = await planFiles(table, sampleFiles, change);
    assert.ok(plans.every(({ values, others }) => values.added > 0 && others.added > 0));
    await assert.rejects(table.listEntities().next(), { statusCode: 404 });
  });

  it('writes nothing, and names every thing that a report would change', async () => {
    const table = azurite.newTable();
    await importFiles(table, sampleFiles, { at });
    const before = await dumpTable(table);
    const file = changedReport(({ risks, indicators, people }) => {
      Object.assign(risks[0] ?? {}, { level: 'LOW' });
      const value = indicators[4]?.measures[0]?.series[0]?.values.E10000009?.[1];
      Object.assign(value ?? {}, { printed: '6,300', value: 6300 });
      people.push({ id: 'new-one', name: 'New One', email: 'new.one@dorsetcc.gov.uk' });
    });
    const [plan] = await planFiles(table, [file], change);
    assert.deepEqual(plan?.others.added, 1);
    assert.deepEqual(
      plan.others.revised.map(({ what, fields }) => [what, fields.map(({ field }) => field)]),
      [['risk 02a', ['Q2 2018/19 level']]],
    );
    assert.deepEqual(
      plan.values.revised.map(({ what }) => what),
      ['S05A council E10000009 Q2 2018/19'],
    );
    assert.equal(await dumpTable(table), before);
  });

  it('refuses what an import would refuse', async () => {
    const table = azurite.newTable();
    const large = changedReport(({ people }) => {
      for (let i = 0; i < 100; i += 1)
        people.push({ id: `person-${i}`, name: `Person ${i}`, email: `p${i}@dorsetcc.gov.uk` });
    });
    await assert.rejects(planFiles(table, [large], change), /100 are accepted whole/);
  });
});
