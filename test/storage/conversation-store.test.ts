import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { retry, wait } from '../../src/bot/retry.ts';
import { openConversationStore } from '../../src/storage/stores/conversation-store.ts';
import { openTable } from '../../src/storage/table.ts';
import { countRequests } from './count-requests.ts';
import { race } from './race.ts';
import { useAzurite } from './use-azurite.ts';

const clock = () => new Date('2019-01-02T09:00:00Z');

const met = {
  objectId: '7d3c9d0e-5f0a-4c1b-9a55-0c8f6a1f0001',
  conversationId: 'a:1/#?\\',
  serviceUrl: 'https://smba.trafficmanager.net/uk/',
  botId: '28:bot',
  tenantId: 'tenant',
};

/** For twenty that start in the same moment. */
const often = { tries: 60, first: 5, longest: 40, longestAsked: 0 };

describe('openConversationStore', () => {
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
