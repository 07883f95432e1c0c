import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { OutcomesError } from '../../../src/domain/outcomes-error.ts';
import { loadFile } from '../../../src/storage/import/import-files.ts';
import {
  checkKey,
  checkSchema,
  fromEntity,
  schemaVersion,
  stamp,
  toEntity,
} from '../../../src/storage/rows/entity.ts';
import { makeRow } from '../../../src/storage/rows/row.ts';
import { openConversationStore } from '../../../src/storage/stores/conversation-store.ts';
import { openOutcomeStore } from '../../../src/storage/stores/outcome-store.ts';
import { openPeopleStore } from '../../../src/storage/stores/people-store.ts';
import { openReminderStore } from '../../../src/storage/stores/reminder-store.ts';
import { openSubmissionStore } from '../../../src/storage/stores/submission-store.ts';
import { openTable } from '../../../src/storage/table.ts';
import { at, buildUpdate, crimeIs, q3 } from '../build-update.ts';
import { change, reportText, sampleFiles } from '../sample.ts';
import { useAzurite } from '../use-azurite.ts';

describe('checkKey', () => {
  for (const key of [
    'a/b',
    'a\\b',
    'a#b',
    'a?b',
    'a\u0000b',
    'a\u0085b',
    'a\u2028b',
    'a\ud800b',
    '',
    'x'.repeat(513),
  ])
    it(`refuses ${JSON.stringify(key.slice(0, 10))} of ${key.length} characters`, () => {
      assert.throws(() => checkKey(key), { code: 'key-invalid' });
    });

  it('accepts what our keys are made of', () => {
    assert.equal(
      checkKey('page~S05~values~S05A~council~E10000009'),
      'page~S05~values~S05A~council~E10000009',
    );
  });
});

describe('toEntity', () => {
  const words = (length: number) =>
    makeRow('commentary', {
      indicator: 'S05',
      period: 'Q2 2018/19',
      answers: Array.from({ length: Math.ceil(length / 10_000) }, () => ({
        question: 'issues' as const,
        blocks: [{ kind: 'paragraph' as const, text: 'x'.repeat(10_000) }],
      })),
    });

  it('is undone by fromEntity, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), (text) => {
        const name = text.trim() || 'x';
        const row = makeRow('person', { id: 'a', name, email: 'a@b.uk' });
        assert.deepEqual(fromEntity(toEntity(row, change)), row);
      }),
    );
  });

  it('spreads a long text over properties of 32,000 characters', () => {
    const entity = toEntity(words(70_000), change);
    assert.equal(entity.parts, 3);
    assert.ok(Object.values(entity).every((value) => String(value).length <= 32_000));
    assert.deepEqual(fromEntity(entity), words(70_000));
  });

  it('cuts no character in two', () => {
    for (const before of ['', 'x']) {
      const row = makeRow('draft', {
        objectId: 'a',
        savedAt: '2019-01-02T09:00:00.000Z',
        form: {
          ...{ indicator: 'S05', round: 'Q3 2018/19', seen: 0, values: {}, provisional: [] },
          ...{ answers: { issues: before + '🙂'.repeat(40_000) } },
          ...{ noChange: false, reason: '', asked: {} },
        },
      });
      const entity = toEntity(row, change);
      assert.ok(Object.values(entity).every((value) => String(value).isWellFormed()));
      assert.ok(Object.values(entity).every((value) => String(value).length <= 32_000));
      assert.deepEqual(fromEntity(entity), row);
    }
  });

  it('refuses a row that could not be read back', () => {
    const row = makeRow('area', { code: 'E10000009', name: '' });
    assert.throws(() => toEntity(row, change), { code: 'row-unreadable' });
  });

  it('refuses a row that no entity can hold', () => {
    assert.throws(() => toEntity(words(460_000), change), { code: 'row-too-large' });
  });
});

describe('fromEntity', () => {
  it('refuses what does not meet the schema of its kind', () => {
    const row = { rowKey: 'x', kind: 'risk', parts: 1, json0: '{"code":"02a"}' };
    assert.throws(() => fromEntity(row), { code: 'row-unreadable' });
    assert.throws(() => fromEntity({ ...row, kind: 'other' }), { code: 'row-unreadable' });
    assert.throws(() => fromEntity({ ...row, json0: '{' }), { code: 'row-unreadable' });
  });
});

describe('the schema version of a row', function () {
  const clock = () => at;

  const step = { kind: 'ask', on: '2019-01-02' } as const;

  const claim = { person: 'andy-frost', step, run: 'run' };

  const chat = {
    objectId: 'object',
    conversationId: 'a:chat',
    serviceUrl: 'https://example.org/',
    botId: '28:bot',
    tenantId: 'tenant',
  };

  const draft = {
    indicator: 'S05',
    round: q3,
    seen: 1,
    values: {},
    provisional: [],
    answers: {},
    noChange: false,
    reason: '',
    asked: {},
  };

  const press = (id: string) => ({ by: { objectId: 'object', name: 'Name' }, at, press: id });

  this.timeout(30_000);
  const azurite = useAzurite();

  /** One row at least of every kind that there is. */
  const writeEverything = async () => {
    const outcomes = azurite.newTable();
    const others = azurite.newTable();
    const submissions = openSubmissionStore(outcomes, clock);
    const people = openPeopleStore(others, clock);
    const cycle = openReminderStore(others, clock);
    const conversations = openConversationStore(others, clock);
    await loadFile(outcomes, sampleFiles[0] ?? reportText, change);
    await loadFile(outcomes, reportText, change);
    for (const value of [6100, 6200]) {
      const record = await submissions.readRecord('S05');
      await submissions.write(record, buildUpdate(record, { observations: [crimeIs(value)] }));
    }
    await submissions.saveDraft('object', draft);
    await people.link('object', ['andy.frost@example.org']);
    await people.snooze({ person: 'andy-frost', until: at }, press('snooze'));
    await people.delegate(
      { person: 'andy-frost', to: 'claire-shiels', until: '2019-02-01' },
      press('delegate'),
    );
    await cycle.takeLease('run', 60);
    await cycle.claim(q3, claim);
    await cycle.begin(q3, claim);
    await conversations.markGreeted('a:chat');
    await conversations.remember(chat);
    await conversations.keepTalk('a:chat', 'object', {
      state: { last: { kind: 'help' } },
      seen: 'any',
    });
    return { outcomes, others, submissions, people, cycle, conversations };
  };

  it('is borne by every row of every table', async () => {
    const { outcomes, others } = await writeEverything();
    const keys: string[] = [];
    for (const table of [outcomes, others])
      for await (const { rowKey, schema } of table.listEntities<{ schema?: number }>()) {
        assert.equal(schema, schemaVersion, rowKey);
        keys.push(String(rowKey).split('~')[0] ?? '');
      }
    const kinds = ['catalogue', 'change', 'draft', 'page', 'past', 'link', 'email', 'snooze'];
    for (const kind of [...kinds, 'delegation', 'reminder', 'reminders', 'object'])
      assert.ok(keys.includes(kind), kind);
  });

  it('keeps a row of a later version of the bot from being read or replaced', async () => {
    const stores = await writeEverything();
    for (const table of [stores.outcomes, stores.others])
      for await (const { partitionKey = '', rowKey = '' } of table.listEntities())
        await table.updateEntity({ partitionKey, rowKey, schema: schemaVersion + 1 }, 'Merge');
    const { submissions, people, cycle, conversations } = stores;
    const fresh = openOutcomeStore(openTable(azurite.address(), stores.outcomes.tableName));
    const calls: Record<string, () => Promise<unknown>> = {
      catalogue: fresh.readCatalogue,
      page: () => fresh.readPage('S05'),
      commentaries: fresh.readCommentaries,
      series: () => fresh.readSeries('S'),
      record: () => submissions.readRecord('S05'),
      records: () => submissions.readRecords('S'),
      changes: () => submissions.readChanges('S05', 0),
      draft: () => submissions.readDraftsOf('object', 'S05', q3),
      drafts: () => submissions.readDrafts('object'),
      email: () => people.readLink('object'),
      links: people.readLinks,
      snoozes: people.readSnoozes,
      delegations: people.readDelegations,
      reminders: () => cycle.readReminders(q3),
      begin: () => cycle.begin(q3, claim),
      settleLeft: () => cycle.settleLeft(q3, claim, { kind: 'unknown', detail: '' }),
      lease: () => cycle.takeLease('another', 60),
      chats: conversations.readConversations,
      remember: () => conversations.remember({ ...chat, conversationId: 'a:other' }),
      talk: () => conversations.readTalk('a:chat', 'object'),
      snooze: () => people.snooze({ person: 'andy-frost', until: at }, press('snooze')),
      delegate: () =>
        people.delegate({ person: 'andy-frost', to: 'x', until: '2019-02-01' }, press('delegate')),
      load: () => loadFile(stores.outcomes, reportText, change),
    };
    for (const [name, call] of Object.entries(calls))
      await assert.rejects(call, (error: unknown) => {
        assert.ok(
          error instanceof OutcomesError && error.code === 'row-newer',
          `${name}: ${error}`,
        );
        return error.next.startsWith('Start the version of the bot that wrote it');
      });
  });

  it('is none for rows of 0.1.0 to 0.4.0, and anything but a whole number is refused', () => {
    assert.equal(stamp({}).schema, schemaVersion);
    checkSchema({ rowKey: 'old' });
    checkSchema({ rowKey: 'own', schema: schemaVersion });
    assert.throws(() => checkSchema({ rowKey: 'odd', schema: 'x' }), { code: 'row-unreadable' });
  });
});
