import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { pino } from 'pino';
import { type StartedBot, startBot } from '../../src/app.ts';
import { usualTurns } from '../../src/bot/turn-limits.ts';
import { readConfig } from '../../src/config.ts';
import type { Sent } from './connector.ts';
import { pressOf } from './press.ts';
import { as, tenantId, textOf, textOfAll, useBot } from './use-bot.ts';

const edited = (id: string, text: string, time = text) => ({
  type: 'messageUpdate',
  id,
  text,
  timestamp: time,
  channelData: { tenant: { id: tenantId }, eventType: 'editMessage' },
});

describe('an edited message', () => {
  const bot = useBot({}, '2019-01-02');
  let people = 0;

  /** Somebody in a chat of their own, with what they send and the ids of the answers. */
  const talk = (person = 'reader', chat = `a:talk-${people++}`) => {
    const me = { ...as(person), conversation: { ...as(person).conversation, id: chat } };
    const send = async (changes: object) => (await bot.send({ ...me, ...changes })).sent;
    return {
      send,
      say: (id: string, text: string) => send({ id, text }),
      edit: (id: string, text: string, time?: string) => send(edited(id, text, time)),
      press: (sent: Sent | undefined, title: string, changes: object = {}) =>
        send({ value: sent ? pressOf(sent, title) : {}, ...changes }),
    };
  };

  /** What the bot did: a new message, or one that takes the place of another. */
  const how = (sent: readonly Sent[]) =>
    sent.map(({ method, path }) =>
      method === 'PUT' ? path.replace(/.*\//, 'in place of ') : 'new',
    );

  it('is answered anew in place of the old answer', async () => {
    const { say, edit } = talk();
    const [first] = await say('m1', 'show S05A');
    assert.match(first ? textOf(first) : '', /Total Crime/i);
    const sent = await edit('m1', 'show S01');
    assert.match(how(sent).join(), /^in place of sent-\d+$/);
    assert.match(textOfAll(sent), /Child protection/i);
    const again = await edit('m1', 'show S04');
    assert.deepEqual(how(again), how(sent));
    assert.match(textOfAll(again), /Adult safeguarding/i);
  });

  it('is about what was spoken of before it', async () => {
    const { say, edit } = talk();
    await say('m1', 'show S05A');
    await say('m2', 'show S01');
    const sent = await edit('m2', 'and the risks?');
    assert.match(textOfAll(sent), /S05 /);
    assert.doesNotMatch(textOfAll(sent), /S01/);
    assert.match(textOfAll(await say('m3', 'and the trend?')), /S05/);
  });

  it('says nothing where only its form has changed', async () => {
    const { say, edit } = talk();
    await say('m1', 'show S05');
    assert.deepEqual(await edit('m1', '<p><b>Show</b>&nbsp;S05</p>'), []);
    assert.deepEqual(await edit('m1', 'show S05'), []);
  });

  it('is answered once when it arrives again, and again when it is edited back', async () => {
    const { say, edit, send } = talk();
    await say('m1', 'show S05');
    const one = edited('m1', 'show S01', '2019-01-02T09:00:00Z');
    assert.equal((await send(one)).length, 1);
    await bot.settled();
    assert.deepEqual(await send(one), []);
    assert.equal((await edit('m1', 'show S05', '2019-01-02T09:01:00Z')).length, 1);
    assert.equal((await edit('m1', 'show S01', '2019-01-02T09:02:00Z')).length, 1);
    await bot.settled();
    assert.deepEqual(await send(one), [], 'the first edit is late');
  });

  it('is answered below once something else has been spoken of', async () => {
    const { say, edit } = talk();
    await say('m1', 'show S05A');
    await say('m2', 'show S01');
    const sent = await edit('m1', 'and S04?');
    assert.deepEqual(how(sent), ['new']);
    assert.match(textOfAll(sent), /S04/);
    const again = await edit('m1', 'and S05A?');
    assert.match(how(again).join(), /^in place of/);
  });

  it('is answered below when the old answer cannot be changed any more', async () => {
    const { say, edit } = talk();
    await say('m1', 'show S05');
    for (const status of [404, 400, 403]) {
      bot.refuseNext({ status });
      const sent = await edit('m1', `show S0${status % 5}`);
      assert.deepEqual(how(sent), ['new'], String(status));
    }
    const last = await edit('m1', 'show S05A');
    assert.match(how(last).join(), /^in place of/, 'the new answer can be changed');
  });

  it('is answered as a new one when it is not known, but orders nothing', async () => {
    const { edit } = talk('david-bonner');
    assert.match(textOfAll(await edit('long ago', 'show S05')), /S05/);
    const sent = await edit('longer ago', 'snooze until 31 January');
    assert.match(textOfAll(sent), /Your edit changed nothing/);
  });

  it('of a group is answered in the place that everybody sees', async () => {
    const { send } = talk();
    const group = { id: '19:edits@thread.v2', conversationType: 'groupChat', tenantId };
    const text = (words: string) => ({
      conversation: group,
      entities: [{ type: 'mention', text: '<at>Outcomes</at>', mentioned: { id: '28:bot' } }],
      text: `<at>Outcomes</at> ${words}`,
    });
    await send({ id: 'g1', ...text('show S05') });
    const sent = await send({ ...edited('g1', ''), ...text('show S01') });
    assert.match(how(sent).join(), /^in place of/);
    assert.deepEqual(await send({ ...edited('g1', ''), ...text('<b>show</b> S01') }), []);
  });

  it('gives an order when it gave none before, and none a second time', async () => {
    const { say, edit, press } = talk('mike-potter');
    await say('m1', 'show S05');
    const done = await edit('m1', 'snooze until 8 January');
    assert.match(textOfAll(done), /no reminders before 8 January 2019/);
    assert.match(how(done).join(), /^in place of/);
    const twice = await edit('m1', 'snooze until 9 January');
    assert.match(textOfAll(twice), /Your edit changed nothing/);
    assert.deepEqual(how(twice), ['new'], 'the receipt stays');
    const thrice = await edit('m1', 'snooze until 10 January');
    assert.match(textOfAll(thrice), /Your edit changed nothing/);
    assert.match(textOfAll(await press(thrice[0], 'Snooze')), /10 January 2019/);
    const asked = await edit('m1', 'show S01');
    assert.deepEqual(how(asked), ['new']);
  });

  it('leaves a form and what became of it in its place', async () => {
    const { say, edit, press } = talk('andy-frost');
    const [form] = await say('m1', 'update S05');
    const other = await edit('m1', 'update S06');
    assert.deepEqual(how(other), ['new'], 'something may be typed in it');
    await press(form, 'Save draft', { replyToId: 'sent' });
    assert.deepEqual(how(await edit('m1', 'show S05')), ['new']);
  });

  for (const [what, changes] of Object.entries({
    'that is back after it was deleted': {
      type: 'messageUpdate',
      channelData: { tenant: { id: tenantId }, eventType: 'undeleteMessage' },
    },
    'that is deleted': {
      type: 'messageDelete',
      channelData: { tenant: { id: tenantId }, eventType: 'softDeleteMessage' },
    },
    'of an update of another kind': { type: 'messageUpdate' },
    'without a text': { ...edited('m1', ''), text: undefined },
    'without an id': { ...edited('m1', 'show S01'), id: undefined },
  }))
    it(`says nothing to a message ${what}`, async () => {
      const { say, send } = talk();
      await say('m1', 'show S05');
      assert.deepEqual(await send({ id: 'm1', text: 'show S01', ...changes }), []);
    });
});

describe('the edits of one sender', () => {
  const bot = useBot({ turnLimits: { ...usualTurns, perMinute: 3 } });

  it('count towards their limit, which they are told of once', async () => {
    const said: string[] = [];
    await bot.send({ id: 'm1', text: 'show S05' });
    for (const code of ['S01', 'S04', 'S06', 'S02'])
      said.push(textOfAll((await bot.send(edited('m1', `show ${code}`))).sent));
    assert.match(said[2] ?? '', /That was a lot at once/);
    assert.deepEqual(said[3], '');
  });
});

describe('a message edited at another copy of the bot', () => {
  const bot = useBot();
  let copy: StartedBot | undefined;
  before(async function () {
    this.timeout(30_000);
    const config = readConfig({ PORT: '0', TODAY: '2018-12-17', MicrosoftAppTenantId: tenantId });
    const log = pino({ level: 'silent' });
    const clock = () => new Date();
    copy = await startBot(config, bot.azurite.address(), { clock, log, sample: false });
  });
  after(async function () {
    this.timeout(30_000);
    await copy?.stop();
  });

  it('is answered in place of the first answer', async () => {
    await bot.send({ id: 'm1', text: 'show S05' });
    await bot.settled();
    await fetch(`${copy?.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(bot.activity(edited('m1', 'show S01'))),
    });
    const [sent] = bot.take();
    assert.equal(sent?.method, 'PUT');
    assert.match(sent ? textOf(sent) : '', /Child protection/i);
  });
});
