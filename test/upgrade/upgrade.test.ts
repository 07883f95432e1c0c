import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { describePeriod } from '../../src/domain/period/period.ts';
import { formatProvenance } from '../../src/domain/provenance.ts';
import type { ConversationStore } from '../../src/domain/stores/conversation-store.ts';
import type { PeopleStore } from '../../src/domain/stores/people-store.ts';
import type { ReminderStore } from '../../src/domain/stores/reminder-store.ts';
import type { SubmissionStore } from '../../src/domain/stores/submission-store.ts';
import type { IndicatorRecord } from '../../src/domain/submission/indicator-record.ts';
import { exportFiles } from '../../src/storage/export/export-files.ts';
import { importFiles } from '../../src/storage/import/import-files.ts';
import { schemaVersion } from '../../src/storage/rows/entity.ts';
import { openConversationStore } from '../../src/storage/stores/conversation-store.ts';
import { openOutcomeStore } from '../../src/storage/stores/outcome-store.ts';
import { openPeopleStore } from '../../src/storage/stores/people-store.ts';
import { openReminderStore } from '../../src/storage/stores/reminder-store.ts';
import { openSubmissionStore } from '../../src/storage/stores/submission-store.ts';
import { openTable } from '../../src/storage/table.ts';
import { at, buildUpdate, crimeIs, q3 } from '../storage/build-update.ts';
import { dumpTable } from '../storage/dump-table.ts';
import { sampleFiles } from '../storage/sample.ts';
import { useAzurite } from '../storage/use-azurite.ts';
import { loadVersion } from './load-version.ts';
import { tableNames, type Version, versions } from './versions.ts';

const clock = () => at;
const indicators = ['S01', 'S02', 'S03', 'S04', 'S05', 'S06'];
const mike = 'object-of-mike-potter';
const claire = 'object-of-claire-shiels';

/** The version in which officers first handed something in. */
const hasRound = (version: Version): boolean => version !== '0.1.0';
const hasTalks = (version: Version): boolean => hasRound(version) && version !== '0.2.0';

const submitForm = async (store: SubmissionStore): Promise<void> => {
  const record = await store.readRecord('S05');
  const update = buildUpdate(record, { observations: [crimeIs(6200)] });
  assert.equal(await store.write(record, update), 'written');
  assert.equal((await store.readRecord('S05')).version, record.version + 1);
  const [draft] = await store.readDrafts(mike);
  if (draft) await store.saveDraft(mike, { ...draft.form, reason: 'typed today' });
};

const press = (id: string) => ({ by: { objectId: claire, name: 'Claire' }, at, press: id });

const changeAbsences = async (store: PeopleStore): Promise<void> => {
  await store.snooze({ person: 'claire-shiels', until: at }, press('snooze'));
  await store.delegate(
    { person: 'claire-shiels', to: 'mike-potter', until: '2019-02-01' },
    press('delegate'),
  );
};

const talk = async (store: ConversationStore): Promise<void> => {
  const met = { serviceUrl: 'https://example.org/', botId: '28:bot', tenantId: 'tenant' };
  await store.remember({ objectId: claire, conversationId: 'a:new', ...met });
  await store.keepTalk('a:claire-shiels', claire, {
    state: { last: { kind: 'help' } },
    seen: 'any',
  });
};

/** Claims what failed once more, and begins to send it. */
const sendAgain = async (store: ReminderStore): Promise<void> => {
  const reminders = await store.readReminders(q3);
  for (const failed of reminders.filter(({ state }) => state.kind === 'failed')) {
    const { person, step } = failed;
    assert.ok(await store.claim(q3, { person, step, run: 'today', again: failed }));
    assert.ok(await store.begin(q3, { person, step, run: 'today' }));
  }
};

for (const version of versions)
  describe(`what ${version} stored`, function () {
    this.timeout(30_000);
    const azurite = useAzurite();
    before(() => loadVersion(azurite.address(), version));
    const table = (name: (typeof tableNames)[number]) => openTable(azurite.address(), name);
    const open = () => ({
      outcomes: openOutcomeStore(table('Outcomes')),
      submissions: openSubmissionStore(table('Outcomes'), clock),
      reminders: openReminderStore(table('Cycles'), clock),
      people: openPeopleStore(table('People'), clock),
      conversations: openConversationStore(table('Conversations'), clock),
    });

    it('is read: the report, its pages and its risks', async () => {
      const { outcomes } = open();
      const catalogue = await outcomes.readCatalogue();
      assert.deepEqual(
        catalogue.indicators.map(({ code }) => code),
        indicators,
      );
      assert.ok(catalogue.risks.length > 10);
      for (const code of indicators) {
        const { series, commentary } = await outcomes.readPage(code);
        assert.ok(series.length > 0 && (commentary?.answers.length ?? 0) > 0, code);
      }
      const written = await outcomes.readCommentaries();
      assert.deepEqual([...new Set(written.map(({ indicator }) => indicator))].sort(), indicators);
    });

    it('is read with where each value comes from, as the audit trail has it', async () => {
      const { outcomes, submissions } = open();
      const pages = await Promise.all(indicators.map((code) => outcomes.readPage(code)));
      const marksIn = (read: readonly Pick<IndicatorRecord, 'series'>[]) =>
        read.flatMap(({ series }) =>
          series.flatMap(({ measure, observations }) =>
            observations.map(({ period, provenance }) => ({
              ...{ measure, when: describePeriod(period) },
              mark: provenance ? formatProvenance(provenance) : 'none',
            })),
          ),
        );
      const read = marksIn(pages);
      assert.deepEqual(marksIn(await submissions.readRecords()), read);
      assert.ok(read.length > 100);
      const marks = new Set(read.map(({ mark }) => mark));
      assert.ok(!marks.has('none') && marks.has('Report, December 2018'), [...marks].join('; '));
      const handedIn = read.filter(({ mark }) => /^(?:Submitted|Signed off)/.test(mark));
      assert.equal(handedIn.length > 0, hasRound(version), [...marks].join());
      for (const { when } of handedIn) assert.equal(when, 'Q3 2018/19');
    });

    it('is read: submissions, drafts, reminders, people and chats', async () => {
      const { submissions, reminders, people, conversations } = open();
      const { version: count, rounds, series } = await submissions.readRecord('S05');
      const crimes = series.find(({ measure }) => measure === 'S05A')?.observations.at(-1);
      const changes = await submissions.readChanges('S05', 0);
      const [draft] = await submissions.readDraftsOf(mike, 'S06', q3);
      const found = {
        count,
        status: rounds.map(({ status }) => status),
        crimes: crimes?.value,
        changes: changes.map(({ kind }) => kind).sort(),
        draft: draft?.form.answers['telling-us'],
        reminders: (await reminders.readReminders(q3)).length,
        links: (await people.readLinks()).size,
        snoozed: (await people.readSnoozes()).map(({ person }) => person),
        delegated: (await people.readDelegations()).map(({ to }) => to),
        chats: (await conversations.readConversations()).length,
        talk: (await conversations.readTalk('a:claire-shiels', claire)) !== undefined,
      };
      assert.deepEqual(
        found,
        hasRound(version)
          ? {
              count: 3,
              status: ['signed-off'],
              crimes: 6100,
              changes: ['extension', 'sign-off', 'submission'],
              draft: 'Half a sentence',
              reminders: 5,
              links: 4,
              snoozed: ['claire-shiels'],
              delegated: ['andy-frost'],
              chats: 4,
              talk: hasTalks(version),
            }
          : {
              count: 0,
              status: [],
              crimes: crimes?.value,
              changes: [],
              draft: undefined,
              reminders: 0,
              links: 0,
              snoozed: [],
              delegated: [],
              chats: 0,
              talk: false,
            },
      );
    });

    it('is written on, and what is written bears the schema of today', async () => {
      const stores = open();
      await submitForm(stores.submissions);
      await changeAbsences(stores.people);
      await talk(stores.conversations);
      await sendAgain(stores.reminders);
      const written: [string, unknown][] = [];
      for (const name of tableNames)
        for await (const { rowKey, schema } of table(name).listEntities<{ schema?: number }>())
          if (schema !== undefined) written.push([String(rowKey), schema]);
      assert.equal(written.length, hasRound(version) ? 12 : 10, JSON.stringify(written));
      assert.ok(written.every(([, schema]) => schema === schemaVersion));
    });

    it('takes the files of today, once and for all, also after an import that was cut off', async () => {
      const outcomes = table('Outcomes');
      // As a cut-off leaves it: the first of the files is in, the others are not.
      await importFiles(outcomes, sampleFiles.slice(0, 1), { at });
      await importFiles(outcomes, sampleFiles, { at });
      const before = await dumpTable(outcomes);
      await importFiles(outcomes, sampleFiles, { at });
      assert.equal(await dumpTable(outcomes), before);
      const { version: _, ...upgraded } = await openOutcomeStore(outcomes).readCatalogue();
      const newTable = azurite.newTable();
      await importFiles(newTable, sampleFiles, { at });
      const { version: __, ...fresh } = await openOutcomeStore(newTable).readCatalogue();
      assert.deepEqual(upgraded, fresh);
      assert.ok((await exportFiles(outcomes, { csv: false })).files.length > 0);
    });
  });
