import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ownersOf } from '../../../src/domain/round/owed.ts';

const delegations = [
  { person: 'ann', to: 'bob', until: '2019-01-10' },
  { person: 'bob', to: 'cat', until: '2019-01-10' },
];

describe('ownersOf', () => {
  const cases: [string, string[], string, string[]][] = [
    ['puts the stand-in in the place of the lead', ['ann'], '2019-01-09', ['bob']],
    ['holds on the last day', ['ann'], '2019-01-10', ['bob']],
    ['ends after it', ['ann'], '2019-01-11', ['ann']],
    ['names nobody twice', ['ann', 'dee', 'ann'], '2019-01-09', ['bob', 'dee']],
    ['counts a stand-in who is a lead once', ['ann', 'bob'], '2019-01-11', ['ann', 'bob']],
  ];
  for (const [title, leads, today, expected] of cases)
    it(title, () => {
      assert.deepEqual(ownersOf(leads, delegations, today), expected);
    });

  it('gives two leads the same stand-in once', () => {
    const both = [...delegations, { person: 'dee', to: 'bob', until: '2019-01-10' }];
    assert.deepEqual(ownersOf(['ann', 'dee'], both, '2019-01-09'), ['bob']);
  });
});
