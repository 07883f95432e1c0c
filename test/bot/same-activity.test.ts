import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { pino } from 'pino';
import { type StartedBot, startBot } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { openPeopleStore } from '../../src/storage/stores/people-store.ts';
import { openTable } from '../../src/storage/table.ts';
import { executeOf, pressOf } from './press.ts';
import { as, tenantId, textOf, useBot } from './use-bot.ts';

describe('the same activity', () => {
  const bot = useBot({}, '2019-01-02');
  let copy: StartedBot | undefined;
  before(async function () {
    this.timeout(30_000);
    const config = readConfig({
      PORT: '0',
      TODAY: '2019-01-02',
      MicrosoftAppTenantId: tenantId,
    });
    const log = pino({ level: 'silent' });
    const clock = () => new Date();
    copy = await startBot(config, bot.azurite.address(), { clock, log, sample: false });
  });
  after(async function () {
    this.timeout(30_000);
    await copy?.stop();
  });

  /** Gives an activity to the other copy of the bot. */
  const sendToCopy = async (activity: object) => {
    const { status } = await fetch(`${copy?.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    return { status, sent: bot.take() };
  };

  const andy = as('andy-frost');

  it('is answered once when it arrives again, whichever copy gets it', async () => {
    const activity = bot.activity({ ...andy, text: 'show S05' });
    const first = await bot.send(activity);
    assert.equal(first.sent.length, 1);
    await bot.settled();
    const again = await bot.send(activity);
    assert.deepEqual([again.status, again.sent], [200, []]);
    const elsewhere = await sendToCopy(activity);
    assert.deepEqual([elsewhere.status, elsewhere.sent], [200, []]);
    assert.ok(bot.lines.some(({ outcome }) => outcome === 'answered before'));
  });

  it('is run once when it arrives again before it is answered', async () => {
    const activity = bot.activity({ ...andy, text: 'show S01' });
    bot.lines.length = 0;
    const both = await Promise.all([bot.send(activity), bot.send(activity)]);
    assert.deepEqual(
      both.map(({ status }) => status),
      [200, 200],
    );
    assert.equal(both.flatMap(({ sent }) => sent).length, 1);
    assert.equal(bot.lines.filter(({ msg }) => msg === 'turn').length, 1);
  });

  it('is given the same answer when it is an invoke', async () => {
    const { sent } = await bot.send({ ...andy, text: 'show S05' });
    const press = bot.activity({
      ...andy,
      ...executeOf(sent[0], '◀ Q1 2018/19'),
      replyToId: 'pressed',
    });
    const both = await Promise.all([bot.send(press), bot.send(press)]);
    const later = await bot.send(press);
    for (const { status, body } of [...both, later]) {
      assert.equal(status, 200);
      assert.match(body, /6,038/);
    }
  });

  it('changes once what it changes, also when another press came in between', async () => {
    const asked = await bot.send({ ...andy, text: 'delegate' });
    const typed = { to: 'claire-shiels', until: '2019-01-31' };
    const delegate = bot.activity({ ...andy, value: pressOf(asked.sent[0], 'Delegate', typed) });
    const [receipt] = (await bot.send(delegate)).sent;
    assert.match(receipt ? textOf(receipt) : '', /I will ask [^|]+ instead of you/);
    const value = { action: { kind: 'end-delegation' } };
    await bot.send({ ...andy, value });
    await sendToCopy(delegate);
    const { sent } = await bot.send({ ...andy, text: 'delegate' });
    assert.doesNotMatch(sent.map(textOf).join(), /I will ask Claire Shiels instead of you/);
    const people = openPeopleStore(openTable(bot.azurite.address(), 'People'), () => new Date());
    const trail = await people.readAbsenceChanges('andy-frost');
    const by = { objectId: 'object-of-andy-frost', name: 'Andy Frost' };
    const standIn = { to: 'claire-shiels', until: '2019-01-31' };
    assert.deepEqual(
      trail.map(({ at: _, ...rest }) => rest),
      [
        { person: 'andy-frost', kind: 'delegation', by, before: standIn },
        { person: 'andy-frost', kind: 'delegation', by, after: standIn },
      ],
    );
  });

  it('of somebody else in the same chat is another', async () => {
    const group = { id: '19:group@thread.v2', conversationType: 'groupChat', tenantId };
    const one = { conversation: group, id: 'same-id', text: 'show S05' };
    assert.equal((await bot.send({ ...one, from: andy.from })).sent.length, 1);
    assert.equal((await bot.send({ ...one, from: as('mike-potter').from })).sent.length, 1);
  });
});
