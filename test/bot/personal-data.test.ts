import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { openConversationStore } from '../../src/storage/stores/conversation-store.ts';
import { openTable } from '../../src/storage/table.ts';
import { runProgram } from '../run-program.ts';
import { dumpTable } from '../storage/dump-table.ts';
import { catalogue } from './catalogue.ts';
import { as, buttonsOf, textOfAll, useBot } from './use-bot.ts';

describe('personal data', () => {
  const bot = useBot();
  const table = (name: string) => openTable(bot.azurite.address(), name);
  const say = async (person: string, changes: object) => {
    const { sent } = await bot.send({ ...changes, ...as(person) });
    await bot.settled();
    return sent;
  };
  const holds = async (name: string, text: string): Promise<boolean> =>
    (await dumpTable(table(name))).includes(text);

  for (const text of ['what do you know about me', 'which data have you stored about me?'])
    it(`is told to the person who asks “${text}”`, async () => {
      const sent = await say('reader', { text });
      const shown = textOfAll(sent);
      for (const said of [
        /What I know about you/,
        /robin\.reader@example\.org/,
        /30 days/,
        /No drafts/,
      ])
        assert.match(shown, said);
      assert.ok(sent[0] && buttonsOf(sent[0]).includes('Forget me'));
    });

  it('is not told where others read along', async () => {
    const conversation = { id: '19:x@thread.v2', conversationType: 'groupChat' };
    const { sent } = await bot.send({
      ...as('reader'),
      text: 'what do you know about me',
      conversation: { ...as('reader').conversation, ...conversation },
    });
    assert.doesNotMatch(textOfAll(sent), /robin/);
  });

  it('is deleted at a press, and not before', async () => {
    await say('reader', { text: 'show S05' });
    const shown = textOfAll(await say('reader', { text: 'forget me' }));
    assert.match(shown, /Nothing has been deleted yet/);
    assert.ok(await holds('People', 'robin.reader@example.org'));
    assert.ok(await holds('Conversations', 'a:reader'));
    const done = textOfAll(await say('reader', { value: { action: { kind: 'forget-me' } } }));
    assert.match(done, /I have forgotten you/);
    assert.ok(!(await holds('People', 'object-of-reader')));
    assert.ok(!(await holds('People', 'robin.reader')));
    assert.ok(!(await holds('Conversations', 'object-of-reader')));
    const again = textOfAll(await say('reader', { value: { action: { kind: 'forget-me' } } }));
    assert.match(again, /I have forgotten you/);
  });

  it('is deleted where the person takes the app away', async () => {
    await say('mike-potter', { text: 'show S06' });
    assert.ok(await holds('Conversations', 'object-of-mike-potter'));
    const sent = await say('mike-potter', { type: 'installationUpdate', action: 'remove' });
    assert.equal(sent.length, 0);
    assert.ok(!(await holds('Conversations', 'object-of-mike-potter')));
  });

  it('of conversations ends 30 days after the last message', async () => {
    const last = new Date('2019-01-02T09:00:00Z');
    const store = openConversationStore(table('Talks'), () => last);
    await store.keepTalk('a:x', 'object-of-x', { state: { codes: ['S05'] }, seen: undefined });
    const later = (days: number) => new Date(last.getTime() + days * 86_400_000);
    assert.equal(await store.deleteOldTalks(later(30)), 0);
    assert.equal(await store.deleteOldTalks(later(31)), 1);
    assert.equal(await store.readTalk('a:x', 'object-of-x'), undefined);
  });

  it('is erased by a command, and the figures stay', async () => {
    const andy = catalogue.people.find(({ id }) => id === 'andy-frost');
    const email = andy?.email ?? '';
    const asked = { indicator: 'S05', round: 'Q2 2018/19', seen: 0, noChange: false, asked: {} };
    const draft = { 'value~S05A': '6,150', action: { kind: 'save-draft', ...asked } };
    await say('andy-frost', { value: draft });
    assert.ok(await holds('Outcomes', 'object-of-andy-frost'));
    const env = {
      AZURE_STORAGE_CONNECTION_STRING: bot.azurite.address().connectionString,
    };
    const erase = async (...args: string[]): Promise<string> => {
      const all = ['--person', email, ...args];
      return (await runProgram('src/cli/erase.ts', all, { env })).stdout;
    };
    assert.match(await erase('--dry-run'), /would be deleted[\s\S]*Nothing was changed/);
    assert.ok(await holds('People', email.toLowerCase()));
    const told = await erase('--office', 'Lead officer for crime');
    assert.match(told, /one draft were deleted/);
    assert.match(told, /The report still names the person/);
    assert.ok(!(await holds('People', 'object-of-andy-frost')));
    assert.ok(!(await holds('Outcomes', 'object-of-andy-frost')));
    assert.ok(await holds('Outcomes', '6,270'));
  }).timeout(30_000);
});
