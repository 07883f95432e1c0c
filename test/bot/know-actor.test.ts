import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { buildHashPerson } from '../../src/bot/log.ts';
import { as, textOf, useBot } from './use-bot.ts';

const form = /value~S05A/;

describe('somebody of whom the directory', () => {
  const logKey = 'a key of the test, for nobody else';
  const hashPerson = buildHashPerson(logKey);
  const bot = useBot({ logKey }, '2019-01-02');
  afterEach(() => bot.directory.fail(undefined));

  const say = async (text: string, who: object): Promise<string> =>
    (await bot.send({ text, ...who })).sent.map(textOf).join();

  it('says nothing just now reads figures, is told so where it matters, and is known at once after', async () => {
    const officer = as('andy-frost');
    bot.directory.fail(403);
    assert.match(await say('show S05', officer), /Domestic abuse/);
    for (const text of [
      'update S05',
      'my updates',
      'progress',
      'remind now',
      'snooze',
      'delegate',
      'receipt',
    ])
      assert.match(await say(text, officer), /I cannot check who you are just now/, text);
    bot.directory.fail(undefined);
    assert.match(await say('update S05', officer), form);
  });

  it('breaks down in the middle is known all the same, once linked', async () => {
    await say('show S05', as('andy-frost'));
    bot.directory.fail(500);
    assert.match(await say('update S05', as('andy-frost')), form);
  });

  it('gives the address of the report as principal name only is that officer', async () => {
    const who = as('principal');
    bot.directory.set('29:principal', {
      ...{ aadObjectId: 'object-of-principal', name: 'Paul Leivers' },
      ...{ email: 'paul@elsewhere.uk', userPrincipalName: 'Paul.Leivers@dorsetcc.gov.uk' },
    });
    assert.match(await say('update S05', who), form);
  });

  const strangers: [string, object, RegExp][] = [
    ['calls a guest', { userRole: 'guest' }, /for the council’s own staff/],
    [
      'marks as a guest',
      { userPrincipalName: 'a_b#EXT#@c.onmicrosoft.com' },
      /for the council’s own staff/,
    ],
    ['calls anonymous', { userRole: 'anonymous' }, /for the council’s own staff/],
    [
      'names another tenant',
      { tenantId: '22222222-2222-4222-8222-222222222222' },
      /for the council’s own staff/,
    ],
    ['names neither role nor principal name', { userRole: null }, /I cannot tell who you are/],
  ];
  for (const [n, [what, changes, told]] of strangers.entries())
    it(`${what} has no rights, is told why, and reads figures`, async () => {
      const aadObjectId = `object-of-stranger-${n}`;
      bot.directory.set(`29:stranger-${n}`, {
        ...{ aadObjectId, name: 'Mike Potter', email: 'mike.potter@dorsetcc.gov.uk' },
        ...changes,
      });
      const who = as(`stranger-${n}`);
      assert.match(await say('update S01', who), told);
      assert.match(await say('progress', who), told);
      assert.match(await say('show S05', who), /Domestic abuse/);
    });

  it('is never asked, since the channel gives no object id, has no rights', async () => {
    const { from, conversation } = as('andy-frost');
    const before = bot.directory.lookUps();
    for (const aadObjectId of [undefined, null])
      assert.match(
        await say('update S05', { conversation, from: { ...from, aadObjectId } }),
        /for the council’s own staff/,
      );
    assert.equal(bot.directory.lookUps(), before);
  });

  it('gives an officer’s address to two accounts: neither has rights, and the log says so', async () => {
    const first = as('claire-shiels');
    assert.doesNotMatch(await say('progress', first), /Two accounts/);
    bot.directory.set('29:twin', {
      ...{ aadObjectId: 'object-of-twin', name: 'Claire Shiels' },
      ...{ userPrincipalName: 'claire.shiels@dorsetcc.gov.uk' },
    });
    assert.match(await say('progress', as('twin')), /Two accounts use your address/);
    assert.ok(
      bot.lines.some(
        ({ msg, person, disputedBy }) =>
          String(msg).startsWith('two accounts claim one address') &&
          person === hashPerson('object-of-twin') &&
          Array.isArray(disputedBy) &&
          disputedBy[0] === hashPerson('object-of-claire-shiels'),
      ),
    );
  });

  it('is asked about stays known from one turn to the next', async () => {
    const before = bot.directory.lookUps();
    for (const text of ['show S05', 'update S01', 'progress']) await say(text, as('sue-evans'));
    assert.equal(bot.directory.lookUps(), before + 1);
  });
});
