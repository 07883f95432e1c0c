import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { openConversationStore } from '../../src/storage/stores/conversation-store.ts';
import { openPeopleStore } from '../../src/storage/stores/people-store.ts';
import { openReminderStore } from '../../src/storage/stores/reminder-store.ts';
import { openSubmissionStore } from '../../src/storage/stores/submission-store.ts';
import { anyText } from './any-text.ts';
import { at, buildUpdate, crimeIs, emptyForm, q3 } from './build-update.ts';
import { useAzurite } from './use-azurite.ts';

const runs = { numRuns: 60 };

const press = (id: string) => ({ by: { objectId: 'object', name: 'Name' }, at, press: id });

describe('any text', function () {
  this.timeout(60_000);
  const azurite = useAzurite();
  const openSubmissions = () => openSubmissionStore(azurite.newTable(), () => at);

  it('comes back from a draft as it was typed', async () => {
    const store = openSubmissions();
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (one, other) => {
        const form = {
          ...emptyForm,
          values: { S05A: one },
          answers: { issues: other, 'telling-us': one },
          reason: other,
          confirmedFar: { S05A: other },
        };
        const [before] = await store.readDraftsOf('a', 'S05', q3);
        assert.ok(await store.saveDraft('a', form, before));
        const kept = await store.readDraftsOf('a', 'S05', q3);
        assert.deepEqual(
          kept.map((draft) => draft.form),
          [form],
        );
      }),
      runs,
    );
  });

  it('comes back from a draft as large as a request may be', async () => {
    const store = openSubmissions();
    for (const unit of ['\u2028', '\u2029a', '"', '\\', '\u0001', '\ud800', '中', '🙂', 'x']) {
      const issues = unit.repeat(260_000 / JSON.stringify(unit).length);
      const form = { ...emptyForm, answers: { issues } };
      const [before] = await store.readDraftsOf('a', 'S05', q3);
      assert.ok(await store.saveDraft('a', form, before));
      const [kept] = await store.readDraftsOf('a', 'S05', q3);
      assert.ok(kept?.form.answers.issues === issues, JSON.stringify(unit));
    }
  });

  it('comes back from the audit trail, the round and the figures of a submission', async () => {
    const store = openSubmissions();
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (one, other) => {
        const seen = await store.readRecord('S05');
        const by = { objectId: one, name: other };
        const { round, change } = buildUpdate(seen);
        const { observation, ...where } = crimeIs(1);
        const update = {
          round: { ...round, submitted: { by, at }, returned: { by, at, note: one } },
          change: { ...change, by, note: other, differences: [{ what: 'S05A', to: one }] },
          observations: [{ ...where, observation: { ...observation, printed: other } }],
        };
        assert.equal(await store.write(seen, update), 'written');
        const [entry] = await store.readChanges('S05', seen.version);
        assert.deepEqual(entry, update.change);
        const record = await store.readRecord('S05');
        assert.deepEqual(record.rounds, [update.round]);
        assert.equal(record.series[0]?.observations[0]?.printed, other);
      }),
      runs,
    );
  });

  it('comes back from what was last spoken of, up to its limit', async () => {
    const talks = openConversationStore(azurite.newTable(), () => at);
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (id, said) => {
        await talks.keepTalk(id, said, { state: { said }, seen: 'any' });
        assert.deepEqual((await talks.readTalk(id, said))?.state, { said });
      }),
      runs,
    );
    for (const before of ['', 'x', 'xx', 'xxx'])
      for (const unit of ['中', '🙂', 'é', '\u2028']) {
        const said = before + unit.repeat(29_000 / Buffer.byteLength(unit));
        await talks.keepTalk('a', 'b', { state: { said }, seen: 'any' });
        assert.deepEqual((await talks.readTalk('a', 'b'))?.state, { said });
      }
  });

  it('comes back from who is who and where they can be written to', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (id, text) => {
        const people = openPeopleStore(azurite.newTable(), () => at);
        const address = `${text}@x`.toLowerCase();
        assert.deepEqual((await people.link(id, [address])).addresses, [address]);
        assert.equal((await people.readLinks()).get(address), id);
        await people.delegate({ person: id, to: text, until: '2019-01-31' }, press('1'));
        assert.deepEqual(await people.readDelegations(), [
          { person: id, to: text, until: '2019-01-31' },
        ]);
        await people.snooze({ person: id, until: at }, press('2'));
        assert.deepEqual(await people.readSnoozes(), [{ person: id, until: at }]);
        const conversations = openConversationStore(azurite.newTable(), () => at);
        const met = { conversationId: text, serviceUrl: text, botId: text, tenantId: text };
        await conversations.remember({ objectId: id, ...met });
        await conversations.markUnreachable(id, text);
        assert.deepEqual(await conversations.readConversations(), [
          { objectId: id, ...met, unreachable: text, since: at },
        ]);
      }),
      { numRuns: 25 },
    );
  });

  it('comes back from the record of a message, whole characters of its detail', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (person, detail) => {
        const cycle = openReminderStore(azurite.newTable(), () => at);
        const step = { kind: 'ask', on: '2019-01-02' } as const;
        assert.ok(await cycle.claim(q3, { person, step, run: detail }));
        const state = { kind: 'unknown', detail } as const;
        await cycle.settle(q3, person, step, state);
        assert.deepEqual(await cycle.readReminders(q3), [
          { person, step, state: { kind: 'unknown', detail: detail.toWellFormed() }, at },
        ]);
      }),
      { numRuns: 25 },
    );
  });
});
