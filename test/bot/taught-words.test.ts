import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { WordChange } from '../../src/domain/stores/word-store.ts';
import { openWordStore } from '../../src/storage/stores/word-store.ts';
import { openTable } from '../../src/storage/table.ts';
import { useBot } from './use-bot.ts';

describe('words that another copy of the bot was taught', () => {
  const bot = useBot();

  const teach = (change: WordChange) =>
    openWordStore(openTable(bot.azurite.address(), 'Outcomes')).write(change, {
      author: { objectId: 'object', name: 'Dee Example' },
      at: new Date('2018-12-17T10:00:00Z'),
    });

  it('are known at the next turn', async () => {
    assert.doesNotMatch(await bot.ask('quiet corners'), /6,270/);
    await teach({ kind: 'synonym', of: 'S05', phrases: ['quiet corners'] });
    assert.match(await bot.ask('quiet corners'), /6,270/);
    await bot.ask('overview');
    await teach({ kind: 'synonym', of: 'S05', phrases: ['quiet corners'], removed: true });
    assert.doesNotMatch(await bot.ask('quiet corners'), /6,270/);
  });

  it('are explained at the next turn', async () => {
    const entry = { term: 'ZRK', standsFor: 'zebra road keeper', names: [], text: 'Keeps zebras.' };
    await teach({ kind: 'term', entry });
    assert.match(await bot.ask('what does ZRK mean?'), /Keeps zebras/);
  });

  it('and are of something that the report no longer has do no harm', async () => {
    await teach({ kind: 'synonym', of: 'Z99', phrases: ['peaceful roads'] });
    assert.match(await bot.ask('show S05'), /S05/);
  });
});
