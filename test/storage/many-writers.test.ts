import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { loadFile } from '../../src/storage/import/import-files.ts';
import { openSubmissionStore } from '../../src/storage/stores/submission-store.ts';
import { openTable } from '../../src/storage/table.ts';
import { andy, at, buildUpdate, crime, q3 } from './build-update.ts';
import { change, reportText } from './sample.ts';
import { useAzurite } from './use-azurite.ts';

const writers = 40;

describe(`openSubmissionStore with ${writers} writers of one indicator`, () => {
  const azurite = useAzurite();

  it('lets every one win one version: no update is lost, no refused attempt leaves a trace', async function () {
    this.timeout(60_000);
    const table = azurite.newTable();
    await loadFile(table, reportText, change);
    const stores = Array.from({ length: 4 }, () =>
      openSubmissionStore(openTable(azurite.address(), table.tableName), () => at),
    );
    let conflicts = 0;
    const writeAtLast = async (n: number): Promise<number> => {
      const store = stores[n % stores.length];
      assert.ok(store);
      for (;;) {
        const seen = await store.readRecord('S05');
        const period = { ...q3, index: q3.index + n };
        const observation = { period, printed: String(n), value: n, flags: [] };
        const update = buildUpdate(seen, {
          change: { ...buildUpdate(seen).change, digest: `writer ${n}` },
          observations: [{ ...crime, observation }],
        });
        if ((await store.write(seen, update)) === 'written') return update.change.version;
        conflicts += 1;
      }
    };
    const versions = await Promise.all(Array.from({ length: writers }, (_, n) => writeAtLast(n)));

    const upTo = Array.from({ length: writers }, (_, n) => n + 1);
    assert.deepEqual(
      versions.toSorted((a, b) => a - b),
      upTo,
    );
    const store = openSubmissionStore(table, () => at);
    const record = await store.readRecord('S05');
    assert.equal(record.version, writers);
    const crimes = record.series.find(({ measure }) => measure === crime.measure)?.observations;
    assert.deepEqual(
      crimes?.slice(2).map(({ value }) => value),
      upTo.map((n) => n - 1),
    );
    const trail = (await store.readChanges('S05', 0)).toReversed();
    assert.deepEqual(
      trail.map(({ version }) => version),
      upTo,
    );
    // Who made a version according to the trail is who was told so.
    assert.deepEqual(
      trail.map(({ digest }) => digest),
      upTo.map((version) => `writer ${versions.indexOf(version)}`),
    );
    assert.ok(trail.every(({ by }) => by.objectId === andy.objectId));
    assert.ok(conflicts > 0);
    let past = 0;
    for await (const { rowKey } of table.listEntities())
      if (rowKey?.startsWith('past~page~S05~values~')) past += 1;
    assert.equal(past, writers, `one past row a version, whatever ${conflicts} conflicts tried`);
  });
});
