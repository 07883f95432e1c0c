import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { buildHashPerson, buildLogFields, countRefusals } from '../../src/bot/log.ts';
import { catalogue } from './catalogue.ts';
import { as, useBot } from './use-bot.ts';

const logKey = 'a key of at least 32 characters, for tests';

describe('buildHashPerson', () => {
  it('stands for a person in whatever case their id is written, and for nobody else', () => {
    const hashPerson = buildHashPerson(logKey);
    assert.equal(hashPerson('AB-1'), hashPerson('ab-1'));
    assert.notEqual(hashPerson('ab-1'), hashPerson('ab-2'));
    assert.match(hashPerson('ab-1'), /^[0-9a-f]{16}$/);
  });

  it('says nothing to whoever has another key', () => {
    assert.notEqual(buildHashPerson(logKey)('ab-1'), buildHashPerson(`${logKey}!`)('ab-1'));
  });
});

describe('the log of a bot', () => {
  const bot = useBot({ logKey }, '2019-01-02');

  it('holds a line of each turn by which its person can be traced with the key', async () => {
    await bot.send({ ...as('andy-frost'), id: 'traced', text: 'show S05' });
    const turn = bot.lines.find(({ msg, activityId }) => msg === 'turn' && activityId === 'traced');
    assert.equal(turn?.person, buildHashPerson(logKey)('object-of-andy-frost'));
  });

  it('names nobody, whatever goes wrong', async () => {
    const strange = { aadObjectId: 'object-of-somebody', id: '29:unknown', name: 'Nobody' };
    await bot.send({ from: strange, text: 'update S05' });
    await bot.send({ ...as('mike-potter'), text: 'update S05' });
    bot.refuseNext({ status: 403 });
    await bot.send({ ...as('andy-frost'), text: 'my updates' });
    await bot.waitFor(({ path }) => path.includes('andy-frost'));
    const log = bot.lines.map((line) => JSON.stringify(line)).join('\n');
    assert.ok(log.includes('reply could not be sent'));
    assert.ok(log.includes('the sender cannot be identified'));
    assert.doesNotMatch(log, /object-of-|(?<!\d)29:/);
    for (const { email, name } of catalogue.people) {
      assert.ok(email && !log.includes(email), email);
      assert.ok(!log.includes(name), name);
    }
  });

  it('gives a turn without an Entra id no person', () => {
    const fields = buildLogFields(buildHashPerson(logKey));
    const from = { objectId: undefined, channelUserId: '29:x', name: 'X' };
    const incoming = {
      ...{
        what: { kind: 'other' as const },
        activityType: 'message',
        activityId: 'a',
        deliveryId: 'a',
        scope: 'personal',
      },
      ...{
        channelId: 'msteams',
        pressedId: undefined,
        conversationId: 'a:1',
        tenantId: undefined,
        botId: '28:bot',
      },
      ...{ serviceUrl: 'http://127.0.0.1/', from },
    } as const;
    assert.deepEqual(fields(incoming), { activityId: 'a', person: undefined });
  });
});

describe('countRefusals', () => {
  it('writes the first at once, and the others together a minute later', () => {
    let now = 0;
    const written: object[] = [];
    const count = countRefusals(
      (reasons) => written.push(reasons),
      () => now,
    );
    count('expired');
    for (let i = 0; i < 1_000; i += 1) count('forged');
    assert.deepEqual(written, [{ expired: 1 }]);
    now += 60_000;
    count('expired');
    assert.deepEqual(written, [{ expired: 1 }, { forged: 1_000, expired: 1 }]);
    count('expired');
    assert.equal(written.length, 2);
  });
});
