import assert from 'node:assert/strict';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { describe, it } from 'mocha';
import { readSampleFiles } from '../../../../src/data-files.ts';
import { storedReports } from '../../../../src/storage/export/tables/stored-reports.ts';
import { toReportTables } from '../../../../src/storage/export/tables/to-report-tables.ts';
import { importFiles, planFiles } from '../../../../src/storage/import/import-files.ts';
import { readReportTables } from '../../../../src/storage/import/tables/read-report-tables.ts';
import { useAzurite } from '../../use-azurite.ts';

const data = join(import.meta.dirname, '../../../../data');
const at = new Date('2026-01-05T09:00:00Z');

describe('the tables of what is stored', function () {
  this.timeout(30_000);
  const azurite = useAzurite();

  for (const council of ['.', 'samples/county', 'samples/district', 'samples/scottish'])
    it(`change nothing of data/${council} when they are imported as they are`, async () => {
      const table = azurite.newTable();
      await importFiles(table, await readSampleFiles(join(data, council)), { at, confirmed: true });
      const tables = toReportTables(await storedReports(table), { withNext: true });
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
});
