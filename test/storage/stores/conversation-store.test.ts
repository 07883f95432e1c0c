import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { retry, wait } from '../../../src/bot/retry.ts';
import {
  openConversationStore,
  openTalks,
} from '../../../src/storage/stores/conversation-store.ts';
import { openTable } from '../../../src/storage/table.ts';
import { countRequests } from '../count-requests.ts';
import { race } from '../race.ts';
import { useAzurite } from '../use-azurite.ts';

describe('openConversationStore', () => {
  const clock = () => new Date('2019-01-02T09:00:00Z');

  const met = {
    objectId: '7d3c9d0e-5f0a-4c1b-9a55-0c8f6a1f0001',
    conversationId: 'a:1/#?\\',
    serviceUrl: 'https://smba.trafficmanager.net/uk/',
    botId: '28:bot',
    tenantId: 'tenant',
  };

  /** For twenty that start in the same moment. */
  const often = { tries: 60, first: 5, longest: 40, longestRetryAfter: 0 };

  const azurite = useAzurite();

  it('marks a conversation once, however many ask at the same moment', async () => {
    const table = azurite.newTable();
    const copies = [openConversationStore(table, clock), openConversationStore(table, clock)];
    const marks = await Promise.all(
      [...copies, ...copies].map((one) => one.markGreeted('a:1/#?\\')),
    );
    assert.equal(marks.filter(Boolean).length, 1);
    assert.equal(await copies[0]?.markGreeted('a:2'), true);
  });

  it('marks it again after the mark was taken back, and takes back what is not there in silence', async () => {
    const store = openConversationStore(azurite.newTable(), clock);
    await store.markGreeted('a:1');
    await store.forgetGreeted('a:1');
    await store.forgetGreeted('a:1');
    assert.equal(await store.markGreeted('a:1'), true);
  });

  it('makes the table anew when it has gone', async () => {
    const table = azurite.newTable();
    const store = openConversationStore(table, clock);
    await store.markGreeted('a:1');
    await table.deleteTable();
    assert.equal(await store.markGreeted('a:1'), true);
  });

  it('says of a person whom it did not know that they can now be reached, and once', async () => {
    const store = openConversationStore(azurite.newTable(), clock);
    assert.deepEqual(await store.readConversations(), []);
    assert.equal(await store.remember(met), true);
    assert.equal(await store.remember(met), false);
    assert.deepEqual(await store.readConversations(), [{ ...met, since: clock() }]);
  });

  it('reads and does not write while nothing differs', async () => {
    const table = azurite.newTable();
    const store = openConversationStore(table, clock);
    await store.remember(met);
    const sent = countRequests(table);
    await store.remember(met);
    assert.equal(sent(), 1);
  });

  it('follows a person to another service or conversation, who was reachable all along', async () => {
    let now = clock();
    const store = openConversationStore(azurite.newTable(), () => now);
    await store.remember(met);
    now = new Date('2019-02-01T09:00:00Z');
    const moved = { ...met, serviceUrl: 'https://smba.trafficmanager.net/emea/' };
    assert.equal(await store.remember(moved), false);
    await store.moveTo(met.objectId, 'a:2');
    assert.deepEqual(await store.readConversations(), [
      { ...moved, conversationId: 'a:2', since: clock() },
    ]);
  });

  it('marks a person unreachable until they write again', async () => {
    let now = clock();
    const store = openConversationStore(azurite.newTable(), () => now);
    await store.remember(met);
    await store.markUnreachable(met.objectId, 'blocked "🙂"');
    assert.deepEqual(await store.readConversations(), [
      { ...met, unreachable: 'blocked "🙂"', since: clock() },
    ]);
    now = new Date('2019-02-01T09:00:00Z');
    assert.equal(await store.remember(met), true);
    assert.equal(await store.remember(met), false);
    assert.deepEqual(await store.readConversations(), [{ ...met, since: now }]);
  });

  it('marks and moves nobody whom it does not know', async () => {
    const store = openConversationStore(azurite.newTable(), clock);
    await store.markUnreachable('a/b', 'blocked');
    await store.moveTo('a/b', 'a:1');
    assert.deepEqual(await store.readConversations(), []);
    assert.equal(await store.remember({ ...met, objectId: 'a/b' }), true);
  });

  it('tries once, and says when somebody else wrote at the same moment', async () => {
    const table = azurite.newTable();
    const store = openConversationStore(table, clock);
    await store.remember(met);
    const other = openConversationStore(openTable(azurite.address(), table.tableName), clock);
    const sent = countRequests(table);
    let moved = false;
    table.pipeline.addPolicy({
      name: 'moved meanwhile',
      sendRequest: async (request, next) => {
        if (request.method === 'PUT' && !moved) {
          moved = true;
          await other.moveTo(met.objectId, 'a:2');
        }
        return next(request);
      },
    });
    const now = { ...met, conversationId: 'a:3' };
    await assert.rejects(store.remember(now), { code: 'storage-conflict' });
    assert.equal(sent(), 2);
    assert.equal(await store.remember(now), false);
  });

  it('says to exactly one of 20 turns at once that the person is new', async () => {
    const { tableName } = azurite.newTable();
    const copies = [1, 2].map(() =>
      openConversationStore(openTable(azurite.address(), tableName), clock),
    );
    const rememberAll = () =>
      race(20, (n) => {
        const remember = async () => copies[n % 2]?.remember({ ...met, conversationId: `a:${n}` });
        return retry(remember, often, { random: Math.random, wait });
      });
    assert.equal((await rememberAll()).filter(Boolean).length, 1);
    await copies[0]?.markUnreachable(met.objectId, 'blocked');
    assert.equal((await rememberAll()).filter(Boolean).length, 1);
  });
});

describe('openTalks', () => {
  const clock = () => new Date('2019-01-02T09:00:00.000Z');

  const andy = '7d3c9d0e-5f0a-4c1b-9a55-0c8f6a1f0001';

  const sue = '7d3c9d0e-5f0a-4c1b-9a55-0c8f6a1f0002';

  /** Ids of the channel hold what a key must not. */
  const chat = 'a:1/#?\\';

  /** Keeps a state in place of whatever is there. */
  const put = (
    { keepTalk }: ReturnType<typeof openTalks>,
    [chatId, person]: readonly [string, string],
    state: object,
  ) => keepTalk(chatId, person, { state, seen: 'any' });

  /** What is kept of Andy's chat, and when. */
  const read = async ({ readTalk }: ReturnType<typeof openTalks>) => {
    const kept = await readTalk(chat, andy);
    return kept && { state: kept.state, at: kept.at };
  };

  const spoken = {
    last: { kind: 'show', code: 'S05A' },
    choices: [{ title: '“Crime”', n: [1, null] }],
  };

  const azurite = useAzurite();

  it('keeps what was spoken of as it was, and when', async () => {
    const talks = openTalks(azurite.newTable(), clock);
    await put(talks, [chat, andy], spoken);
    assert.deepEqual(await read(talks), { state: spoken, at: clock() });
  });

  it('keeps it for each person in each conversation', async () => {
    const talks = openTalks(azurite.newTable(), clock);
    await put(talks, [chat, andy], { last: 1 });
    await put(talks, [chat, sue], { last: 2 });
    await put(talks, ['a:2', andy], { last: 3 });
    await put(talks, ['a:2', ''], { last: 4 });
    const states = await Promise.all(
      [
        [chat, andy],
        [chat, sue],
        ['a:2', andy],
        ['a:2', ''],
      ].map(async ([conversation = '', person = '']) => {
        const kept = await talks.readTalk(conversation, person);
        return kept?.state;
      }),
    );
    assert.deepEqual(states, [{ last: 1 }, { last: 2 }, { last: 3 }, { last: 4 }]);
    assert.equal(await talks.readTalk('a:2', sue), undefined);
  });

  it('tells apart two pairs of ids that read alike when they are joined', async () => {
    const talks = openTalks(azurite.newTable(), clock);
    await put(talks, ['a:1', '2'], { last: 1 });
    for (const [conversation, person] of [
      ['a:12', ''],
      ['a:', '12'],
      ['2', 'a:1'],
    ] as const)
      assert.equal(await talks.readTalk(conversation, person), undefined);
  });

  it('puts the newer in the place of the older, whole', async () => {
    let now = clock();
    const talks = openTalks(azurite.newTable(), () => now);
    await put(talks, [chat, andy], spoken);
    now = new Date('2019-01-02T09:10:00.000Z');
    await put(talks, [chat, andy], { last: 'S06' });
    assert.deepEqual(await read(talks), { state: { last: 'S06' }, at: now });
    await put(talks, [chat, andy], {});
    assert.deepEqual(await read(talks), { state: {}, at: now });
  });

  it('is read by another copy of the bot', async () => {
    const table = azurite.newTable();
    const other = openTalks(openTable(azurite.address(), table.tableName), clock);
    await put(openTalks(table, clock), [chat, andy], spoken);
    assert.deepEqual(await read(other), { state: spoken, at: clock() });
  });

  it('keeps one of those that copies write at the same moment', async () => {
    const { tableName } = azurite.newTable();
    const copies = [1, 2].map(() => openTalks(openTable(azurite.address(), tableName), clock));
    await race(10, async (n) =>
      copies[n % 2]?.keepTalk(chat, andy, { state: { last: n }, seen: 'any' }),
    );
    const kept = await copies[0]?.readTalk(chat, andy);
    assert.match(JSON.stringify(kept?.state), /^\{"last":\d\}$/);
  });

  it('keeps nothing of what is longer than a row holds, and forgets what was before', async () => {
    const talks = openTalks(azurite.newTable(), clock);
    const ofLength = (length: number) => ({ last: 'x'.repeat(length - '{"last":""}'.length) });
    await put(talks, [chat, andy], ofLength(30_000));
    assert.deepEqual((await talks.readTalk(chat, andy))?.state, ofLength(30_000));
    await put(talks, [chat, andy], ofLength(30_001));
    assert.deepEqual((await talks.readTalk(chat, andy))?.state, {});
    await put(talks, [chat, sue], ofLength(500_000));
    assert.deepEqual((await talks.readTalk(chat, sue))?.state, {});
  });

  it('takes the place of the version that was read, and of no other', async () => {
    const talks = openTalks(azurite.newTable(), clock);
    const change = (last: number, seen: string | undefined) =>
      talks.keepTalk(chat, andy, { state: { last }, seen });
    const conflict = { code: 'storage-conflict' };
    const first = await change(1, undefined);
    assert.equal((await talks.readTalk(chat, andy))?.version, first);
    await assert.rejects(change(2, undefined), conflict);
    const second = await change(3, first);
    await assert.rejects(change(4, first), conflict);
    assert.equal(await talks.readTalk(chat, andy).then((kept) => kept?.version), second);
    assert.deepEqual((await read(talks))?.state, { last: 3 });
  });

  it('says of a version that has gone with its table that it is there no more', async () => {
    const table = azurite.newTable();
    const talks = openTalks(table, clock);
    const seen = await put(talks, [chat, andy], { last: 1 });
    await table.deleteTable();
    await assert.rejects(talks.keepTalk(chat, andy, { state: {}, seen }), {
      code: 'storage-conflict',
    });
    await talks.keepTalk(chat, andy, { state: {}, seen: undefined });
  });

  it('has nothing where nothing was kept, though there is no table', async () => {
    assert.equal(await openTalks(azurite.newTable(), clock).readTalk(chat, andy), undefined);
  });

  it('creates its table, and makes it anew when it has gone', async () => {
    const table = azurite.newTable();
    const talks = openTalks(table, clock);
    await put(talks, [chat, andy], { last: 1 });
    await table.deleteTable();
    assert.equal(await talks.readTalk(chat, andy), undefined);
    await put(talks, [chat, andy], { last: 2 });
    assert.deepEqual((await talks.readTalk(chat, andy))?.state, { last: 2 });
  });

  it('costs one request to read and one to keep', async () => {
    const table = azurite.newTable();
    const talks = openTalks(table, clock);
    await put(talks, [chat, andy], spoken);
    const sent = countRequests(table);
    await talks.readTalk(chat, andy);
    assert.equal(sent(), 1);
    await put(talks, [chat, andy], spoken);
    assert.equal(sent(), 2);
  });

  it('stands beside the conversations in one table', async () => {
    const store = openConversationStore(azurite.newTable(), clock);
    await store.markGreeted(chat);
    await put(store, [chat, andy], spoken);
    assert.deepEqual((await store.readTalk(chat, andy))?.state, spoken);
    assert.deepEqual(await store.readConversations(), []);
    assert.equal(await store.markGreeted(chat), false);
  });

  it('says that storage is unavailable when nothing listens there', async () => {
    const connectionString =
      'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;TableEndpoint=http://127.0.0.1:9/a';
    const talks = openTalks(openTable({ connectionString }, 'Outcomes'), clock);
    const unavailable = { code: 'storage-unavailable' };
    await assert.rejects(talks.readTalk(chat, andy), unavailable);
    await assert.rejects(put(talks, [chat, andy], {}), unavailable);
  });
});
