import assert from 'node:assert/strict';
import type { TableClient } from '@azure/data-tables';
import { describe, it } from 'mocha';
import type { ObservedSeries } from '../../../src/domain/observed-series.ts';
import { importFiles, loadFile } from '../../../src/storage/import/import-files.ts';
import { prefixRange } from '../../../src/storage/rows/row.ts';
import { type HeldSeries, holdSeries } from '../../../src/storage/stores/held-series.ts';
import { openOutcomeStore } from '../../../src/storage/stores/outcome-store.ts';
import { openSubmissionStore } from '../../../src/storage/stores/submission-store.ts';
import { openTable } from '../../../src/storage/table.ts';
import { at, buildUpdate, crimeIs } from '../build-update.ts';
import { change, sampleFiles } from '../sample.ts';
import { useAzurite } from '../use-azurite.ts';

const everything = [prefixRange('page~')];

/** The ends of the requests for series: whether what rows hold was asked for, or the etags alone. */
const watchReads = (table: TableClient): (() => string[]) => {
  let read: string[] = [];
  table.pipeline.addPolicy({
    name: 'watch',
    sendRequest: (request, next) => {
      if (request.method === 'GET') read.push(/select=/.test(request.url) ? 'etags' : 'rows');
      return next(request);
    },
  });
  return () => {
    const before = read;
    read = [];
    return before;
  };
};

const nameOf = ({ measure, series, area }: ObservedSeries): string =>
  `${measure} ${series} ${area}`;

describe('holdSeries', () => {
  const azurite = useAzurite();

  const loaded = async () => {
    const table = azurite.newTable();
    for (const file of sampleFiles) await loadFile(table, file, change);
    const again = (): TableClient => openTable(azurite.address(), table.tableName);
    const own = again();
    return { table, again, own, reads: watchReads(own) };
  };

  const submit = async (table: TableClient, value: number): Promise<void> => {
    const store = openSubmissionStore(table, () => at);
    const seen = await store.readRecord('S05');
    const update = buildUpdate(seen, { observations: [crimeIs(value)] });
    assert.equal(await store.write(seen, update), 'written');
  };

  const newestCrime = async (held: HeldSeries): Promise<number | null | undefined> => {
    const series = await held.read(everything);
    return series.find(({ measure }) => measure === 'S05A')?.observations.at(-1)?.value;
  };

  it('reads what rows hold once, and then only their etags', async () => {
    const { own, reads } = await loaded();
    const held = holdSeries(own);
    const first = await held.read(everything);
    assert.deepEqual(reads(), ['rows']);
    const second = await held.read(everything);
    assert.deepEqual(reads(), ['etags']);
    assert.deepEqual(second, first);
    assert.ok(second.every((one, index) => one === first[index]));
  });

  it('reads what rows hold once for two who ask at the same time for the first time', async () => {
    const { own, reads } = await loaded();
    const held = holdSeries(own);
    const [first, second] = await Promise.all([held.read(everything), held.read(everything)]);
    assert.deepEqual(reads(), ['rows', 'etags']);
    assert.deepEqual(second, first);
  });

  it('sees at once what another process wrote, and reads nothing else again', async () => {
    const { own, again, reads } = await loaded();
    const held = holdSeries(own);
    const before = await held.read(everything);
    await submit(again(), 6_111);
    reads();
    const after = await held.read(everything);
    assert.deepEqual(reads(), ['etags', 'rows']);
    const fresh = after.filter((one, index) => one !== before[index]);
    assert.deepEqual(fresh.map(nameOf), ['S05A council E10000009']);
    assert.equal(fresh[0]?.observations.at(-1)?.value, 6_111);
  });

  it('agrees with a second process, whichever of them wrote', async () => {
    const { again } = await loaded();
    const [one, other] = [again(), again()];
    const [a, b] = [holdSeries(one), holdSeries(other)];
    for (const [index, writer] of [one, other, one].entries()) {
      await submit(writer, 6_000 + index);
      assert.equal(await newestCrime(a), 6_000 + index);
      assert.equal(await newestCrime(b), 6_000 + index);
    }
    assert.deepEqual(await a.read(everything), await b.read(everything));
  });

  it('forgets a row that was deleted, and takes in one that is new', async () => {
    const { table, own, reads } = await loaded();
    const held = holdSeries(own);
    const before = await held.read(everything);
    const key = 'page~S05~values~S05A~council~E10000009';
    const row = await table.getEntity('council', key);
    await table.deleteEntity('council', key);
    const without = await held.read(everything);
    assert.deepEqual(
      without,
      before.filter(({ measure, series }) => measure !== 'S05A' || series !== 'council'),
    );
    await table.createEntity(row as Parameters<TableClient['createEntity']>[0]);
    reads();
    assert.deepEqual(await held.read(everything), before);
    assert.deepEqual(reads(), ['etags', 'rows']);
  });

  it('never holds more values than it may, and still gives all of them', async () => {
    const { own, reads } = await loaded();
    const all = await holdSeries(own).read(everything);
    const sizes = all.map(({ observations }) => observations.length);
    const most = 30;
    assert.ok(sizes.reduce((sum, size) => sum + size, 0) > 2 * most);
    const held = holdSeries(own, most);
    for (let time = 0; time < 3; time += 1) {
      const read = await held.read(everything);
      assert.deepEqual(read, all);
      const kept = (await held.read(everything)).filter((one, index) => one === read[index]);
      const values = kept.reduce((sum, { observations }) => sum + observations.length, 0);
      assert.ok(values > 0 && values <= most, String(values));
    }
    reads();
    const none = holdSeries(own, 0);
    assert.deepEqual(await none.read(everything), all);
    assert.deepEqual(await none.read(everything), all);
    assert.deepEqual(reads(), ['rows', 'rows']);
  });

  it('lets what was dropped make room', async () => {
    const { table, own } = await loaded();
    const [first, second] = (await holdSeries(own).read(everything)).filter(
      ({ observations }) => observations.length > 0,
    );
    assert.ok(first && second);
    const most = Math.max(first.observations.length, second.observations.length);
    const held = holdSeries(own, most);
    const keyOf = ({ indicator, measure, series, area }: ObservedSeries): string =>
      `page~${indicator}~values~${measure}~${series}~${area}`;
    const both = [first, second].map((one) => ({ from: keyOf(one), to: `${keyOf(one)}~` }));
    const [kept] = await held.read(both.slice(0, 1));
    await table.deleteEntity('council', keyOf(first));
    assert.deepEqual(await held.read(both), [second]);
    const [now] = await held.read(both.slice(1));
    assert.ok(kept);
    assert.equal((await held.read(both.slice(1)))[0], now);
  });

  it('reads many rows that changed here and there in few requests', async () => {
    const { table, own, reads } = await loaded();
    const held = holdSeries(own);
    const all = await held.read(everything);
    const keys = all.map(
      ({ indicator, measure, series, area }) =>
        `page~${indicator}~values~${measure}~${series}~${area}`,
    );
    const some = keys.toSorted().filter((_, index) => index % 2 === 0);
    for (const rowKey of some)
      await table.updateEntity({ partitionKey: 'council', rowKey, changedBy: 'x' }, 'Merge');
    reads();
    assert.deepEqual(await held.read(everything), all);
    assert.ok(reads().length <= 21);
    assert.deepEqual(await held.read(everything), all);
    assert.deepEqual(reads(), ['etags']);
  });

  it('does not hold values of before it was recorded where they come from', async () => {
    const { table, own } = await loaded();
    const rowKey = 'page~S05~values~S05A~council~E10000009';
    const row = await table.getEntity<{ json0: string }>('council', rowKey);
    const { sources: _, observations, ...rest } = JSON.parse(row.json0);
    const old = observations.map(({ provenance: __, ...one }: { provenance: unknown }) => one);
    const json0 = JSON.stringify({ ...rest, observations: old });
    await table.updateEntity({ partitionKey: 'council', rowKey, json0 }, 'Merge');
    const held = holdSeries(own);
    const find = async (): Promise<ObservedSeries | undefined> =>
      (await held.read(everything)).find(({ measure }) => measure === 'S05A');
    const [one, other] = [await find(), await find()];
    assert.equal(one?.observations[0]?.provenance?.kind, 'published');
    assert.deepEqual(one, other);
    assert.notEqual(one, other);
  });

  it('serves the figures of answers and of the round alike', async () => {
    const { again, own, reads } = await loaded();
    const held = holdSeries(own);
    const submissions = openSubmissionStore(own, () => at, held);
    const outcomes = openOutcomeStore(own, held);
    await outcomes.readCatalogue();
    const series = await outcomes.readSeries(['S']);
    await submit(again(), 6_222);
    reads();
    const record = (await submissions.readRecords()).find(({ indicator }) => indicator === 'S05');
    assert.deepEqual(reads(), ['rows', 'etags', 'rows']);
    assert.equal(record?.version, 1);
    const crime = record.series.find(({ measure }) => measure === 'S05A');
    assert.equal(crime?.observations.at(-1)?.value, 6_222);
    const after = await outcomes.readSeries(['S']);
    assert.deepEqual(reads(), ['etags']);
    assert.equal(after.length, series.length);
    assert.ok(crime && after.includes(crime));
  });

  it('gives the series of the outcomes that are asked for and of no other', async () => {
    const { own } = await loaded();
    const store = openOutcomeStore(own);
    assert.deepEqual(await store.readSeries([]), []);
    assert.deepEqual(await store.readSeries(['none']), []);
    const text = 'measure,series,area,period,value\nS06,council,E10000009,Jul 2018,301';
    await importFiles(own, [{ name: 'one.csv', text }], { at });
    const values = (await store.readSeries(['S'])).find(({ measure }) => measure === 'S06');
    assert.ok(values?.observations.some(({ value }) => value === 301));
  });
});
