import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { readMember } from '../../../src/bot/identity/know-actor.ts';
import { buildHashPerson } from '../../../src/bot/log.ts';
import { as, textOf, textOfAll, useBot } from '../use-bot.ts';

describe('somebody of whom the directory', () => {
  const form = /S05A Total crime: crimes \(required\)/;

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
      const value = { request: { kind: 'status', code: 'S05' } };
      assert.match(textOfAll((await bot.send({ value, ...who })).sent), told);
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

describe('a member of the directory', () => {
  const tenantId = 'aaaaaaaa-1111-4111-8111-111111111111';

  const incoming = { from: { objectId: 'o1', channelUserId: '29:x', name: 'Claire' }, tenantId };

  const member = {
    aadObjectId: 'o1',
    tenantId,
    userRole: 'user',
    email: 'Claire.Shiels@dorsetcc.gov.uk',
    userPrincipalName: 'CS@dorsetcc.gov.uk',
  };

  const mail = 'claire.shiels@dorsetcc.gov.uk';

  const principal = 'cs@dorsetcc.gov.uk';

  const staff: [string, object, string[]][] = [
    ['has both addresses in lower case', member, [mail, principal]],
    ['has one where both are the same', { ...member, userPrincipalName: mail }, [mail]],
    ['has the principal name without a mail', { ...member, email: '' }, [principal]],
    ['has the mail without a principal name', { ...member, userPrincipalName: undefined }, [mail]],
    ['is one where the tenant is not said', { ...member, tenantId: null }, [mail, principal]],
    [
      'is one in any writing of the tenant',
      { ...member, tenantId: tenantId.toUpperCase() },
      [mail, principal],
    ],
    ['is one in any writing of the role', { ...member, userRole: 'User' }, [mail, principal]],
    [
      'is one without a role, by the principal name',
      { ...member, userRole: null },
      [mail, principal],
    ],
    [
      'is one by the other name of the object id',
      { ...member, aadObjectId: undefined, objectId: 'o1' },
      [mail, principal],
    ],
    [
      'has no address with a letter that looks like another',
      { ...member, email: 'nic\u212a@dorsetcc.gov.uk' },
      [principal],
    ],
    ['has no address with an invisible mark', { ...member, email: `\ufeff${mail}` }, [principal]],
    ['has no address with a blank', { ...member, email: `${mail}\u00a0` }, [principal]],
    ['has no address without an @', { ...member, email: 'claire' }, [principal]],
    ['may have none at all', { ...member, email: 'claire', userPrincipalName: 'cs' }, []],
  ];
  for (const [what, found, addresses] of staff)
    it(what, () => assert.deepEqual(readMember(found, incoming), { kind: 'staff', addresses }));

  const outsiders: [string, object][] = [
    ['with the role of a guest', { userRole: 'guest' }],
    ['with that role in capitals', { userRole: 'GUEST' }],
    ['who is anonymous', { userRole: 'anonymous' }],
    ['with any other role', { userRole: 'federated' }],
    ['with the mark of a guest', { userPrincipalName: 'c_x.uk#EXT#@council.onmicrosoft.com' }],
    [
      'with that mark and no role',
      { userRole: null, userPrincipalName: 'c_x.uk#ext#@council.onmicrosoft.com' },
    ],
    ['with that mark in the mail', { email: 'c_x.uk#EXT#@council.onmicrosoft.com' }],
    ['of another tenant', { tenantId: '22222222-2222-4222-8222-222222222222' }],
  ];
  for (const [what, changes] of outsiders)
    it(`${what} is an outsider`, () => {
      assert.deepEqual(readMember({ ...member, ...changes }, incoming), { kind: 'outsider' });
    });

  const tooLittle: [string, unknown][] = [
    ['of somebody else', { ...member, aadObjectId: 'o2' }],
    ['of nobody in particular', { ...member, aadObjectId: undefined }],
    ['without a role and a principal name', { ...member, userRole: null, userPrincipalName: null }],
    ['with both empty', { ...member, userRole: '', userPrincipalName: '' }],
    ['that is nothing', undefined],
    ['that is something else', { ...member, email: 7 }],
  ];
  for (const [what, found] of tooLittle)
    it(`${what} says too little`, () => {
      assert.deepEqual(readMember(found, incoming), { kind: 'says-too-little' });
    });

  it('of whom the channel gives no object id says too little', () => {
    const nobody = { ...incoming, from: { ...incoming.from, objectId: undefined } };
    assert.deepEqual(readMember(member, nobody), { kind: 'says-too-little' });
  });
});
