import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { choosePerson, readCast } from '../../src/dev/choose-person.ts';

const cast = await readCast();

describe('choosePerson', () => {
  for (const [typed, name] of [
    [undefined, 'Andy Frost'],
    ['officer', 'Andy Frost'],
    ['outcome-lead', 'Paul Leivers'],
    ['Outcome lead', 'Paul Leivers'],
    ['sponsor', 'Nick Jarman'],
    ['performance-team', 'David Bonner'],
    ['councillor', 'Alex Reader'],
    ['claire shiels', 'Claire Shiels'],
    ['Mike', 'Mike Potter'],
  ] as const)
    it(`finds ${name} by ${typed ?? 'nothing'}`, () => {
      assert.equal(choosePerson(cast, typed).name, name);
    });

  it('knows no councillor in the report, who has an address at the council all the same', () => {
    const { name, email } = choosePerson(cast, 'councillor');
    assert.ok(!cast.officers.some((one) => one.name === name || one.email === email));
    assert.match(email, /@dorsetcc\.gov\.uk$/);
  });

  it('lists the roles, with their people, and every name for a word that it does not know', () => {
    assert.throws(() => choosePerson(cast, 'Bob'), {
      code: 'config-invalid',
      message: '"Bob" is neither a role nor somebody in the report.',
      next: /councillor +Alex Reader[\s\S]*outcome-lead +Paul Leivers[\s\S]*a name: Andy Frost, Claire Shiels/,
    });
  });

  it('finds a reader by nothing where no lead officer has an address, and nobody where none has', () => {
    const { councillor } = cast.roles;
    assert.ok(councillor);
    assert.equal(choosePerson({ ...cast, roles: { councillor } }).name, 'Alex Reader');
    assert.throws(() => choosePerson({ ...cast, roles: {} }), {
      code: 'config-invalid',
      message: /Nobody in the report has an e-mail address/,
    });
  });

  it('does not choose between two people of one name', () => {
    assert.throws(() => choosePerson(cast, 'Claire'), {
      message: '"Claire" may be Claire Shiels or Claire Summerhayes.',
    });
  });
});
