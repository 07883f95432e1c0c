import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { sayContrary } from '../../src/domain/contrary-target.ts';
import type { Target } from '../../src/domain/target.ts';

describe('sayContrary', () => {
  const upper: Target[] = [{ atMost: 5 }, { below: 5 }];
  const lower: Target[] = [{ atLeast: 5 }, { above: 5 }];
  const either: Target[] = [{ value: 5 }, { atLeast: 3, atMost: 5 }, { words: 'To be set' }];
  const isContrary = (target: Target, polarity: Parameters<typeof sayContrary>[1]): boolean =>
    sayContrary(target, polarity) !== undefined;

  it('names a limit on the side that is worse', () => {
    for (const one of lower) assert.ok(isContrary(one, 'lower-is-better'));
    for (const one of upper) assert.ok(isContrary(one, 'higher-is-better'));
    assert.equal(
      sayContrary({ above: 5 }, 'lower-is-better'),
      'lower is better, so that a figure would meet a target of above 5 by getting worse',
    );
  });

  it('says nothing of any other target', () => {
    for (const one of [...upper, ...either]) assert.ok(!isContrary(one, 'lower-is-better'));
    for (const one of [...lower, ...either]) assert.ok(!isContrary(one, 'higher-is-better'));
    for (const one of [...lower, ...upper]) assert.ok(!isContrary(one, 'not-judged'));
  });
});
