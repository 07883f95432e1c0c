import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'mocha';
import { openQuestionStore } from '../../../src/storage/stores/question-store.ts';
import { dumpTable } from '../dump-table.ts';
import { useAzurite } from '../use-azurite.ts';

const today = '2019-01-02';
const now = new Date('2019-01-02T09:00:00Z');
const poole = { key: 'aa', text: 'burglary in Poole', kind: 'narrowed' } as const;
const budget = { key: 'bb', text: 'the road budget', kind: 'not-understood' } as const;

describe('openQuestionStore', () => {
  const azurite = useAzurite();
  let table: ReturnType<typeof azurite.newTable>;
  let store: ReturnType<typeof openQuestionStore>;
  beforeEach(() => {
    table = azurite.newTable();
    store = openQuestionStore(table);
  });

  it('counts a question, and lists the most frequent first', async () => {
    await store.note(budget, today);
    await store.note(poole, today);
    await store.note({ ...poole, kind: 'only-near', said: 'Useless.' }, '2019-02-03');
    assert.deepEqual(await store.readMissed('2019-02-04'), [
      { ...poole, kind: 'only-near', said: 'Useless.', month: '2019-02', count: 2 },
      { ...budget, month: '2019-01', count: 1 },
    ]);
  });

  it('is empty while nothing was asked', async () => {
    assert.deepEqual(await store.readMissed(today), []);
    assert.deepEqual(await store.readThumbs('2019-01'), { up: 0, down: 0 });
    assert.equal(await store.readAsked('reply', now), undefined);
    assert.equal(await store.deleteOld(now), 0);
  });

  it('keeps a question for 90 days after it was asked last, and deletes it then', async () => {
    await store.note(poole, today);
    assert.equal((await store.readMissed('2019-04-01')).length, 1);
    assert.deepEqual(await store.readMissed('2019-04-02'), []);
    assert.equal(await store.deleteOld(new Date('2019-04-01T12:00:00Z')), 0);
    assert.equal(await store.deleteOld(new Date('2019-04-02T02:17:00Z')), 1);
    assert.equal(await dumpTable(table), '[]');
  });

  it('hides what was dismissed though it is asked again, until it is deleted', async () => {
    await store.note(poole, today);
    await store.dismiss(poole.key);
    await store.note(poole, '2019-01-10');
    assert.deepEqual(await store.readMissed('2019-01-11'), []);
    await store.deleteOld(new Date('2019-04-11T00:00:00Z'));
    await store.note(poole, '2019-05-01');
    assert.equal((await store.readMissed('2019-05-01')).length, 1);
  });

  it('brings back what was removed when it is asked again', async () => {
    await store.note(poole, today);
    await store.remove(poole.key);
    assert.deepEqual(await store.readMissed(today), []);
    await store.note(poole, today);
    assert.equal((await store.readMissed(today))[0]?.count, 1);
  });

  it('does nothing for a question that has gone', async () => {
    await store.note(poole, today);
    await store.dismiss('none');
    await store.remove('none');
    assert.equal((await store.readMissed(today)).length, 1);
  });

  it('has one of two that count at the same moment repeat it', async () => {
    await store.note(poole, today);
    const results = await Promise.allSettled([store.note(poole, today), store.note(poole, today)]);
    const failed = results.filter((one) => one.status === 'rejected');
    for (const one of failed) assert.equal(one.reason.code, 'storage-conflict');
    assert.equal((await store.readMissed(today))[0]?.count, 3 - failed.length);
  });

  it('knows for a day which question a reply answered, and nothing of who asked', async () => {
    const { kind: _, ...question } = poole;
    await store.keepAsked('1:/\\#?long id', question, now);
    assert.deepEqual(
      await store.readAsked('1:/\\#?long id', new Date('2019-01-03T08:59:59Z')),
      question,
    );
    assert.equal(
      await store.readAsked('1:/\\#?long id', new Date('2019-01-03T09:00:00Z')),
      undefined,
    );
    assert.equal(await store.deleteOld(new Date('2019-01-03T09:00:00Z')), 1);
    assert.equal(await dumpTable(table), '[]');
  });

  it('counts thumbs by month', async () => {
    await store.countThumb('2019-01', 'up');
    await store.countThumb('2019-01', 'up');
    await store.countThumb('2019-01', 'down');
    await store.countThumb('2019-02', 'up');
    assert.deepEqual(await store.readThumbs('2019-01'), { up: 2, down: 1 });
    assert.deepEqual(await store.readThumbs('2019-02'), { up: 1, down: 0 });
  });
});
