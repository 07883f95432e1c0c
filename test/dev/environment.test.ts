import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { pickOfficer, readDevSettings, readOfficers } from '../../src/dev/environment.ts';

describe('readDeskSettings', () => {
  it('has Andy Frost at the usual ports on 2 January 2019 when nothing is said', () => {
    assert.deepStrictEqual(readDevSettings(undefined, { PORT: '' }), {
      as: 'Andy Frost',
      botPort: 3978,
      storagePort: 10_002,
      playgroundPort: 56_150,
      dataFolder: '.data',
      today: '2019-01-02',
    });
  });

  it('names every faulty variable at once', () => {
    assert.throws(() => readDevSettings(undefined, { PORT: 'abc', STORAGE_PORT: '0' }), {
      code: 'config-invalid',
      message: /PORT: [\s\S]*STORAGE_PORT: /,
    });
  });

  it('refuses the same port for two programs', () => {
    assert.throws(() => readDevSettings(undefined, { PORT: '5000', STORAGE_PORT: '5000' }), {
      message: 'PORT and STORAGE_PORT are both 5000.',
    });
  });

  it('is whoever was named', () => {
    assert.equal(readDevSettings('Claire Shiels', {}).as, 'Claire Shiels');
  });
});

const officers = await readOfficers(join(import.meta.dirname, '../../data/reports'));

describe('pickOfficer', () => {
  it('finds an officer of the report in any case', () => {
    assert.strictEqual(
      pickOfficer(officers, 'claire shiels').email,
      'claire.shiels@dorsetcc.gov.uk',
    );
  });

  it('refuses a name that is not in the report, and lists those that are', () => {
    assert.throws(() => pickOfficer(officers, 'Bob'), {
      code: 'config-invalid',
      message: 'No officer in the report is called "Bob".',
      next: /Andy Frost, Claire Shiels/,
    });
  });
});
