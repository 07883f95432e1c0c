import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Form } from '../../src/domain/submission/form.ts';
import { openSubmissionStore } from '../../src/storage/submission-store.ts';
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

  it('has no draft before one is saved', async () => {
    const store = newStore();
    assert.equal(await store.readDraft('a', 'S05', q3), undefined);
    assert.deepEqual(await store.readDrafts('a'), []);
    await store.dropDraft('a', 'S05', q3);
  });

  it('gives back what was typed as it was typed', async () => {
    const store = newStore();
    await store.saveDraft('a', form);
    assert.deepEqual(await store.readDraft('a', 'S05', q3), { form, savedAt: at });
  });

  it('keeps one draft a person, indicator and round, the last', async () => {
    const store = newStore();
    const q4 = { ...q3, index: q3.index + 1 };
    await store.saveDraft('a', form);
    await store.saveDraft('a', { ...form, reason: 'again' });
    await store.saveDraft('a', { ...form, indicator: 'S06' });
    await store.saveDraft('a', { ...form, round: q4 });
    await store.saveDraft('ab', form);
    const drafts = await store.readDrafts('a');
    assert.deepEqual(
      drafts.map((one) => [one.form.indicator, one.form.round.index, one.form.reason]),
      [
        ['S05', q3.index, 'again'],
        ['S05', q4.index, ''],
        ['S06', q3.index, ''],
      ],
    );
  });

  for (const objectId of ['29:a/b\\c#d?', 'a~S05', 'ä', 'x'.repeat(600)])
    it(`keeps apart a person whose id is ${objectId.slice(0, 12)}`, async () => {
      const store = newStore();
      await store.saveDraft('a', form);
      await store.saveDraft(objectId, { ...form, reason: 'theirs' });
      assert.equal((await store.readDraft(objectId, 'S05', q3))?.form.reason, 'theirs');
      assert.equal((await store.readDrafts(objectId)).length, 1);
      assert.equal((await store.readDrafts('a')).length, 1);
      await store.dropDraft(objectId, 'S05', q3);
      assert.deepEqual(await store.readDrafts(objectId), []);
    });

  it('is rid of a draft once its submission is written, and only then', async () => {
    const store = newStore();
    await store.saveDraft(andy.objectId, form);
    await store.saveDraft('another', form);
    const [first, second] = [await store.readRecord('S05'), await store.readRecord('S05')];
    await store.write(first, buildUpdate(first));
    const drop = { dropDraftOf: andy.objectId };
    assert.equal(await store.write(second, buildUpdate(second, drop)), 'conflict');
    assert.equal((await store.readDrafts(andy.objectId)).length, 1);
    const third = await store.readRecord('S05');
    assert.equal(await store.write(third, buildUpdate(third, drop)), 'written');
    assert.deepEqual(await store.readDrafts(andy.objectId), []);
    assert.equal((await store.readDrafts('another')).length, 1);
  });

  it('writes a submission whose author has no draft', async () => {
    const store = newStore();
    const seen = await store.readRecord('S05');
    assert.equal(await store.write(seen, buildUpdate(seen, { dropDraftOf: 'a' })), 'written');
  });
});
