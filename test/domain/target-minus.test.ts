import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseTarget, writeTargetCell } from '../../src/domain/target-text.ts';

const form = { valueKind: 'count', unit: 'pounds' } as const;

describe('a target below 0', () => {
  it('is read with a true minus sign as with a hyphen, and kept as it is printed', () => {
    for (const [printed, limits] of [
      ['\u2212200 to +50', { atLeast: -200, atMost: 50 }],
      ['\u2212200 to 50', { atLeast: -200, atMost: 50 }],
      ['at most \u22125', { atMost: -5 }],
      ['\u22125', { value: -5 }],
    ] as const) {
      const read = parseTarget(printed, form);
      assert.deepEqual(read, { kind: 'target', target: { ...limits, printed } });
      assert.equal(
        writeTargetCell(read.kind === 'target' ? read.target : undefined, form),
        printed,
      );
    }
    assert.deepEqual(parseTarget('-200 to 50', form), {
      kind: 'target',
      target: { atLeast: -200, atMost: 50 },
    });
  });
});
