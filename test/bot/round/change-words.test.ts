import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { changeWords, formatDifferences } from '../../../src/bot/round/round-words.ts';
import {
  type ChangeKind,
  changeKinds,
  type RecordedChange,
} from '../../../src/domain/submission/indicator-record.ts';
import { andy, at, q3 } from '../../domain/submission/build-form.ts';

const changeOf = (kind: ChangeKind): RecordedChange => ({
  indicator: 'S05',
  version: 2,
  seen: 1,
  kind,
  round: q3,
  at,
  by: andy,
  differences: [],
  digest: '',
});

const words: Readonly<Record<ChangeKind, string>> = {
  submission: 'submitted Q3 2018/19',
  revision: 'revised Q3 2018/19',
  'sign-off': 'signed off Q3 2018/19',
  return: 'sent back Q3 2018/19',
  extension: 'extended Q3 2018/19',
  import: 'loaded Q3 2018/19',
};

describe('changeWords', () => {
  for (const kind of changeKinds)
    it(`says “Andy Frost ${words[kind]}”`, () => {
      assert.equal(changeWords(changeOf(kind)), words[kind]);
    });
});

describe('sayDifferences', () => {
  it('says a deadline as a date, and all else as it is', () => {
    const differences = [
      { what: 'deadline', from: '2019-01-21', to: '2019-01-31' },
      { what: 'S05A', when: 'Q3 2018/19', to: '6,200' },
    ];
    assert.deepEqual(formatDifferences({ ...changeOf('extension'), differences }), [
      { what: 'Deadline', from: '21 January 2019', to: '31 January 2019' },
      { what: 'S05A, Q3 2018/19', to: '6,200' },
    ]);
  });
});
