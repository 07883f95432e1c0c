import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { hideWithheld } from '../../../src/domain/submission/hide-withheld.ts';
import type {
  Difference,
  RecordedChange,
} from '../../../src/domain/submission/indicator-record.ts';
import { andy, at, q3 } from './build-form.ts';

const changeOf = (version: number, ...differences: Difference[]): RecordedChange => ({
  ...{ indicator: 'S05', version, seen: version - 1, kind: 'submission', round: q3 },
  ...{ at, by: andy, digest: '', differences },
});

const of = { what: 'S05A', when: 'Q3 2018/19' };
const other = { what: 'S05B', when: 'Q3 2018/19', from: '7', to: '8' };
const withheld = changeOf(3, { ...of, from: '6', to: 'withheld: fewer than five' });
const earlier = [
  changeOf(2, { ...of, from: '4', to: '6' }, other),
  changeOf(1, { ...of, to: '4' }),
];

const textsOf = (changes: readonly RecordedChange[]) =>
  changes.flatMap(({ differences }) => differences.flatMap(({ from, to }) => [from, to]));

describe('hideWithheld', () => {
  it('hides every earlier number of a figure that is withheld now, and no other', () => {
    const hidden = 'a figure that is withheld now';
    assert.deepEqual(textsOf(hideWithheld([withheld, ...earlier])), [
      ...[hidden, 'withheld: fewer than five', hidden, hidden, '7', '8', undefined, hidden],
    ]);
  });

  it('hides nothing of a figure that is given again', () => {
    const again = changeOf(4, { ...of, from: 'withheld: fewer than five', to: '7' });
    const all = [again, withheld, ...earlier];
    assert.deepEqual(hideWithheld(all), all);
  });

  it('hides nothing of another period', () => {
    const q2 = changeOf(1, { ...of, when: 'Q2 2018/19', to: '4' });
    assert.deepEqual(textsOf(hideWithheld([withheld, q2])).slice(-1), ['4']);
  });
});
