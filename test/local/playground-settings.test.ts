import { deepStrictEqual, match, notStrictEqual, strictEqual, throws } from 'node:assert/strict';
import { devObjectId, devTenantId, playgroundSettings } from '../../src/dev/playground.ts';

const officer = (name: string) => ({
  name,
  email: `${name.toLowerCase().replace(' ', '.')}@dorsetcc.gov.uk`,
});
const user = officer('Andy Frost');
const others = ['Claire Shiels', 'Sue Evans', 'Mike Potter', 'Nick Jarman', 'Paul Leivers'].map(
  officer,
);

describe('playgroundSettings', () => {
  it('seats the officer with e-mail and object id', () => {
    const { currentUser } = playgroundSettings({ tenantId: devTenantId, user, others });
    strictEqual(currentUser.email, 'andy.frost@dorsetcc.gov.uk');
    strictEqual(currentUser.aadObjectId, devObjectId('andy.frost@dorsetcc.gov.uk'));
    deepStrictEqual([currentUser.givenName, currentUser.surname], ['Andy', 'Frost']);
  });

  it('puts exactly five others beside, never the officer again', () => {
    const everyone = [user, ...others, officer('David Bonner')];
    const { users } = playgroundSettings({ tenantId: devTenantId, user, others: everyone });
    deepStrictEqual(
      users.map(({ name }) => name),
      others.map(({ name }) => name),
    );
  });

  it('refuses when there are too few officers', () => {
    throws(() => playgroundSettings({ tenantId: devTenantId, user, others: [user] }), {
      code: 'config-invalid',
      message: /needs 5 officers beside Andy Frost, and there are 0/,
    });
  });
});

describe('deskObjectId', () => {
  it('is a UUID that stays the same for the same address in any case', () => {
    const id = devObjectId('andy.frost@dorsetcc.gov.uk');
    match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    strictEqual(devObjectId('Andy.Frost@dorsetcc.gov.uk'), id);
    notStrictEqual(devObjectId('claire.shiels@dorsetcc.gov.uk'), id);
  });
});
