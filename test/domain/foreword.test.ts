import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { forewordHeading, forewordOf, withForewords } from '../../src/domain/foreword.ts';
import { buildOutcome } from '../cards/build.ts';

const inShort = {
  heading: 'In short',
  blocks: [{ kind: 'paragraph', text: 'All is well.' }],
} as const;
const other = { blocks: [{ kind: 'paragraph', text: 'A year of change.' }] } as const;

describe('the foreword of a report', () => {
  it('has its own heading or a plain one', () => {
    assert.equal(forewordHeading(inShort), 'In short');
    assert.equal(forewordHeading(other), 'Foreword');
  });

  it('counts once where several outcomes have the same', () => {
    const outcomes = [
      buildOutcome({ code: 'A', foreword: inShort }),
      buildOutcome({ code: 'B' }),
      buildOutcome({ code: 'C', foreword: { ...inShort } }),
      buildOutcome({ code: 'D', foreword: other }),
    ];
    assert.deepEqual(
      withForewords(outcomes).map(({ code }) => code),
      ['A', 'D'],
    );
  });

  it('is that of another outcome only where their report is one', () => {
    const mine = buildOutcome({ code: 'A' });
    const { report } = mine;
    const same = buildOutcome({ code: 'B', foreword: inShort });
    assert.equal(forewordOf(mine, [mine, same]), inShort);
    const another = { ...same, report: { ...report, title: 'Another report' } };
    assert.equal(forewordOf(mine, [mine, another]), undefined);
    assert.equal(forewordOf({ ...mine, foreword: other }, [same]), other);
  });
});
