import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { memberEmail } from '../../src/bot/member-email.ts';

const tenantId = '11111111-1111-4111-8111-111111111111';
const incoming = { from: { objectId: 'o1', channelUserId: '29:x', name: 'Claire' }, tenantId };
const member = {
  aadObjectId: 'o1',
  tenantId,
  userRole: 'user',
  email: 'Claire.Shiels@dorsetcc.gov.uk',
  userPrincipalName: 'cs@dorsetcc.gov.uk',
};

describe('the address of a member', () => {
  const taken: [string, object, string][] = [
    ['in lower case', member, 'claire.shiels@dorsetcc.gov.uk'],
    ['or the principal name without one', { ...member, email: '' }, 'cs@dorsetcc.gov.uk'],
    [
      'where the tenant is not said',
      { ...member, tenantId: null },
      'claire.shiels@dorsetcc.gov.uk',
    ],
    [
      'where the object id has its other name',
      { ...member, aadObjectId: undefined, objectId: 'o1' },
      'claire.shiels@dorsetcc.gov.uk',
    ],
  ];
  for (const [what, found, address] of taken)
    it(`is taken ${what}`, () => assert.equal(memberEmail(found, incoming), address));

  const refused: [string, unknown][] = [
    ['of a guest', { ...member, userRole: 'guest' }],
    ['of another tenant', { ...member, tenantId: '22222222-2222-4222-8222-222222222222' }],
    ['of somebody else', { ...member, aadObjectId: 'o2' }],
    ['of nobody in particular', { ...member, aadObjectId: undefined }],
    ['with a letter that looks like another', { ...member, email: 'nic\u212a@dorsetcc.gov.uk' }],
    ['with an invisible mark', { ...member, email: '\ufeffclaire.shiels@dorsetcc.gov.uk' }],
    ['with a blank', { ...member, email: 'claire.shiels@dorsetcc.gov.uk\u00a0' }],
    ['without an @', { ...member, email: 'claire' }],
    ['when nothing was said', undefined],
    ['when something else was said', { ...member, email: 7 }],
  ];
  for (const [what, found] of refused)
    it(`is not taken ${what}`, () => assert.equal(memberEmail(found, incoming), undefined));
});
