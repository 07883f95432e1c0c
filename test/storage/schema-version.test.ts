import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { OutcomesError } from '../../src/domain/outcomes-error.ts';
import type { Appeal } from '../../src/domain/round/appeal.ts';
import { loadFile } from '../../src/storage/import/import-files.ts';
import { schemaVersion } from '../../src/storage/rows/entity.ts';
import { openAppealStore } from '../../src/storage/stores/appeal-store.ts';
import { openConversationStore } from '../../src/storage/stores/conversation-store.ts';
import { openOpenedFormStore } from '../../src/storage/stores/opened-form-store.ts';
import { openOutcomeStore } from '../../src/storage/stores/outcome-store.ts';
import { openPeopleStore } from '../../src/storage/stores/people-store.ts';
import { openPlannedReminderStore } from '../../src/storage/stores/planned-reminder-store.ts';
import { openReminderStore } from '../../src/storage/stores/reminder-store.ts';
import { openSubmissionStore } from '../../src/storage/stores/submission-store.ts';
import { openWordStore } from '../../src/storage/stores/word-store.ts';
import { openTable } from '../../src/storage/table.ts';
import { at, buildUpdate, crimeIs, q3 } from './build-update.ts';
import { change, reportText, sampleFiles } from './sample.ts';
import { useAzurite } from './use-azurite.ts';

const openedForm = { indicator: 'S05', by: { objectId: 'object', name: 'Andy Frost' }, at };

const appeal: Appeal = {
  kind: 'not-mine',
  ...{ id: 'S05.1', indicator: 'S05', person: 'andy-frost', by: openedForm.by },
  ...{ to: ['david-bonner'], reason: '', at },
};

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
    confirmedFar: {},
  };

  const synonym = { kind: 'synonym', of: 'S05', phrases: ['safer streets'] } as const;

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
    await openWordStore(outcomes).write(synonym, { author: press('').by, at });
    await openAppealStore(others).addAppeal(q3, appeal);
    await openPlannedReminderStore(others).addPlanned(q3, { on: '2019-01-10', by: appeal.by, at });
    await openOpenedFormStore(others).noteOpened(q3, openedForm);
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
    for (const kind of [
      ...kinds,
      'appeal',
      'opened',
      'planned',
      'delegation',
      'reminder',
      'reminders',
      'object',
    ])
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
      series: () => fresh.readSeries(['S']),
      record: () => submissions.readRecord('S05'),
      records: () => submissions.readRecords(),
      changes: () => submissions.readChanges('S05', 0),
      draft: () => submissions.readDraftsOf('object', 'S05', q3),
      drafts: () => submissions.readDrafts('object'),
      email: () => people.readLink('object'),
      links: people.readLinks,
      snoozes: people.readSnoozes,
      delegations: people.readDelegations,
      reminders: () => cycle.readReminders(q3),
      planned: () => openPlannedReminderStore(stores.others).readPlanned(q3),
      appeals: () => openAppealStore(stores.others).readAppeals(q3),
      answerAppeal: () =>
        openAppealStore(stores.others).answerAppeal(q3, appeal.id, {
          kind: 'allowed',
          by: openedForm.by,
          at,
        }),
      openedForms: () => openOpenedFormStore(stores.others).readOpenedForms(q3),
      begin: () => cycle.begin(q3, claim),
      settleLeft: () => cycle.settleLeft(q3, claim, { kind: 'unknown', detail: '' }),
      lease: () => cycle.takeLease('another', 60),
      chats: conversations.readConversations,
      remember: () => conversations.remember({ ...chat, conversationId: 'a:other' }),
      talk: () => conversations.readTalk('a:chat', 'object'),
      snooze: () => people.snooze({ person: 'andy-frost', until: at }, press('snooze')),
      delegate: () =>
        people.delegate({ person: 'andy-frost', to: 'x', until: '2019-02-01' }, press('delegate')),
      word: () => openWordStore(stores.outcomes).write(synonym, { author: press('').by, at }),
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
});
