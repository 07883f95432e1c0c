import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Observation } from '../../../src/domain/observation.ts';
import type { SubmissionStore } from '../../../src/domain/stores/submission-store.ts';
import type { Form } from '../../../src/domain/submission/form.ts';
import type { IndicatorUpdate } from '../../../src/domain/submission/indicator-record.ts';
import { loadFile } from '../../../src/storage/import/import-files.ts';
import { prefixRange } from '../../../src/storage/rows/row.ts';
import { openOutcomeStore } from '../../../src/storage/stores/outcome-store.ts';
import { openSubmissionStore } from '../../../src/storage/stores/submission-store.ts';
import { openTable, readRange } from '../../../src/storage/table.ts';
import { andy, at, buildUpdate, crime, crimeIs, emptyForm, q3 } from '../build-update.ts';
import { countRequests } from '../count-requests.ts';
import { change, reportText } from '../sample.ts';
import { useAzurite } from '../use-azurite.ts';

describe('openDraftStore', () => {
  const form: Form = {
    indicator: 'S05',
    round: q3,
    seen: 3,
    values: { S05A: ' 6 270"🙂', 'S01-re-referrals': '' },
    provisional: ['S05A'],
    answers: { issues: 'x'.repeat(20_000), 'telling-us': `${'🙂'.repeat(20_000)}\n- "a"\\` },
    noChange: false,
    reason: '',
    confirmedFar: { S05A: '6270' },
  };

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

describe('openSubmissionStore', () => {
  const clock = () => at;

  const awkward = `"quotes" 'single' {braces} \\ back / slash # ? ~ 🙂👩‍👩‍👧 Ünïcode`;

  const azurite = useAzurite();
  const loaded = async () => {
    const table = azurite.newTable();
    await loadFile(table, reportText, change);
    return { table, store: openSubmissionStore(table, clock) };
  };
  const countRows = async (table: ReturnType<typeof azurite.newTable>) => {
    let rows = 0;
    for await (const _ of table.listEntities()) rows += 1;
    return rows;
  };

  it('reads an indicator nobody knows as one of version 0, and makes the table for it', async () => {
    const store = openSubmissionStore(azurite.newTable(), clock);
    assert.deepEqual(await store.readRecord('S05'), {
      indicator: 'S05',
      version: 0,
      series: [],
      commentaries: [],
      rounds: [],
    });
    assert.deepEqual(await store.readChanges('S05', 0), []);
    assert.deepEqual(await store.readRecords(), []);
  });

  it('reads a loaded indicator at version 0', async () => {
    const { store } = await loaded();
    const record = await store.readRecord('S05');
    assert.equal(record.version, 0);
    assert.equal(record.series.length, 4);
    assert.equal(record.commentaries.length, 1);
    assert.deepEqual(record.rounds, []);
  });

  it('reads the indicators of an outcome that have rows, each as readRecord does', async () => {
    const { store } = await loaded();
    const records = await store.readRecords();
    assert.deepEqual(
      records.map(({ indicator }) => indicator),
      ['S01', 'S02', 'S03', 'S04', 'S05', 'S06'],
    );
    assert.deepEqual(records[4], await store.readRecord('S05'));
  });

  it('writes only on a record that was read by itself', async () => {
    const { store } = await loaded();
    const [s01] = await store.readRecords();
    assert.ok(s01);
    await assert.rejects(store.write(s01, buildUpdate(s01)), RangeError);
    const own = await store.readRecord('S01');
    assert.equal(await store.write(own, buildUpdate(own)), 'written');
  });

  it('gives back all that was written, whatever the text', async () => {
    const { store } = await loaded();
    const seen = await store.readRecord('S05');
    const long = `${awkward} ${'🙂'.repeat(9_950)}`.slice(0, 20_000).toWellFormed();
    const author = { objectId: 'a/b#c?', name: awkward };
    const observation: Observation = {
      period: q3,
      printed: awkward,
      value: null,
      flags: ['not-available', 'provisional'],
      numerator: 0,
      denominator: 0.5,
      provenance: {
        kind: 'returned',
        ...{ round: q3, submitted: { by: awkward, at } },
        returned: { by: andy.name, at },
      },
      lastGood: {
        ...{ printed: awkward, value: 0, flags: ['revised'], why: awkward },
        provenance: { kind: 'imported', file: awkward.slice(0, 90).trim(), at },
      },
    };
    const update: IndicatorUpdate = buildUpdate(seen, {
      round: {
        indicator: 'S05',
        period: q3,
        status: 'returned',
        version: 1,
        submitted: { by: author, at },
        returned: { by: andy, at, note: awkward, parts: ['values', 'commentary'] },
        corrects: { by: andy, at, note: awkward },
        signedOff: { by: andy, at },
        extendedTo: '2019-01-31',
        waived: { by: andy, at, note: awkward },
      },
      change: {
        ...buildUpdate(seen).change,
        by: author,
        note: awkward,
        differences: [
          { what: 'S05A', when: 'Q3 2018/19', from: '', to: awkward },
          { what: 'issues', to: long },
        ],
      },
      observations: [{ ...crime, observation }],
      commentary: {
        indicator: 'S05',
        period: q3,
        answers: (['telling-us', 'changed-and-why', 'issues'] as const).map((question) => ({
          question,
          blocks: [
            { kind: 'bullet', text: awkward },
            { kind: 'paragraph', text: long },
          ],
        })),
      },
    });
    assert.equal(await store.write(seen, update), 'written');
    const now = await store.readRecord('S05');
    assert.equal(now.version, 1);
    assert.deepEqual(now.rounds, [update.round]);
    assert.deepEqual(now.commentaries.at(-1), update.commentary);
    assert.equal(now.commentaries.length, 2);
    const crimes = now.series.find(({ measure }) => measure === 'S05A')?.observations;
    assert.deepEqual(crimes?.at(-1), observation);
    assert.deepEqual(
      crimes?.map(({ period }) => period.index),
      [q3.index - 2, q3.index - 1, q3.index],
    );
    assert.deepEqual(await store.readChanges('S05', 0), [update.change]);
  });

  it('shows the round and the new values on the page at once', async () => {
    const { table, store } = await loaded();
    const seen = await store.readRecord('S05');
    assert.equal((await openOutcomeStore(table).readPage('S05')).round, undefined);
    const update = buildUpdate(seen, { observations: [crimeIs(6100)] });
    await store.write(seen, update);
    const page = await openOutcomeStore(table).readPage('S05');
    assert.deepEqual(page.round, update.round);
    const crimes = page.series.find(({ measure }) => measure === 'S05A')?.observations;
    assert.equal(crimes?.at(-1)?.value, 6100);
  });

  it('starts a series that had no value, and takes several values of one series at once', async () => {
    const store = openSubmissionStore(azurite.newTable(), clock);
    const seen = await store.readRecord('S05');
    const one = crimeIs(2);
    const earlier = { ...one.observation, period: { ...q3, index: q3.index - 1 }, value: 1 };
    const observations = [one, { ...one, observation: earlier }];
    assert.equal(await store.write(seen, buildUpdate(seen, { observations })), 'written');
    const [series] = (await store.readRecord('S05')).series;
    assert.deepEqual(
      series?.observations.map(({ value }) => value),
      [1, 2],
    );
  });

  it('replaces a value of the same period and keeps the row as it stood', async () => {
    const { table, store } = await loaded();
    for (const value of [6100, 6200]) {
      const seen = await store.readRecord('S05');
      await store.write(seen, buildUpdate(seen, { observations: [crimeIs(value)] }));
    }
    const crimes = (await store.readRecord('S05')).series.find(({ measure }) => measure === 'S05A');
    assert.deepEqual(
      crimes?.observations.map(({ value }) => value),
      [6038, 6270, 6200],
    );
    const past = await readRange(table, prefixRange('past~'));
    assert.equal(past.length, 2);
    assert.ok(past.every(({ rowKey }) => rowKey.startsWith('past~page~S05~values~S05A~')));
    assert.match(String(past[1]?.json0), /6100/);
    assert.equal(past[1]?.changedBy, andy.objectId);
  });

  it('takes values that go back and forth at one instant', async () => {
    const { store } = await loaded();
    for (const value of [1, 2, 1, 2, 1]) {
      const seen = await store.readRecord('S05');
      const update = buildUpdate(seen, { observations: [crimeIs(value)] });
      assert.equal(await store.write(seen, update), 'written');
    }
  });

  it('lets one of two win, both when there was no version and when there was one', async () => {
    const { table } = await loaded();
    const copies = [openSubmissionStore(table, clock), openSubmissionStore(table, clock)];
    for (const version of [0, 1]) {
      const before = await countRows(table);
      const results = await Promise.all(
        copies.map(async (store) => {
          const seen = await store.readRecord('S05');
          assert.equal(seen.version, version);
          return { store, seen };
        }),
      ).then((all) =>
        Promise.all(all.map(({ store, seen }) => store.write(seen, buildUpdate(seen)))),
      );
      assert.deepEqual(results.sort(), ['conflict', 'written']);
      assert.equal(await countRows(table), before + (version === 0 ? 3 : 1));
    }
  });

  it('writes nothing of a conflict', async () => {
    const { table, store } = await loaded();
    const [first, second] = [await store.readRecord('S05'), await store.readRecord('S05')];
    await store.write(first, buildUpdate(first));
    const rows = await countRows(table);
    const late = buildUpdate(second, { observations: [crimeIs(1)] });
    assert.equal(await store.write(second, late), 'conflict');
    assert.equal(await store.write(first, buildUpdate(first)), 'conflict');
    assert.equal(await countRows(table), rows);
  });

  it('conflicts when a row that it replaces changed behind the version', async () => {
    const { table, store } = await loaded();
    const seen = await store.readRecord('S05');
    const [crimes] = await readRange(table, prefixRange('page~S05~values~S05A~'));
    assert.ok(crimes);
    await table.updateEntity({ ...crimes, partitionKey: 'council', changedBy: 'a hand' });
    const update = buildUpdate(seen, { observations: [crimeIs(1)] });
    assert.equal(await store.write(seen, update), 'conflict');
    assert.deepEqual(await store.readChanges('S05', 0), []);
  });

  it('lists the changes of one indicator, the newest first', async () => {
    const { store } = await loaded();
    for (let i = 0; i < 11; i += 1) {
      const seen = await store.readRecord('S05');
      await store.write(seen, buildUpdate(seen));
    }
    const changes = await store.readChanges('S05', 0);
    assert.deepEqual(
      changes.map(({ version }) => version),
      [11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1],
    );
    assert.deepEqual(await store.readChanges('S06', 0), []);
  });

  it('costs a request to read and one to write, a draft that is done with included', async () => {
    const { table } = await loaded();
    const own = openTable(azurite.address(), table.tableName);
    const store = openSubmissionStore(own, clock);
    const sent = countRequests(own);
    const seen = await store.readRecord('S05');
    assert.equal(sent(), 1);
    await store.write(seen, buildUpdate(seen, { observations: [crimeIs(1)] }));
    assert.equal(sent(), 2);
    const next = await store.readRecord('S05');
    await store.saveDraft(andy.objectId, emptyForm);
    const dropDrafts = await store.readDraftsOf(andy.objectId, 'S05', q3);
    assert.equal(dropDrafts.length, 1);
    assert.equal(sent(), 5);
    assert.equal(await store.write(next, buildUpdate(next, { dropDrafts })), 'written');
    assert.equal(sent(), 6);
  });

  it('refuses a record that it did not hand out, and a change that does not follow it', async () => {
    const { store } = await loaded();
    const seen = await store.readRecord('S05');
    await assert.rejects(store.write({ ...seen }, buildUpdate(seen)), RangeError);
    const gap = buildUpdate({ ...seen, version: 1 });
    await assert.rejects(store.write(seen, gap), RangeError);
  });

  it('refuses what it could not read back, and writes nothing', async () => {
    const { table, store } = await loaded();
    const seen = await store.readRecord('S05');
    const rows = await countRows(table);
    const blocks = [{ kind: 'paragraph' as const, text: 'x'.repeat(20_001) }];
    const answers = [{ question: 'issues' as const, blocks }];
    const update = buildUpdate(seen, { commentary: { indicator: 'S05', period: q3, answers } });
    await assert.rejects(store.write(seen, update), { code: 'row-unreadable' });
    assert.equal(await countRows(table), rows);
  });

  it('says that storage is unavailable when nothing listens there', async () => {
    const { store, table } = await loaded();
    const seen = await store.readRecord('S05');
    table.pipeline.addPolicy(
      {
        name: 'gone',
        sendRequest: () => Promise.reject(Object.assign(new Error('gone'), { name: 'AbortError' })),
      },
      { afterPhase: 'Retry' },
    );
    const unavailable = { code: 'storage-unavailable' };
    await assert.rejects(store.readRecord('S05'), unavailable);
    await assert.rejects(store.write(seen, buildUpdate(seen)), unavailable);
    await assert.rejects(store.readDrafts('a'), unavailable);
  });
});
