import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { Request } from '../../../src/bot/request.ts';
import { type Asked, startHttpProxy } from '../../storage/http-proxy.ts';
import { takeStorage } from '../../storage/shared-azurite.ts';
import { pressOf } from '../press.ts';
import { as, textOf, useBot } from '../use-bot.ts';

type Proxy = Awaited<ReturnType<typeof startHttpProxy>>;

const isTransaction = ({ path }: Asked): boolean => path.includes('$batch');

describe('while storage is changed by somebody else', () => {
  let proxy: Proxy | undefined;
  const useStorage = () => {
    before(async function () {
      this.timeout(30_000);
      proxy = await startHttpProxy((await takeStorage()).connectionString);
    });
    after(() => proxy?.stop());
    return { address: () => ({ connectionString: proxy?.connectionString ?? '' }) };
  };
  const bot = useBot({}, '2019-01-02', useStorage);

  const only = async (changes: object) => {
    const [reply, ...more] = (await bot.send(changes)).sent;
    assert.ok(reply && more.length === 0);
    return reply;
  };
  const ask = (person: string, text: string) => only({ text, ...as(person) });
  const press = (person: string, value: object) =>
    only({ value, replyToId: 'pressed', ...as(person) });

  const extendTo = (until: string): Request => ({ kind: 'extend', code: 'S01', until });

  it('a deadline is not taken back from the later day to which it was moved', async () => {
    let readings = 0;
    proxy?.refuseWhen((asked) => {
      if (decodeURIComponent(asked.path).includes("'page~S01~'")) readings += 1;
      if (!isTransaction(asked) || readings === 0) return undefined;
      proxy?.refuseWhen(() => undefined);
      return bot
        .send({ value: { request: extendTo('2019-01-31') }, ...as('david-bonner') })
        .then(() => undefined);
    });
    await bot.send({ value: { request: extendTo('2019-01-25') }, ...as('david-bonner') });
    assert.ok(readings > 0);
    const again = textOf(await ask('david-bonner', 'extend S01 to 30 January'));
    assert.match(again, /its figures are already due Thursday 31 January 2019/);
  });

  it('a draft that could not be deleted is not said to be', async () => {
    const form = await ask('andy-frost', 'update S05');
    await press('andy-frost', pressOf(form, 'Save draft', { 'answer~issues': 'Kept.' }));
    const draft = await ask('andy-frost', 'update S05');
    proxy?.refuseWhen((asked) =>
      isTransaction(asked) ? { status: 409, code: 'OperationConflict' } : undefined,
    );
    const refused = await press('andy-frost', pressOf(draft, 'Delete draft'));
    proxy?.refuseWhen(() => undefined);
    assert.doesNotMatch(textOf(refused), /Draft deleted/);
    assert.match(textOf(await ask('andy-frost', 'update S05')), /Kept\./);
    const deleted = await press('andy-frost', pressOf(draft, 'Delete draft'));
    assert.match(textOf(deleted), /Draft deleted/);
  });
});
