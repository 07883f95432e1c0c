import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { after, before, describe, it } from 'mocha';
import { openTable } from '../../src/storage/table.ts';
import { startHttpProxy } from '../storage/http-proxy.ts';
import { takeStorage } from '../storage/shared-azurite.ts';
import { as, textOf, useBot } from './use-bot.ts';

describe('a bot that is told to stop', () => {
  let proxy: Awaited<ReturnType<typeof startHttpProxy>> | undefined;
  const useStorage = () => {
    before(async function () {
      this.timeout(30_000);
      proxy = await startHttpProxy((await takeStorage()).connectionString);
    });
    after(() => proxy?.stop());
    return { address: () => ({ connectionString: proxy?.connectionString ?? '' }) };
  };
  const bot = useBot({}, '2018-12-17', useStorage);

  it('answers before what was spoken of is written, and writes that before it ends', async () => {
    const andy = as('andy-frost');
    await bot.send({ ...andy, text: 'hello' });
    await bot.settled();
    const { promise: letGo, resolve } = Promise.withResolvers<undefined>();
    proxy?.refuseWhen(({ method, path }) =>
      method !== 'GET' && path.includes('Conversations') ? letGo : undefined,
    );
    const { sent } = await bot.send({ ...andy, text: 'show S05' });
    assert.match(sent.map(textOf).join(), /6,270/);
    let stopped = false;
    const stopping = bot.stop().then(() => {
      stopped = true;
    });
    assert.equal(stopped, false);
    resolve(undefined);
    await stopping;
    const table = openTable(bot.azurite.address(), 'Conversations');
    const rowKey = hash('sha256', `${andy.conversation.id}\n${andy.from.aadObjectId}`);
    assert.match(String((await table.getEntity('talk', rowKey)).state), /"code":"S05"/);
  });
});
