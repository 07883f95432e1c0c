import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { readSampleFiles } from '../../src/data-files.ts';
import { type Azurite, startAzurite } from '../../src/dev/azurite.ts';
import { loadFile } from '../../src/storage/import/import-files.ts';
import { openTable } from '../../src/storage/table.ts';
import { change } from '../storage/sample.ts';
import { carriedBy, textOfAll, useBot } from './use-bot.ts';

describe('a bot whose storage goes down', () => {
  let storage: Azurite | undefined;
  /** One of its own, to be stopped. */
  const useStorage = () => {
    before(async function () {
      this.timeout(30_000);
      storage = await startAzurite({ inMemory: true, port: 0 });
    });
    after(() => storage?.stop());
    return { address: () => ({ connectionString: storage?.connectionString ?? '' }) };
  };
  const bot = useBot({}, '2018-12-17', useStorage);

  it('says so with a reference that the log holds, and answers again by itself', async function () {
    this.timeout(60_000);
    await storage?.stop();
    bot.lines.length = 0;
    const { status, sent } = await bot.send({ text: 'show S05' });
    const said = textOfAll(sent);
    assert.equal(status, 200);
    assert.match(said, /cannot reach the figures just now/);
    assert.doesNotMatch(carriedBy(...sent), /ECONNREFUSED|127\.0\.0\.1:|stack|\.ts:/);
    const action = { kind: 'submit', indicator: 'S05', round: 'Q2 2018/19', seen: 0 };
    const value = { action: { ...action, noChange: false, asked: {} }, 'value~S05A': '1' };
    const pressed = await bot.send({ value });
    const answer = textOfAll(pressed.sent);
    assert.match(answer, /What you typed is still in the card above/);
    const inDialog = await bot.send({
      type: 'invoke',
      name: 'task/submit',
      value: { data: { ...value, 'answer~issues': 'Ice\nand snow.' } },
    });
    assert.match(inDialog.body, /cannot reach the figures just now/);
    assert.match(inDialog.body, /"value":"Ice\\nand snow."/);
    assert.match(inDialog.body, /"title":"Try again","data":{"action":{"kind":"submit"/);
    const data = { request: { kind: 'show', code: 'S05' }, inPlace: true };
    const executed = await bot.send({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { verb: 'show-in-place', data } },
      replyToId: 'pressed',
    });
    // Below, so that the figures which the card still shows are not lost.
    assert.deepEqual([executed.status, executed.sent[0]?.method], [200, 'POST']);
    assert.match(textOfAll(executed.sent), /cannot reach the figures just now/);
    assert.doesNotMatch(executed.body, /ECONNREFUSED|stack|\.ts:/);
    const [, errorId] = /Reference (\w+)/.exec(said) ?? [];
    const line = bot.lines.find((one) => one.errorId === errorId);
    assert.equal(line?.code, 'storage-unavailable');
    // The reference is the beginning of the trace, also where traces go nowhere.
    assert.ok(String(line?.trace).startsWith(String(errorId)));
    const notReady = await fetch(`${bot.url()}/readyz`);
    assert.equal(notReady.status, 503);
    assert.deepEqual(await notReady.json(), { status: 'not ready', reason: 'storage-unavailable' });
    assert.equal((await fetch(`${bot.url()}/healthz`)).status, 200);

    const address = bot.azurite.address();
    const port = Number(/:(\d+)\//.exec(address.connectionString)?.[1]);
    const again = await startAzurite({ inMemory: true, port });
    try {
      for (const file of await readSampleFiles())
        await loadFile(openTable(address, 'Outcomes'), file, change);
      assert.match(await bot.ask('show S05'), /6,270/);
      // A failed check counts for a second.
      let status = 0;
      while (status !== 200) ({ status } = await fetch(`${bot.url()}/readyz`));
    } finally {
      await again.stop();
    }
  });
});
