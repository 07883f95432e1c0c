import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readMember } from '../../src/bot/identity/know-actor.ts';

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

describe('a member of the directory', () => {
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
