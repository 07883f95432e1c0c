import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { openTable } from '../../src/storage/table.ts';
import { useBot } from './use-bot.ts';

describe('a bot whose storage a later version has written to', function () {
  this.timeout(30_000);
  const bot = useBot();

  it('says that it has to be updated, and is not ready', async () => {
    const table = openTable(bot.azurite.address(), 'Outcomes');
    const keys = { partitionKey: 'council', rowKey: 'catalogue~version' };
    await table.updateEntity({ ...keys, schema: 1_000 }, 'Merge');
    assert.match(await bot.ask('show S05'), /I need to be updated first/);
    const ready = await fetch(`${bot.url()}/readyz`);
    assert.deepEqual(
      [ready.status, await ready.json()],
      [503, { status: 'not ready', reason: 'row-newer' }],
    );
    const logged = JSON.stringify(bot.lines);
    assert.match(logged, /Start the version of the bot that wrote it, or a later one/);
  });
});
