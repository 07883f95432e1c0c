import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Provenance } from '../../../src/domain/provenance.ts';
import { findRevisions } from '../../../src/domain/submission/find-revisions.ts';
import type {
  ChangeKind,
  Difference,
  RecordedChange,
} from '../../../src/domain/submission/indicator-record.ts';
import { buildSeries } from '../build.ts';
import { andy, at, q2, q3 } from './build-form.ts';

const figure = { what: 'S05A', when: 'Q3 2018/19' };
const became = (from: string | undefined, to: string, more: Partial<Difference> = {}) => ({
  ...{ ...figure, to, ...more },
  ...(from === undefined ? {} : { from }),
});

type Step = readonly [ChangeKind, Difference?, Partial<RecordedChange>?];

/** The newest first, each by a person of its own. */
const trail = (steps: readonly Step[]): RecordedChange[] =>
  steps
    .map(([kind, difference, differs], n): RecordedChange => {
      const made = { indicator: 'S05', version: n + 1, seen: n, kind, round: q3, at, digest: '' };
      const by = { ...andy, name: String(n + 1) };
      return { ...made, by, differences: difference ? [difference] : [], ...differs };
    })
    .toReversed();

const submitted: Provenance = { kind: 'submitted', round: q3, submitted: { by: 'Andy', at } };

const find = (steps: readonly Step[], provenance: Provenance = submitted) =>
  findRevisions(
    { measure: 'S05A', series: buildSeries(), shown: { period: q3, provenance } },
    trail(steps),
  ).map(({ from, to, by }) => `${from}>${to} by ${by}`);

const revised: Step = ['revision', became('1', '2')];
const signOff: Step = ['sign-off'];
const sentBack: Step = ['return'];

const cases: [string, Step[], string[]][] = [
  ['a first value', [['submission', became(undefined, '1')]], []],
  [
    'a correction before sign-off',
    [
      ['submission', became(undefined, '1')],
      ['submission', became('1', '2')],
    ],
    [],
  ],
  [
    'a correction before sign-off, signed off since',
    [['submission', became(undefined, '1')], ['submission', became('1', '2')], signOff],
    [],
  ],
  ['another value than was published, not signed off yet', [revised], ['1>2 by 1']],
  ['another value than was published, signed off since', [revised, signOff], ['1>2 by 1']],
  [
    'a correction of that before its sign-off, which is one revision of what was published',
    [revised, ['revision', became('2', '3')]],
    ['1>3 by 2'],
  ],
  [
    'each of two that were signed off, the newest first',
    [revised, signOff, ['revision', became('2', '3')], signOff],
    ['2>3 by 3', '1>2 by 1'],
  ],
  ['one that was sent back', [revised, sentBack], []],
  [
    'one that was sent back and came in again as it was',
    [revised, sentBack, ['revision']],
    ['1>2 by 1'],
  ],
  [
    'one that was sent back and came in again with another value',
    [revised, sentBack, ['revision', became('2', '3')]],
    ['1>3 by 3'],
  ],
  [
    'one that stands while another round was sent back',
    [revised, ['return', undefined, { round: q2 }]],
    ['1>2 by 1'],
  ],
  ['a file over what was published', [['import', became('1', '2')]], ['1>2 by 1']],
  [
    'a file over what waited for its sign-off',
    [
      ['submission', became(undefined, '1')],
      ['import', became('1', '2')],
    ],
    [],
  ],
  [
    'a file over what was signed off',
    [['submission', became(undefined, '1')], signOff, ['import', became('1', '2')]],
    ['1>2 by 3'],
  ],
  ['a figure after none', [['import', became('not available yet: late', '2')]], []],
  [
    'a figure that is withheld now',
    [
      ['import', became('1', '2')],
      ['import', became('2', 'withheld: few')],
    ],
    [],
  ],
  ['the same value with something else beside it', [['import', became('1', '1')]], []],
  ...(
    [
      ['a target', '4.4%, target 5%'],
      ['a target, where there was one', '4.4%, target 6%', '4.4%, target 5%'],
      ['a status', '4.4%, status Red'],
      ['a status as earlier versions wrote it', '4.4%, Red', '4.4%, Amber'],
      ['a direction', '4.4%, reported as improving'],
      ['all of these', '4.4%, reported as improving, target 5%, status Red'],
      ['that it is final', '4.4%', '4.4%, provisional'],
      ['the same number printed in another way', '4.4', '4.4%'],
    ] as const
  ).map(([what, to, from = '4.4%']): [string, Step[], string[]] => [
    `a figure beside which a file adds ${what}`,
    [['import', became(from, to)]],
    [],
  ]),
  [
    'a figure whose target was set before it came',
    [
      ['import', became(undefined, 'target 5%')],
      ['import', became('target 5%', '4.4%, target 5%')],
    ],
    [],
  ],
  [
    'a figure after none, with a target',
    [['import', became('not available yet: late, target 5%', '4.4%, target 5%')]],
    [],
  ],
  [
    'a figure that is another, without what stood beside it',
    [['import', became('6,270, provisional, target 6,000', '6,300, target 6,000, status Red')]],
    ['6,270, provisional>6,300 by 1'],
  ],
  [
    'a figure after one beside which a file added a target',
    [
      ['import', became('4.4%', '4.4%, target 5%')],
      ['import', became('4.4%, target 5%', '4.5%, target 5%')],
    ],
    ['4.4%>4.5% by 2'],
  ],
  ['another measure', [['import', became('1', '2', { what: 'S05B' })]], []],
  ['another period', [['import', became('1', '2', { when: 'Q2 2018/19' })]], []],
  ['another series', [['import', became('1', '2', { series: 'published' })]], []],
  ['another area', [['import', became('1', '2', { area: 'E92000001' })]], []],
];

describe('findRevisions', () => {
  for (const [what, steps, expected] of cases)
    it(`of ${what}`, () => {
      assert.deepEqual(find(steps), expected);
    });

  it('gives nothing of a value that is not the one shown', () => {
    const published: Provenance = { kind: 'published', report: 'Report', month: '2018-12' };
    assert.deepEqual(find([revised], published), []);
  });

  it('has who changed it, when and why', () => {
    const steps: Step[] = [['revision', became('1', '2'), { note: 'a recount' }]];
    const shown = { period: q3, provenance: submitted };
    const found = findRevisions({ measure: 'S05A', series: buildSeries(), shown }, trail(steps));
    assert.deepEqual(found, [{ from: '1', to: '2', at, by: '1', note: 'a recount' }]);
  });
});
