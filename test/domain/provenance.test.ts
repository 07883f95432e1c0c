import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  formatProvenance,
  formatTextMark,
  isAgreed,
  type Provenance,
} from '../../src/domain/provenance.ts';

const round = { kind: 'financial-quarter', index: 2018 * 4 + 2 } as const;
const act = (day: string) => ({ by: 'Andy Frost', at: new Date(`2019-01-${day}T10:00:00Z`) });
const handedIn = { round, submitted: act('04') };
const report = 'Outcomes Focused Monitoring Report';
const published = { kind: 'published', report, month: '2018-12' } as const;
const submitted = { kind: 'submitted', ...handedIn } as const;

/** Where a figure comes from, its mark, and whether it is agreed. */
const marks: [Provenance, string, boolean][] = [
  [published, 'Report, December 2018', true],
  [
    { kind: 'official', publisher: 'Home Office', on: '2018-10-18' },
    'Official: Home Office, Oct 2018',
    true,
  ],
  [
    { kind: 'official', publisher: 'Department for Education' },
    'Official: Department for Education',
    true,
  ],
  [submitted, 'Submitted 4 Jan 2019, not signed off', false],
  [
    { kind: 'returned', ...handedIn, returned: act('05') },
    'Submitted 4 Jan 2019, returned 5 Jan 2019',
    false,
  ],
  [{ kind: 'signed-off', ...handedIn, signedOff: act('30') }, 'Signed off 30 Jan 2019', true],
  [
    { kind: 'imported', file: 'x.csv', at: new Date('2019-01-03T10:00:00Z') },
    'Imported from x.csv, 3 Jan 2019',
    true,
  ],
  [
    { kind: 'derived', from: 'four quarters', parts: [published] },
    'Worked out from four quarters',
    true,
  ],
  [
    { kind: 'derived', from: 'four quarters', parts: [published, submitted] },
    'Worked out from four quarters, not all signed off',
    false,
  ],
];

describe('the mark of a figure', () => {
  for (const [provenance, mark, agreed] of marks)
    it(`is “${mark}”`, () => {
      assert.equal(formatProvenance(provenance), mark);
      assert.equal(isAgreed(provenance), agreed);
    });

  it('has the day as clocks in London show it', () => {
    const late = { by: 'Andy Frost', at: new Date('2019-07-01T23:30:00Z') };
    assert.match(formatProvenance({ ...submitted, submitted: late }), /2 Jul 2019/);
    const autumn = { by: 'Andy Frost', at: new Date('2019-09-10T10:00:00Z') };
    assert.match(formatProvenance({ ...submitted, submitted: autumn }), /10 Sep 2019/);
  });
});

describe('the mark of what officers wrote', () => {
  const before = { ...round, index: round.index - 1 };
  const returned = { kind: 'returned', ...handedIn, returned: act('05') } as const;
  const signedOff = { kind: 'signed-off', ...handedIn, signedOff: act('30') } as const;
  const since = { kind: 'changed', at: new Date('2019-02-12T10:00:00Z') } as const;
  const cases: [string, Parameters<typeof formatTextMark>][] = [
    ['', [undefined]],
    ['', [{ period: round }]],
    ['', [{ period: round, provenance: signedOff }]],
    ['submitted 4 Jan 2019, not signed off', [{ period: round, provenance: submitted }]],
    ['submitted 4 Jan 2019, returned 5 Jan 2019', [{ period: round, provenance: returned }]],
    [
      'kept for Q3 2018/19, not signed off',
      [{ period: round, provenance: submitted }, { since: before }],
    ],
    ['kept for Q3 2018/19, returned', [{ period: round, provenance: returned }, { since: before }]],
    ['', [{ period: round, provenance: signedOff }, { since: before }]],
    [
      'submitted 4 Jan 2019, not signed off; revised since publication on 12 Feb 2019',
      [{ period: round, provenance: submitted, sincePublication: since }],
    ],
  ];
  for (const [mark, given] of cases)
    it(`is “${mark}”`, () => {
      assert.equal(formatTextMark(...given), mark);
    });
});
