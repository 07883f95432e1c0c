import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { ReminderState, Step } from '../../../src/domain/round/reminder.ts';
import { openReminderStore } from '../../../src/storage/stores/reminder-store.ts';
import { openTable } from '../../../src/storage/table.ts';
import { q3 } from '../build-update.ts';
import { countRequests } from '../count-requests.ts';
import { race } from '../race.ts';
import { useAzurite } from '../use-azurite.ts';

const ask: Step = { kind: 'ask', on: '2019-01-02' };
const q4 = { ...q3, index: q3.index + 1 };
const nine = new Date('2019-01-02T09:00:00Z');
const later = (seconds: number) => new Date(nine.getTime() + seconds * 1000);

describe('openCycleStore', () => {
  const azurite = useAzurite();
  /** One copy of the bot, with a clock that the test sets. */
  const newCopy = (table = azurite.newTable()) => {
    let now = nine;
    const store = openReminderStore(openTable(azurite.address(), table.tableName), () => now);
    return { table, store, setClock: (time: Date) => (now = time) };
  };

  it('has no record of a round that nothing was sent in', async () => {
    assert.deepEqual(await newCopy().store.readReminders(q3), []);
  });

  it('claims a message once', async () => {
    const { store } = newCopy();
    assert.equal(await store.claim(q3, { person: 'andy-frost', step: ask, run: 'a' }), true);
    assert.equal(await store.claim(q3, { person: 'andy-frost', step: ask, run: 'a' }), false);
    assert.deepEqual(await store.readReminders(q3), [
      { person: 'andy-frost', step: ask, state: { kind: 'claimed', run: 'a' }, at: nine },
    ]);
  });

  it('closes the card of a message without saying that it was sent again', async () => {
    const { store, setClock } = newCopy();
    await store.claim(q3, { person: 'andy-frost', step: ask, run: 'a' });
    await store.settle(q3, 'andy-frost', ask, { kind: 'sent', activityId: '1' });
    setClock(later(60));
    await store.close(q3, 'andy-frost', ask);
    assert.deepEqual(await store.readReminders(q3), [
      {
        ...{ person: 'andy-frost', step: ask, at: nine },
        state: { kind: 'sent', activityId: '1', closed: true },
      },
    ]);
  });

  it('keeps rounds, people and steps apart', async () => {
    const { store } = newCopy();
    const manyCodes = Array.from({ length: 200 }, (_, at) => `S${at}`).join(',');
    const others: [typeof q3 | typeof q4, string, Step][] = [
      [q3, 'andy-frost', ask],
      [q4, 'andy-frost', ask],
      [q3, 'andy', ask],
      [q3, 'a/b#c?', ask],
      [q3, 'andy-frost', { kind: 'remind', on: '2019-01-02' }],
      [q3, 'andy-frost', { kind: 'ask', on: '2019-01-03' }],
      [q3, 'andy-frost', { kind: 'returned', on: 'S05.7' }],
      [q3, 'andy-frost', { kind: 'returned', on: 'RISK/007.7' }],
      [q3, 'andy-frost', { kind: 'extended', on: 'S01,S02.2019-01-31' }],
      [q3, 'andy-frost', { kind: 'extended', on: `${manyCodes}.2019-01-31` }],
    ];
    for (const [round, person, step] of others)
      assert.equal(await store.claim(round, { person, step, run: 'a' }), true);
    assert.equal((await store.readReminders(q3)).length, 9);
    assert.equal((await store.readReminders(q4)).length, 1);
    for (const [round, person, step] of others) {
      assert.equal(await store.claim(round, { person, step, run: 'b' }), false);
      const read = await store.readReminders(round);
      assert.ok(read.some((one) => one.person === person && one.step.on === step.on));
    }
  });

  const states: ReminderState[] = [
    { kind: 'claimed', run: 'b' },
    { kind: 'sent', activityId: '1546419600000;"🙂"' },
    { kind: 'sent', activityId: undefined },
    { kind: 'failed', reason: 'not-installed', detail: '{"error":"\\ / 🙂"}' },
    { kind: 'unknown', detail: '' },
  ];
  for (const state of states)
    it(`gives back ${JSON.stringify(state)} as it was settled`, async () => {
      const { store, setClock } = newCopy();
      await store.claim(q3, { person: 'andy-frost', step: ask, run: 'a' });
      setClock(later(5));
      await store.settle(q3, 'andy-frost', ask, state);
      assert.deepEqual(await store.readReminders(q3), [
        { person: 'andy-frost', step: ask, state, at: later(5) },
      ]);
      assert.equal(await store.claim(q3, { person: 'andy-frost', step: ask, run: 'b' }), false);
    });

  it('shortens a detail of any length', async () => {
    const { store } = newCopy();
    const detail = '🙂'.repeat(40_000);
    await store.settle(q3, 'andy-frost', ask, { kind: 'unknown', detail });
    const [reminder] = await store.readReminders(q3);
    assert.ok(reminder?.state.kind === 'unknown');
    assert.equal(reminder.state.detail, detail.slice(0, 2_000));
  });

  it('claims a failed message again, counts the attempts, and clears what went wrong', async () => {
    const { store, table, setClock } = newCopy();
    const person = 'andy-frost';
    await store.claim(q3, { person, step: ask, run: 'a' });
    await store.settle(q3, person, ask, { kind: 'failed', reason: 'throttled', detail: '429' });
    const [again] = await store.readReminders(q3);
    assert.ok(again);
    setClock(later(60));
    assert.equal(await store.claim(q3, { person, step: ask, run: 'b', again }), true);
    assert.equal(await store.claim(q3, { person, step: ask, run: 'c', again }), false);
    const rows = await Array.fromAsync(table.listEntities<Record<string, unknown>>());
    assert.deepEqual(
      rows.map((row) => [row.state, row.run, row.attempts, row.reason, row.detail]),
      [['claimed', 'b', 2, undefined, undefined]],
    );
  });

  it('does not claim again what is gone, was sent since, or failed anew since', async () => {
    const { store, setClock } = newCopy();
    const person = 'andy-frost';
    const failed = { kind: 'failed', reason: 'throttled', detail: '' } as const;
    const again = { person, step: ask, state: failed, at: nine };
    assert.equal(await store.claim(q3, { person, step: ask, run: 'a', again }), false);
    setClock(later(1));
    await store.settle(q3, person, ask, failed);
    assert.equal(await store.claim(q3, { person, step: ask, run: 'a', again }), false);
    setClock(nine);
    await store.settle(q3, person, ask, { kind: 'sent', activityId: '1' });
    assert.equal(await store.claim(q3, { person, step: ask, run: 'a', again }), false);
  });

  it('settles what a run left claimed, unless as much is known of it', async () => {
    const { store } = newCopy();
    const states = {
      claimed: { kind: 'claimed', run: 'a' },
      unknown: { kind: 'unknown', detail: 'cut off' },
      failed: { kind: 'failed', reason: 'throttled', detail: '429' },
      sent: { kind: 'sent', activityId: '1' },
    } as const;
    const settled: string[] = [];
    for (const before of Object.values(states))
      for (const after of [states.unknown, states.failed]) {
        const person = `${before.kind} ${after.kind}`;
        await store.claim(q3, { person, step: ask, run: 'a' });
        await store.settle(q3, person, ask, before);
        if (await store.settleLeft(q3, { person, step: ask, run: 'a' }, after))
          settled.push(person);
        const reminders = await store.readReminders(q3);
        const kind = reminders.find((one) => one.person === person)?.state.kind;
        assert.equal(kind, settled.includes(person) ? after.kind : before.kind);
      }
    assert.deepEqual(settled, ['claimed unknown', 'claimed failed', 'unknown failed']);
  });

  it('settles nothing for a run that has no claim, or no longer has it', async () => {
    const { store } = newCopy();
    const person = 'andy-frost';
    const left = { person, step: ask, run: 'a' };
    const failed = { kind: 'failed', reason: 'throttled', detail: '429' } as const;
    assert.equal(await store.settleLeft(q3, left, failed), false);
    await store.claim(q3, left);
    await store.settle(q3, person, ask, failed);
    const [again] = await store.readReminders(q3);
    await store.claim(q3, { person, step: ask, run: 'b', again });
    assert.equal(await store.settleLeft(q3, left, failed), false);
    const [now] = await store.readReminders(q3);
    assert.deepEqual(now?.state, { kind: 'claimed', run: 'b' });
  });

  it('begins what this run claimed, and nothing that is another run’s or settled', async () => {
    const { store } = newCopy();
    const mine = { person: 'andy-frost', step: ask, run: 'a' };
    assert.equal(await store.begin(q3, mine), false);
    await store.claim(q3, mine);
    assert.equal(await store.begin(q3, { ...mine, run: 'b' }), false);
    assert.equal(await store.begin(q3, mine), true);
    const [begun] = await store.readReminders(q3);
    assert.deepEqual(begun?.state, { kind: 'claimed', run: 'a', begun: true });
    await store.settle(q3, mine.person, ask, { kind: 'sent', activityId: '1' });
    assert.equal(await store.begin(q3, mine), false);
  });

  it('takes what has begun since for begun, whatever was read before', async () => {
    const { store } = newCopy();
    const left = { person: 'andy-frost', step: ask, run: 'a', unbegun: true };
    const failed = { kind: 'failed', reason: 'no-connection', detail: '' } as const;
    await store.claim(q3, left);
    await store.begin(q3, left);
    assert.equal(await store.settleLeft(q3, left, failed), false);
    assert.equal(await store.settleLeft(q3, { ...left, unbegun: false }, failed), true);
    assert.equal(await store.begin(q3, left), false, 'it is no longer to be sent');
  });

  it('lets exactly one of 20 claim, the first time and again', async () => {
    const { table, store } = newCopy();
    const copies = [newCopy(table).store, newCopy(table).store];
    const claim = { person: 'andy-frost', step: ask };
    const claimAll = (again?: Awaited<ReturnType<typeof store.readReminders>>[number]) =>
      race(20, async (n) => copies[n % 2]?.claim(q3, { ...claim, run: 'same', again }));
    assert.equal((await claimAll()).filter(Boolean).length, 1);
    await store.settle(q3, 'andy-frost', ask, {
      kind: 'failed',
      reason: 'no-connection',
      detail: '',
    });
    const [again] = await store.readReminders(q3);
    assert.equal((await claimAll(again)).filter(Boolean).length, 1);
  });

  it('knows its own claim when the answer to it was lost', async () => {
    const { table } = newCopy();
    const own = openTable(azurite.address(), table.tableName);
    await own.createTable();
    let lost = 0;
    own.pipeline.addPolicy(
      {
        name: 'lose',
        sendRequest: async (request, next) => {
          const answer = await next(request);
          if (request.method !== 'POST' || lost > 0) return answer;
          lost += 1;
          return { ...answer, status: 503 };
        },
      },
      { afterPhase: 'Retry' },
    );
    const store = openReminderStore(own, () => nine);
    assert.equal(await store.claim(q3, { person: 'andy-frost', step: ask, run: 'a' }), true);
    assert.equal(lost, 1);
  });

  it('costs a request to claim and a request to settle', async () => {
    const table = azurite.newTable();
    await table.createTable();
    const store = openReminderStore(table, () => nine);
    const sent = countRequests(table);
    await store.claim(q3, { person: 'andy-frost', step: ask, run: 'a' });
    await store.settle(q3, 'andy-frost', ask, { kind: 'sent', activityId: '1' });
    assert.equal(sent(), 2);
  });

  it('reads more records than a page of a listing holds', async () => {
    const { table, store } = newCopy();
    await table.createTable();
    const rows = Array.from({ length: 1_050 }, (_, n) => ({
      partitionKey: 'financial-quarter~08074',
      rowKey: `reminder~person-${n}~ask~2019-01-02`,
      ...{ person: `person-${n}`, step: 'ask', on: '2019-01-02' },
      ...{ state: 'sent', at: nine.toISOString() },
    }));
    for (let i = 0; i < rows.length; i += 100)
      await table.submitTransaction(rows.slice(i, i + 100).map((row) => ['create', row]));
    assert.equal((await store.readReminders(q3)).length, 1_050);
  });

  it('gives the lease to one run until it expires', async () => {
    const { table, store: a, setClock: setA } = newCopy();
    const { store: b, setClock: setB } = newCopy(table);
    assert.equal(await a.takeLease('a', 60), true);
    assert.equal(await b.takeLease('b', 60), false);
    setA(later(50));
    assert.equal(await a.takeLease('a', 60), true, 'prolonged');
    setB(later(109));
    assert.equal(await b.takeLease('b', 60), false);
    setB(later(110));
    assert.equal(await b.takeLease('b', 60), true);
    assert.equal(await a.takeLease('a', 60), false);
  });

  it('gives the lease back for its holder only', async () => {
    const { store } = newCopy();
    await store.releaseLease('a');
    await store.takeLease('a', 60);
    await store.releaseLease('b');
    assert.equal(await store.takeLease('b', 60), false);
    await store.releaseLease('a');
    assert.equal(await store.takeLease('b', 60), true);
  });

  it('gives the lease to exactly one of 20 runs, new and expired', async () => {
    const { table } = newCopy();
    const copies = [newCopy(table), newCopy(table)];
    const take = (round: string) =>
      race(20, async (n) => copies[n % 2]?.store.takeLease(`${round} ${n}`, 60));
    assert.equal((await take('first')).filter(Boolean).length, 1);
    for (const { setClock } of copies) setClock(later(61));
    assert.equal((await take('second')).filter(Boolean).length, 1);
  });
});
