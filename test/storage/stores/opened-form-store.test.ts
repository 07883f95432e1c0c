import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Period } from '../../../src/domain/period/period.ts';
import { openOpenedFormStore } from '../../../src/storage/stores/opened-form-store.ts';
import { useAzurite } from '../use-azurite.ts';

const round: Period = { kind: 'financial-quarter', index: 8_074 };
const next: Period = { kind: 'financial-quarter', index: 8_075 };
const by = { objectId: 'object-of-andy', name: 'Andy Frost' };
const at = new Date('2019-01-02T09:00:00Z');
const later = new Date('2019-01-03T09:00:00Z');

describe('openOpenedFormStore', () => {
  const azurite = useAzurite();
  const open = () => openOpenedFormStore(azurite.newTable());

  it('keeps when a person first opened the form of an indicator in a round', async () => {
    const store = open();
    await store.noteOpened(round, { indicator: 'S05', by, at });
    await store.noteOpened(round, { indicator: 'S05', by, at: later });
    assert.deepEqual(await store.readOpenedForms(round), [{ indicator: 'S05', by, at }]);
    assert.deepEqual(await store.readOpenedForms(next), []);
  });

  it('keeps each person, each indicator and each round apart', async () => {
    const store = open();
    const other = { objectId: 'an id / with signs?', name: 'Paul' };
    await store.noteOpened(round, { indicator: 'S05', by, at });
    await store.noteOpened(round, { indicator: 'S05', by: other, at });
    await store.noteOpened(round, { indicator: 'S06', by, at });
    await store.noteOpened(next, { indicator: 'S06', by, at });
    assert.equal((await store.readOpenedForms(round)).length, 3);
    assert.deepEqual(await store.readOpenedForms(next), [{ indicator: 'S06', by, at }]);
  });
});
