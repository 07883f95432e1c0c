import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { pickOfficer, readOfficers } from '../../src/dev/officers.ts';

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
