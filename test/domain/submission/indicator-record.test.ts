import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { nameDifference } from '../../../src/domain/submission/indicator-record.ts';

describe('nameDifference', () => {
  const cases: [Parameters<typeof nameDifference>[0], string][] = [
    [{ what: 'S05A', when: 'Q3 2018/19', to: '6,200' }, 'S05A, Q3 2018/19'],
    [{ what: 'issues' }, 'What are the issues and how can we address them?'],
    [{ what: 'deadline', to: '2019-01-31' }, 'Deadline'],
  ];
  for (const [difference, name] of cases)
    it(`calls ${difference.what} “${name}”`, () => {
      assert.equal(nameDifference(difference), name);
    });
});
