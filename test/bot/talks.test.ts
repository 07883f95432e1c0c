import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { describe, it } from 'mocha';
import { openTable } from '../../src/storage/table.ts';
import { as, tenantId, textOfAll, useBot } from './use-bot.ts';

describe('what was last spoken of', () => {
  const bot = useBot();

  const say = async (text: string, from: object, conversation: object): Promise<string> => {
    const { status, sent } = await bot.send({ text, from, conversation });
    assert.deepEqual([status, sent.length], [200, 1]);
    return textOfAll(sent);
  };

  it('stops no answer when it cannot be read, says so in the log, and is kept anew', async () => {
    const { from, conversation } = as('mike-potter');
    assert.match(await say('show S01', from, conversation), /43\.6/);
    const table = openTable(bot.azurite.address(), 'Conversations');
    const row = {
      partitionKey: 'talk',
      rowKey: hash('sha256', `${conversation.id}\n${from.aadObjectId}`),
    };
    assert.ok((await table.getEntity(row.partitionKey, row.rowKey)).state);
    for (const broken of [{ ...row, state: '{"last":', keptAt: new Date().toISOString() }, row]) {
      // What the channel calls the answer is written once it is sent.
      await bot.settled();
      await table.upsertEntity(broken, 'Replace');
      bot.lines.length = 0;
      assert.match(
        await say('why?', from, conversation),
        /Which one do you mean|I cannot answer that/,
      );
      assert.ok(bot.lines.some(({ msg }) => msg === 'conversation state not read'));
      assert.match(await say('show S01', from, conversation), /43\.6/);
      assert.match(await say('why?', from, conversation), /drive to improve practice/);
    }
  });

  it('is not shared in a group by two of whom the channel gives no Entra id', async () => {
    const group = { id: '19:group@thread.v2', conversationType: 'groupChat', tenantId };
    assert.match(await say('show S01', { id: '29:one' }, group), /43\.6/);
    assert.match(
      await say('why?', { id: '29:other' }, group),
      /Which one do you mean|I cannot answer that/,
    );
    assert.match(await say('why?', { id: '29:one' }, group), /drive to improve practice/);
  });

  it('goes on after a question that had no figure, and says that it is of the whole area', async () => {
    const { from, conversation } = as('mike-potter');
    const narrowed = await say('total crime in Weymouth', from, conversation);
    assert.match(narrowed, /no figure/i);
    assert.doesNotMatch(narrowed, /6,270/);
    const first = await say('and Q1?', from, conversation);
    assert.match(first, /6,038/);
    assert.match(first, /I have no figure for “Weymouth”\. This is for the whole council area/);
    assert.match(await say('why?', from, conversation), /I have no figure for “Weymouth”/);
    assert.doesNotMatch(await say('show S01', from, conversation), /Weymouth/);
    assert.doesNotMatch(await say('why?', from, conversation), /Weymouth/);
  });

  it('goes on with nothing after a question that is near to several things, and has no figure', async () => {
    const { from, conversation } = as('mike-potter');
    const narrowed = await say('cp plans and total crime in Weymouth', from, conversation);
    assert.match(narrowed, /I have no figure for “Weymouth”/);
    const next = await say('and Q1?', from, conversation);
    assert.doesNotMatch(next, /whole council area|6,038/);
  });
});
