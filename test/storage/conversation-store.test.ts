import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { openConversationStore } from '../../src/storage/conversation-store.ts';
import { useAzurite } from './use-azurite.ts';

const clock = () => new Date('2019-01-02T09:00:00Z');

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
});
