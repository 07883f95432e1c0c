import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { type Refuse, startHttpProxy } from '../storage/http-proxy.ts';
import { takeStorage } from '../storage/shared-azurite.ts';
import { as, textOf, useBot } from './use-bot.ts';

type Proxy = Awaited<ReturnType<typeof startHttpProxy>>;

const changed = { status: 412, code: 'UpdateConditionNotSatisfied' };
const going = { status: 409, code: 'TableBeingDeleted' };
const missing = { status: 404, code: 'TableNotFound' };

const isWrite = ({ method }: { readonly method: string }): boolean =>
  ['POST', 'PUT', 'MERGE', 'PATCH'].includes(method);

const ofConversations = (path: string): boolean => path.includes('Conversations');

/** Every change of a conversation is refused, for ever. */
const conflicts: Refuse = (asked) =>
  isWrite(asked) && ofConversations(asked.path) ? changed : undefined;

/** The table is being deleted: it is not there, and cannot be created. */
const deleted: Refuse = ({ method, path }) => {
  if (method === 'POST' && path.includes('/Tables')) return going;
  return ofConversations(path) ? missing : undefined;
};

describe('a storage that takes nothing that is remembered', () => {
  let proxy: Proxy | undefined;
  const useStorage = () => {
    before(async function () {
      this.timeout(30_000);
      proxy = await startHttpProxy((await takeStorage()).connectionString);
    });
    after(() => proxy?.stop());
    return { address: () => ({ connectionString: proxy?.connectionString ?? '' }) };
  };
  const bot = useBot({}, '2018-12-17', useStorage);

  /** What is asked of it until nothing is under way any more. */
  const countUntilQuiet = async (refuse: Refuse, person: string): Promise<number> => {
    proxy?.refuseWhen(refuse);
    const from = proxy?.asked().length ?? 0;
    bot.lines.length = 0;
    const { sent } = await bot.send({ ...as(person), text: 'show S05' });
    assert.match(sent.map(textOf).join(), /6,270/);
    const isOver = () =>
      ['conversation state not saved', 'conversation address not saved'].every((words) =>
        bot.lines.some(({ msg }) => msg === words),
      );
    await bot.waitForLine(isOver);
    const asked = proxy?.asked().slice(from) ?? [];
    return asked.filter(({ path }) => ofConversations(path) || path.includes('/Tables')).length;
  };

  for (const [title, refuse, person] of [
    ['412', conflicts, 'mike-potter'],
    ['409 while its table is being deleted', deleted, 'sue-potter'],
  ] as const)
    it(`is asked no more than forty times when it answers ${title}, and the reply comes`, async () => {
      const asked = await countUntilQuiet(refuse, person);
      assert.ok(asked > 0 && asked <= 40, String(asked));
    });

  it('lets the next message know what the one before was about all the same', async () => {
    proxy?.refuseWhen(conflicts);
    const andy = as('andy-frost');
    await bot.send({ ...andy, text: 'show S01' });
    const { sent } = await bot.send({ ...andy, text: 'why?' });
    assert.match(sent.map(textOf).join(), /drive to improve practice/);
  });

  it('says why in the log, and not of whom', async () => {
    bot.lines.length = 0;
    for (const status of [400, 403, 500]) {
      proxy?.refuseWhen(({ path }) =>
        /People|Conversations/.test(path) ? { status, code: 'InternalError' } : undefined,
      );
      await bot.send({ ...as('paul-leivers'), text: 'show S05' });
      await bot.settled();
    }
    const log = bot.lines.map((line) => JSON.stringify(line)).join('\n');
    assert.match(log, /the sender cannot be identified/);
    assert.match(log, /conversation state not read/);
    assert.doesNotMatch(log, /object-of-|paul.leivers/i);
  });
});
