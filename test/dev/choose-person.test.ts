import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

  it('finds a reader by nothing where no lead officer has an address', () => {
    const { councillor } = cast.roles;
    assert.equal(choosePerson({ ...cast, roles: { councillor } }).name, 'Alex Reader');
  });

  it('knows a reader of a report without any address', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'outcomes-cast-'));
    const sample = 'data/samples/district/reports/district.json';
    const report = JSON.parse(await readFile(sample, 'utf8')) as { people: { email?: string }[] };
    for (const person of report.people) delete person.email;
    await mkdir(join(folder, 'reports'));
    await writeFile(join(folder, 'reports', 'report.json'), JSON.stringify(report));
    const { email } = choosePerson(await readCast(folder));
    await rm(folder, { recursive: true });
    assert.equal(email, 'alex.reader@council.example');
  });

  it('does not choose between two people of one name', () => {
    assert.throws(() => choosePerson(cast, 'Claire'), {
      message: '"Claire" may be Claire Shiels or Claire Summerhayes.',
    });
  });
});
