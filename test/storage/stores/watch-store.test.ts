import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Period } from '../../../src/domain/period/period.ts';
import type { Watch } from '../../../src/domain/round/watch.ts';
import { openWatchStore } from '../../../src/storage/stores/watch-store.ts';
import { useAzurite } from '../use-azurite.ts';

const round: Period = { kind: 'financial-quarter', index: 8_074 };
const next: Period = { kind: 'financial-quarter', index: 8_075 };
const watch: Watch = {
  ...{ id: 'S04.submitted.1', indicator: 'S04', event: 'submitted', person: 'david-bonner' },
  ...{ objectId: 'object-of-david', at: new Date('2019-01-02T09:00:00Z') },
};

describe('openWatchStore', () => {
  const azurite = useAzurite();

  it('keeps what each person wants to be told of once, until it is dropped', async () => {
    const store = openWatchStore(azurite.newTable());
    const other = { ...watch, person: 'mike-potter', objectId: 'object-of-mike' };
    for (const one of [watch, { ...watch, at: new Date() }, other])
      await store.addWatch(round, one);
    assert.deepEqual(await store.readWatches(round), [watch, other]);
    assert.deepEqual(await store.readWatches(next), []);
    assert.equal(await store.dropWatch(round, watch), true);
    assert.equal(await store.dropWatch(round, watch), false);
    assert.deepEqual(await store.readWatches(round), [other]);
  });
});
