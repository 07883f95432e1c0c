import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Period } from '../../../src/domain/period/period.ts';
import type { Appeal, AppealAnswer } from '../../../src/domain/round/appeal.ts';
import { openAppealStore } from '../../../src/storage/stores/appeal-store.ts';
import { useAzurite } from '../use-azurite.ts';

const round: Period = { kind: 'financial-quarter', index: 8_074 };
const next: Period = { kind: 'financial-quarter', index: 8_075 };

const appeal: Appeal = {
  kind: 'more-time',
  id: 'S05.3f9c',
  indicator: 'S05',
  person: 'andy-frost',
  by: { objectId: 'object-of-andy', name: 'Andy Frost' },
  to: ['david-bonner', 'team@example.org'],
  until: '2019-01-31',
  reason: 'The *system* is "down".\nSince Monday.',
  at: new Date('2019-01-02T09:00:00Z'),
};

const { until: _, ...rest } = appeal;
const notMine: Appeal = { ...rest, kind: 'not-mine', id: 'S05.77aa', reason: '' };

const allowed: AppealAnswer = {
  kind: 'allowed',
  by: { objectId: 'object-of-david', name: 'David Bonner' },
  at: new Date('2019-01-03T09:00:00Z'),
};
const refused: AppealAnswer = { ...allowed, kind: 'refused', reason: 'Too late.' };

describe('openAppealStore', () => {
  const azurite = useAzurite();
  const open = () => openAppealStore(azurite.newTable());

  it('reads back each kind of appeal in its round', async () => {
    const store = open();
    await store.addAppeal(round, appeal);
    await store.addAppeal(round, notMine);
    const read = await store.readAppeals(round);
    assert.deepEqual(
      read.toSorted((a, b) => a.id.localeCompare(b.id)),
      [appeal, notMine],
    );
    assert.deepEqual(await store.readAppeals(next), []);
  });

  it('keeps the first of several that are the same, with its answer', async () => {
    const store = open();
    assert.deepEqual(await store.addAppeal(round, appeal), appeal);
    await store.answerAppeal(round, appeal.id, refused);
    const later = { ...appeal, at: new Date('2019-01-04T09:00:00Z') };
    assert.deepEqual(await store.addAppeal(round, later), { ...appeal, answer: refused });
  });

  it('is answered once', async () => {
    const store = open();
    await store.addAppeal(round, appeal);
    const first = await store.answerAppeal(round, appeal.id, allowed);
    assert.deepEqual(first, { ...appeal, answer: allowed });
    assert.deepEqual(await store.answerAppeal(round, appeal.id, refused), first);
  });

  it('is answered once by two at the same moment', async () => {
    const store = open();
    await store.addAppeal(round, appeal);
    const both = await Promise.all(
      [allowed, refused].map((answer) => store.answerAppeal(round, appeal.id, answer)),
    );
    const [stored] = await store.readAppeals(round);
    assert.deepEqual(both, [stored, stored]);
  });

  it('has no answer to what was never asked', async () => {
    assert.equal(await open().answerAppeal(round, 'S05.none', allowed), undefined);
  });
});
