import assert from 'node:assert/strict';
import type { TableClient } from '@azure/data-tables';
import { describe, it } from 'mocha';
import { buildBackground } from '../../../src/bot/admission.ts';
import { buildKeepState } from '../../../src/bot/conversation/keep-state.ts';
import { openConversationStore } from '../../../src/storage/stores/conversation-store.ts';
import { openTable } from '../../../src/storage/table.ts';
import { useAzurite } from '../../storage/use-azurite.ts';

describe('buildKeepState', () => {
  const clock = () => new Date('2019-01-02T09:00:00Z');

  const who = { conversationId: 'a:1', speaker: 'object-1', fields: {} };

  const spokenOf = (code: string) => ({ last: { kind: 'show', code } }) as const;

  const azurite = useAzurite();

  const open = (table: TableClient) => {
    const lines: string[] = [];
    const write = (_: object, message: string) => void lines.push(message);
    const log = { debug: write, info: write, warn: write, error: write };
    const background = buildBackground(log);
    const wait = async () => undefined;
    const conversations = openConversationStore(table, clock);
    const parts = { conversations, clock, background, log, random: () => 0, wait };
    return { ...buildKeepState(parts), settled: background.settled, lines };
  };

  /** Has every write of a client wait until it is let go, and counts them. */
  const holdWrites = (table: TableClient) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    let writes = 0;
    table.pipeline.addPolicy({
      name: 'held writes',
      sendRequest: async (request, next) => {
        if (request.method !== 'GET' && !request.url.includes('Tables')) {
          writes += 1;
          await promise;
        }
        return next(request);
      },
    });
    return { letGo: resolve, writes: () => writes };
  };

  it('is read from memory until it is written, and from storage after that', async () => {
    const table = azurite.newTable();
    const state = open(table);
    const { letGo } = holdWrites(table);
    const seen = await state.read(who);
    state.change(who, { turn: '1', activityId: 'a', talk: spokenOf('S05') }, seen);
    const { talk, recent } = (await state.read(who)).state;
    assert.deepEqual([talk, recent], [spokenOf('S05'), [{ id: 'a', turn: '1' }]]);
    letGo();
    await state.settled();
    const other = open(openTable(azurite.address(), table.tableName));
    assert.deepEqual((await other.read(who)).state.talk, spokenOf('S05'));
  });

  it('is written once for all that changed while a write was under way', async () => {
    const table = azurite.newTable();
    const state = open(table);
    const { letGo, writes } = holdWrites(table);
    for (const turn of ['1', '2', '3', '4', '5'])
      state.change(who, { turn, activityId: `a-${turn}`, talk: spokenOf(`S0${turn}`) });
    letGo();
    await state.settled();
    // Once more where the table had to be created.
    assert.ok(writes() <= 3, String(writes()));
    const { talk, recent } = (await state.read(who)).state;
    assert.deepEqual([talk, recent.length], [spokenOf('S05'), 5]);
  });

  it('loses nothing of what two copies note at the same moment', async () => {
    const { tableName } = azurite.newTable();
    const copies = [1, 2].map(() => open(openTable(azurite.address(), tableName)));
    for (const [index, state] of copies.entries())
      state.change(who, { turn: `t-${index}`, activityId: `a-${index}` }, await state.read(who));
    await Promise.all(copies.map(({ settled }) => settled()));
    const { recent } = (await open(openTable(azurite.address(), tableName)).read(who)).state;
    assert.deepEqual(recent.map(({ id }) => id).sort(), ['a-0', 'a-1']);
  });

  it('says to exactly one of two copies that the other has taken the activity up', async () => {
    const { tableName } = azurite.newTable();
    const copies = [1, 2].map(() => open(openTable(azurite.address(), tableName)));
    const reads = await Promise.all(copies.map((state) => state.read(who)));
    const changes = copies.map((state, index) =>
      state.change(who, { turn: `t-${index}`, activityId: 'same' }, reads[index]),
    );
    await Promise.all(changes.map(({ decided }) => decided.promise));
    assert.deepEqual(changes.map(({ elsewhere }) => elsewhere).sort(), [false, true]);
  });

  it('knows its own write again when the answer to it was lost', async () => {
    const table = azurite.newTable();
    const state = open(table);
    state.change(who, { turn: '0' });
    await state.settled();
    const seen = await state.read(who);
    let lost = false;
    table.pipeline.addPolicy({
      name: 'lost answer',
      sendRequest: async (request, next) => {
        const response = await next(request);
        if (request.method !== 'PUT' || lost) return response;
        lost = true;
        // The client repeats what was done already, and is told that the row has changed.
        return next(request);
      },
    });
    const change = state.change(who, { turn: '1', activityId: 'a' }, seen);
    await state.settled();
    assert.deepEqual([lost, change.contended, change.elsewhere], [true, true, false]);
    assert.deepEqual((await state.read(who)).state.recent, [{ id: 'a', turn: '1' }]);
  });

  it('keeps no more than twenty changes of one person waiting', async () => {
    const table = azurite.newTable();
    const state = open(table);
    const { letGo } = holdWrites(table);
    for (let turn = 0; turn < 25; turn += 1) state.change(who, { turn: String(turn) });
    assert.equal(state.lines.length, 5);
    letGo();
    await state.settled();
  });
});
