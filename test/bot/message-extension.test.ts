import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findFaults } from '../cards/check-card.ts';
import { shownText } from '../cards/shown-parts.ts';
import { as, useBot } from './use-bot.ts';

/** A chat of two people that the bot is not in. */
const elsewhere = {
  ...as('reader'),
  conversation: { ...as('reader').conversation, id: 'a:two-people' },
};

type Attachment = {
  readonly content: Readonly<Record<string, unknown>>;
  readonly preview?: { readonly content: { readonly tap: { readonly value: unknown } } };
};

type Body = {
  readonly composeExtension: {
    readonly type: string;
    readonly text?: string;
    readonly attachments?: readonly Attachment[];
  };
};

describe('the message extension', () => {
  const bot = useBot();

  const invoke = async (name: string, value: unknown) => {
    const { status, body, sent } = await bot.send({
      type: 'invoke',
      name: `composeExtension/${name}`,
      value,
      ...elsewhere,
    });
    assert.deepEqual([status, sent.length], [200, 0]);
    return (JSON.parse(body) as Body).composeExtension;
  };
  const find = (text: string, queryOptions?: object) =>
    invoke('query', {
      commandId: 'find',
      parameters: [{ name: 'query', value: text }],
      ...(queryOptions ? { queryOptions } : {}),
    });
  const titles = (found: Body['composeExtension']): string[] =>
    (found.attachments ?? []).map(({ content }) => String(content.title));
  const choose = async (text: string) => {
    const [first] = (await find(text)).attachments ?? [];
    const { attachments = [] } = await invoke('selectItem', first?.preview?.content.tap.value);
    assert.equal(attachments.length, 1);
    return attachments[0]?.content ?? {};
  };

  const found: [string, RegExp][] = [
    ['S05', /^S05 /],
    ['s05 d', /^S05D /],
    ['crime', /crime/i],
    ['children in care', /S03|care/i],
    ['looked af', /looked after|care/i],
    ['14b', /^14b /],
  ];
  for (const [text, first] of found)
    it(`finds “${text}”`, async () => {
      assert.match(titles(await find(text))[0] ?? 'nothing', first);
    });

  it('offers the indicators before anything is typed', async () => {
    const value = { parameters: [{ name: 'initialRun', value: 'true' }] };
    const offered = titles(await invoke('query', value));
    assert.ok(offered.length > 5 && offered.length <= 15, String(offered.length));
    assert.match(offered[0] ?? '', /^S01 /);
  });

  it('turns its pages as it is asked to', async () => {
    const all = titles(await find('', { skip: 0, count: 25 }));
    assert.deepEqual(titles(await find('', { skip: 3, count: 4 })), all.slice(3, 7));
  });

  it('says what to try when nothing has these words', async () => {
    const { type, text } = await find('potholes');
    assert.equal(type, 'message');
    assert.match(text ?? '', /one word of its name/);
  });

  for (const text of ['S05', 'S05A', 'S01', 'S04', '14b'])
    it(`puts a card of ${text} into the chat that only opens things and is small enough`, async () => {
      const content = await choose(text);
      assert.ok(JSON.stringify(content).length * 2 <= 28_000);
      assert.deepEqual(findFaults({ content, summary: String(content.fallbackText) }), []);
      assert.doesNotMatch(JSON.stringify(content), /Action\.(?:Submit|Execute)/);
      assert.match(JSON.stringify(content), /teams\.microsoft\.com\/l\/chat.*28:bot&message=/);
      assert.ok(shownText(content).includes(text));
    });

  it('shows the figure with its period', async () => {
    const shown = shownText(await choose('S05A'));
    assert.match(shown, /6,270/);
    assert.match(shown, /Q2 2018\/19/);
  });

  for (const value of [
    undefined,
    null,
    'x',
    { request: { kind: 'mine' } },
    { request: { kind: 'progress' } },
    { request: { kind: 'help' } },
    { request: { kind: 'show', code: 5 } },
    { action: { kind: 'sign-off-all', waiting: [] } },
  ])
    it(`puts nothing into a chat for ${JSON.stringify(value)}`, async () => {
      assert.equal((await invoke('selectItem', value)).type, 'message');
    });

  for (const value of [
    undefined,
    { parameters: 'x' },
    { parameters: [{ name: 'query', value: 7 }], queryOptions: { count: -1 } },
  ])
    it(`asks again for the query ${JSON.stringify(value)}`, async () => {
      assert.match((await invoke('query', value)).text ?? '', /type it again|no indicator/);
    });

  it('does not look anybody up, since what it shows is for everybody', async () => {
    const before = bot.directory.lookUps();
    await choose('S05');
    assert.equal(bot.directory.lookUps(), before);
  });
});
