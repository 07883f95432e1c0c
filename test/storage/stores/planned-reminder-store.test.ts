import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Period } from '../../../src/domain/period/period.ts';
import { openPlannedReminderStore } from '../../../src/storage/stores/planned-reminder-store.ts';
import { useAzurite } from '../use-azurite.ts';

const round: Period = { kind: 'financial-quarter', index: 8_074 };
const next: Period = { kind: 'financial-quarter', index: 8_075 };
const by = { objectId: 'object-of-david', name: 'David Bonner' };
const at = new Date('2019-01-02T09:00:00Z');
const all = { on: '2019-01-10', by, at };
const some = { ...all, people: ['andy-frost', 'mike-potter'] };

describe('openPlannedReminderStore', () => {
  const azurite = useAzurite();
  const open = () => openPlannedReminderStore(azurite.newTable());

  it('keeps a day for everybody and one for some people apart, each once', async () => {
    const store = open();
    await store.addPlanned(round, all);
    await store.addPlanned(round, some);
    await store.addPlanned(round, { ...some, people: ['mike-potter', 'andy-frost'] });
    const read = await store.readPlanned(round);
    assert.deepEqual(
      read.toSorted((a, b) => (a.people?.length ?? 0) - (b.people?.length ?? 0)),
      [all, some],
    );
    assert.deepEqual(await store.readPlanned(next), []);
  });

  it('takes back what is planned, and says when it was not', async () => {
    const store = open();
    await store.addPlanned(round, some);
    assert.equal(await store.dropPlanned(round, all), false);
    assert.equal(await store.dropPlanned(round, some), true);
    assert.equal(await store.dropPlanned(round, some), false);
    assert.deepEqual(await store.readPlanned(round), []);
  });
});
