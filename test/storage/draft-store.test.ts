import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { SubmissionStore } from '../../src/domain/stores/submission-store.ts';
import type { Form } from '../../src/domain/submission/form.ts';
import { prefixRange, readRange } from '../../src/storage/rows/read-range.ts';
import { openSubmissionStore } from '../../src/storage/stores/submission-store.ts';
import { andy, at, buildUpdate, q3 } from './build-update.ts';
import { useAzurite } from './use-azurite.ts';

const form: Form = {
  indicator: 'S05',
  round: q3,
  seen: 3,
  values: { S05A: ' 6 270"🙂', 'S01-re-referrals': '' },
  provisional: ['S05A'],
  answers: { issues: 'x'.repeat(20_000), 'telling-us': `${'🙂'.repeat(20_000)}\n- "a"\\` },
  noChange: false,
  reason: '',
  asked: { S05A: '6270' },
};

describe('openDraftStore', () => {
  const azurite = useAzurite();
  const newStore = () => openSubmissionStore(azurite.newTable(), () => at);

  const readOne = (store: SubmissionStore, objectId = 'a') =>
    store.readDraftsOf(objectId, 'S05', q3);
  const reasons = async (store: SubmissionStore) =>
    (await readOne(store)).map((draft) => draft.form.reason).sort();

  it('has no draft before one is saved', async () => {
    const store = newStore();
    assert.deepEqual(await readOne(store), []);
    assert.deepEqual(await store.readDrafts('a'), []);
    assert.equal(await store.dropDraft('a', { id: 'x', form, savedAt: at }), false);
  });

  it('gives back what was typed as it was typed', async () => {
    const store = newStore();
    assert.ok(await store.saveDraft('a', form));
    const [draft, ...more] = await readOne(store);
    assert.deepEqual({ ...draft, id: '' }, { id: '', form, savedAt: at });
    assert.deepEqual(more, []);
    assert.deepEqual(await store.readDrafts('a'), [draft]);
  });

  it('keeps apart the drafts of each person, indicator and round', async () => {
    const store = newStore();
    const q4 = { ...q3, index: q3.index + 1 };
    await store.saveDraft('a', form);
    await store.saveDraft('a', { ...form, indicator: 'S06' });
    await store.saveDraft('a', { ...form, round: q4 });
    await store.saveDraft('ab', form);
    const drafts = await store.readDrafts('a');
    assert.deepEqual(
      drafts.map((one) => [one.form.indicator, one.form.round.index]),
      [
        ['S05', q3.index],
        ['S05', q4.index],
        ['S06', q3.index],
      ],
    );
    assert.equal((await readOne(store)).length, 1);
  });

  it('keeps a text beside another, or in the place of the one that it goes on from', async () => {
    const store = newStore();
    await store.saveDraft('a', { ...form, reason: 'first' });
    const [first] = await readOne(store);
    assert.ok(first);
    await store.saveDraft('a', { ...form, reason: 'second' });
    assert.deepEqual(await reasons(store), ['first', 'second']);
    assert.ok(await store.saveDraft('a', { ...form, reason: 'third' }, first));
    assert.deepEqual(await reasons(store), ['second', 'third']);
  });

  it('lists the newest first', async () => {
    let now = at;
    const store = openSubmissionStore(azurite.newTable(), () => now);
    for (const reason of ['1', '2', '3', '4']) {
      await store.saveDraft('a', { ...form, reason });
      now = new Date(now.getTime() + 1_000);
    }
    const found = await readOne(store);
    assert.deepEqual(
      found.map((draft) => draft.form.reason),
      ['4', '3', '2', '1'],
    );
  });

  it('writes nothing when the draft whose place it takes has gone', async () => {
    const store = newStore();
    await store.saveDraft('a', form);
    const [first] = await readOne(store);
    assert.ok(first);
    assert.equal(await store.saveDraft('a', form, first), false);
    assert.ok(await store.saveDraft('a', { ...form, reason: 'newer' }, first));
    assert.equal(await store.saveDraft('a', { ...form, reason: 'late' }, first), false);
    assert.equal(await store.dropDraft('a', first), false);
    assert.deepEqual(await reasons(store), ['newer']);
  });

  it('lets one of many at once take the place of a draft', async () => {
    const store = newStore();
    await store.saveDraft('a', form);
    const [first] = await readOne(store);
    const done = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        store.saveDraft('a', { ...form, reason: String(i) }, first),
      ),
    );
    assert.equal(done.filter(Boolean).length, 1);
    assert.deepEqual(await reasons(store), [String(done.indexOf(true))]);
  });

  it('reads and replaces a draft that version 0.4.0 kept', async () => {
    const short = { ...form, answers: { issues: 'Ice.' } };
    const table = azurite.newTable();
    const store = openSubmissionStore(table, () => at);
    await store.saveDraft('a', short);
    const [now] = await readRange(table, prefixRange('draft~a~'));
    assert.ok(now);
    const rowKey = 'draft~a~S05~financial-quarter~08074';
    await table.createEntity({ ...now, partitionKey: 'council', rowKey });
    await table.deleteEntity('council', now.rowKey);
    const [old] = await readOne(store);
    assert.deepEqual(old?.form, short);
    assert.ok(await store.saveDraft('a', { ...short, reason: 'newer' }, old));
    assert.deepEqual(await reasons(store), ['newer']);
  });

  for (const objectId of ['29:a/b\\c#d?', 'a~S05', 'ä', 'x'.repeat(600)])
    it(`keeps apart a person whose id is ${objectId.slice(0, 12)}`, async () => {
      const store = newStore();
      await store.saveDraft('a', form);
      await store.saveDraft(objectId, { ...form, reason: 'theirs' });
      const [theirs] = await readOne(store, objectId);
      assert.equal(theirs?.form.reason, 'theirs');
      assert.equal((await store.readDrafts(objectId)).length, 1);
      assert.equal((await store.readDrafts('a')).length, 1);
      assert.ok(await store.dropDraft(objectId, theirs));
      assert.deepEqual(await store.readDrafts(objectId), []);
    });

  it('is rid of a draft once its submission is written, and only then', async () => {
    const store = newStore();
    await store.saveDraft(andy.objectId, form);
    await store.saveDraft('another', form);
    const [first, second] = [await store.readRecord('S05'), await store.readRecord('S05')];
    await store.write(first, buildUpdate(first));
    const dropDrafts = await readOne(store, andy.objectId);
    assert.equal(await store.write(second, buildUpdate(second, { dropDrafts })), 'conflict');
    assert.equal((await store.readDrafts(andy.objectId)).length, 1);
    const third = await store.readRecord('S05');
    assert.equal(await store.write(third, buildUpdate(third, { dropDrafts })), 'written');
    assert.deepEqual(await store.readDrafts(andy.objectId), []);
    assert.equal((await store.readDrafts('another')).length, 1);
  });

  it('writes no submission whose draft was replaced meanwhile, and keeps the newer one', async () => {
    const store = newStore();
    await store.saveDraft(andy.objectId, form);
    const dropDrafts = await readOne(store, andy.objectId);
    await store.saveDraft(andy.objectId, { ...form, reason: 'newer' }, dropDrafts[0]);
    const seen = await store.readRecord('S05');
    assert.equal(await store.write(seen, buildUpdate(seen, { dropDrafts })), 'conflict');
    const [newer] = await readOne(store, andy.objectId);
    assert.equal(newer?.form.reason, 'newer');
    assert.equal((await store.readRecord('S05')).version, 0);
  });
});
