import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { as, carriedBy, tenantId, textOf, textOfAll, useBot } from './use-bot.ts';

const places = {
  personal: { id: 'a:1', conversationType: 'personal', tenantId },
  groupChat: { id: '19:group@thread.v2', conversationType: 'groupChat', tenantId },
  channel: { id: '19:team@thread.tacv2;messageid=1', conversationType: 'channel', tenantId },
};

const mention = (text: string) => ({
  text: `<at>Outcomes</at>${text}`,
  entities: [
    { type: 'mention', text: '<at>Outcomes</at>', mentioned: { id: '28:bot', name: 'Outcomes' } },
  ],
});

describe('a turn', () => {
  const bot = useBot();

  const answers: [string, RegExp[]][] = [
    ['show S05 crime', [/6,270/, /6,038/, /S05A/, /S05D/, /Worsening/, /Improving/, /Unchanged/]],
    ['show S05A', [/6,270/, /Q2 2018\/19/, /lower is better: worsening/, /Andy Frost/]],
    ['show S01', [/43\.6/, /32\.7/, /Lower than England/, /14b/, /Claire Shiels/]],
    ['s3', [/7\.3/, /14\.6/, /2016\/17/, /No associated current corporate risks/]],
    ['show S04', [/562/, /not judged/, /Jonathan Carter/, /Sue Evans/, /Claire Summerhayes/]],
    ['show S06', [/213/, /12 months to Jul 2018/, /Not available/]],
    ['overview', [/43\.6/, /57\.5/, /7\.3/, /562/, /6,270/, /213/, /Nick Jarman/]],
    ['why did S01 go up', [/drive to improve practice/]],
    ['high risks', [/14b/, /01d/, /09b/, /04a/]],
    ['risks for S01', [/02a/, /02b/, /11c/, /14b/]],
    ['risks for S05', [/No associated current corporate risk\(s\)/]],
    ['risk 041', [/04l/, /Serious injury or death of staff/]],
    ['who leads S04', [/Jonathan Carter/, /Sue Evans/, /Claire Summerhayes/]],
    ['people', [/Nick Jarman/, /David Bonner/, /01305 225503/]],
    ['help', [/What you can ask/, /Figures/, /Risks/]],
    ['domestic abuse', [/S05C/, /S05D/, /539/, /685/]],
  ];
  for (const [text, patterns] of answers)
    it(`answers ${JSON.stringify(text)} with one card that holds the truth`, async () => {
      // In a conversation of its own, so that it follows nothing.
      const conversation = { ...places.personal, id: `a:${text}` };
      const { status, sent } = await bot.send({ text, conversation });
      assert.equal(status, 200);
      assert.equal(sent.length, 1);
      const said = textOfAll(sent);
      for (const pattern of patterns) assert.match(said, pattern);
      assert.ok(sent[0]?.activity.summary);
    });

  for (const [place, conversation] of Object.entries(places))
    it(`answers a mention in ${place}, and a bare mention with help`, async () => {
      const shown = await bot.send({ conversation, ...mention('show S05') });
      assert.match(textOfAll(shown.sent), /6,270/);
      const bare = await bot.send({ conversation, ...mention('') });
      assert.match(textOfAll(bare.sent), /What you can ask/);
    });

  it('does what a press says, and takes nothing else that the press holds for the subject', async () => {
    const andy = {
      from: as('andy-frost').from,
      conversation: { ...places.personal, id: 'a:both' },
    };
    await bot.send({ ...andy, text: 'show S01' });
    const request = { kind: 'show', code: 'S05' };
    await bot.send({ ...andy, value: { action: { kind: 'end-delegation' }, request } });
    const { sent } = await bot.send({ ...andy, text: 'and the risks?' });
    assert.match(textOfAll(sent), /02a/);
  });

  it('answers a press by the ids that the button carries', async () => {
    const { sent } = await bot.send({ value: { request: { kind: 'show', code: 'S05B' } } });
    assert.match(textOfAll(sent), /2,920/);
    assert.doesNotMatch(carriedBy(...sent), /6,270/);
  });

  for (const value of [
    {},
    'x',
    [],
    { request: { kind: 'delete' } },
    { request: { kind: 'show' } },
    { request: null },
  ])
    it(`answers a press that carries ${JSON.stringify(value)} with what to do`, async () => {
      const { status, sent } = await bot.send({ value });
      assert.equal(status, 200);
      assert.match(textOfAll(sent), /no longer works/);
    });

  it('answers a button for something that is gone', async () => {
    const { sent } = await bot.send({ value: { request: { kind: 'show', code: 'S99' } } });
    assert.match(textOfAll(sent), /There is no indicator S99/);
  });

  it('shows no figure in answer to anything that does not exist', async () => {
    for (const text of [
      'S09',
      'S77',
      'risk 77x',
      '🙂',
      '<b>hello world</b>',
      'x'.repeat(5000),
      'crime in Poole',
    ]) {
      const { shown, carried } = await bot.askWhole(text);
      assert.match(
        shown,
        /There is no|cannot answer|have no figure|What you can ask|Hello|All right/,
        text,
      );
      assert.doesNotMatch(carried, /6,270|43\.6|57\.5|2,920|\b562\b|\b213\b/, text);
    }
  });

  it('knows no way to move the clock, which only npm start has', async () => {
    assert.doesNotMatch(await bot.ask('advance to 22 January'), /It is now/);
    const { carried } = await bot.askWhole('help');
    assert.doesNotMatch(carried, /advance/i);
  });

  it('greets once when installed, whatever comes twice', async () => {
    const conversation = { ...places.personal, id: 'a:new' };
    const installed = [
      { type: 'installationUpdate', action: 'add', conversation },
      {
        type: 'conversationUpdate',
        membersAdded: [{ id: '29:user' }, { id: '28:bot' }],
        conversation,
      },
      { type: 'installationUpdate', action: 'add', conversation },
    ];
    const both = await Promise.all(installed.map((one) => bot.send(one)));
    const greetings = both.flatMap(({ sent }) => sent);
    assert.equal(greetings.length, 1);
    assert.match(textOfAll(greetings), /Hello/);
  });

  it('greets at the next occasion when the first greeting could not be sent', async () => {
    const conversation = { ...places.personal, id: 'a:unlucky' };
    const installed = { type: 'installationUpdate', action: 'add', conversation };
    await bot.send({ ...installed, serviceUrl: 'http://127.0.0.1:9/' });
    const { sent } = await bot.send(installed);
    assert.match(textOfAll(sent), /Hello/);
  }).timeout(30_000);

  for (const changes of [
    { type: 'conversationUpdate', membersAdded: [{ id: '29:someone' }] },
    { type: 'installationUpdate', action: 'remove' },
    { type: 'messageReaction' },
    { type: 'typing' },
    { type: 'anything/else' },
  ])
    it(`says nothing to ${JSON.stringify(changes)}, with 200`, async () => {
      const { status, sent } = await bot.send(changes);
      assert.deepEqual([status, sent.length], [200, 0]);
    });

  it('answers an invoke that it does not know with 501', async () => {
    const { status, body } = await bot.send({ type: 'invoke', name: 'nobody/knows', value: {} });
    assert.equal(status, 501);
    assert.match(body, /NotImplemented/);
  });

  it('refuses a message of another tenant with 403, and of none', async () => {
    for (const tenant of ['22222222-2222-4222-8222-222222222222', undefined]) {
      const conversation = { ...places.personal, tenantId: tenant };
      const { status, sent } = await bot.send({ text: 'show S05', conversation, channelData: {} });
      assert.deepEqual([status, sent.length], [403, 0]);
    }
  });

  for (const depth of [500, 5_000, 50_000])
    it(`refuses an input that is nested ${depth} levels deep, and no more happens`, async () => {
      const from = bot.lines.length;
      const action = { kind: 'submit', indicator: 'S05', round: 'Q3 2018/19', seen: 0 };
      const value = { action: { ...action, noChange: false, asked: {} }, 'value~S05A': '*' };
      const body = JSON.stringify(bot.activity({ value }));
      const deep = '['.repeat(depth) + ']'.repeat(depth);
      const response = await bot.post(body.replace('"*"', deep));
      assert.equal(response.status, 400);
      assert.match(await response.text(), /value: is nested over 100 levels deep/);
      assert.equal(bot.lines.slice(from).filter(({ err }) => err).length, 0);
    });

  for (const missing of ['type', 'serviceUrl', 'channelId', 'from', 'recipient', 'conversation'])
    it(`refuses an activity without ${missing} with 400 that names it`, async () => {
      const { status, body } = await bot.send({ text: 'show S05', [missing]: undefined });
      assert.equal(status, 400);
      assert.match(body, new RegExp(missing));
    });

  it('takes a message without text, id or Entra object id', async () => {
    const { status } = await bot.send({ id: undefined, from: { id: '29:x' } });
    assert.equal(status, 200);
    // Without the id of what is answered it stands by itself.
    await bot.waitFor((one) => /What you can ask/.test(textOf(one)));
  });

  it('logs one line a turn, without what was written', async () => {
    bot.lines.length = 0;
    await bot.send({ text: 'show S05 my secret words' });
    const lines = bot.lines.filter(({ msg }) => msg !== 'looked for messages to send');
    assert.equal(lines.length, 1);
    const [line] = lines;
    assert.deepEqual([line?.msg, line?.what, line?.outcome], ['turn', 'text', 'answered']);
    assert.doesNotMatch(JSON.stringify(line), /secret/);
  });
});
