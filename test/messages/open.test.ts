import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { openBot } from './ask-bot.ts';
import { judge } from './judge.ts';
import { readMessages } from './message.ts';

describe('the bot', function () {
  this.timeout(60_000);

  let bot: Awaited<ReturnType<typeof openBot>> | undefined;
  before(async () => {
    bot = await openBot();
  });
  after(() => bot?.stop());

  for (const [kind, messages] of Map.groupBy(readMessages('open'), (one) => one.kind))
    it(`answers ${messages.length} messages of kind ${kind} rightly`, async () => {
      const faults: string[] = [];
      for (const message of messages) {
        const fault = judge(message, await bot?.ask(message));
        if (fault !== undefined)
          faults.push(`${[...message.after, message.text].join(' / ')}: ${fault}`);
      }
      assert.deepEqual(faults, []);
    });
});
