import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readTargets, setsTarget } from '../../../../src/bot/understanding/asked/said-targets.ts';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { language } from '../../catalogue.ts';

const targetsIn = (text: string): string[] => readTargets(readMessage(text, language));

describe('readTargets', () => {
  const cases: [text: string, targets: string[]][] = [
    ['set S01 target to 40', ['40']],
    ['set the target for S01 next quarter to at most 40.5', ['at most 40.5']],
    ['S01 is 43.1, target 40', ['40']],
    ['the target for total crime should be no more than 6000', ['at most 6000']],
    ['lower the goal for S01 to below 38', ['below 38']],
    // The figure, which a target stands beside.
    ['S01 43.1, below target', []],
    ['S01 is above target at 43.1', []],
    ['S01 missed its target, 43.1', []],
    ['S01 43.1 against a target of 40', ['40']],
    ['S01 43.1', []],
    ['what is the target for S01', []],
  ];
  for (const [text, targets] of cases)
    it(`reads ${targets.join(' and ') || 'none'} in “${text}”`, () =>
      assert.deepEqual(targetsIn(text), targets));
});

describe('setsTarget', () => {
  it('is an order to change a target, and no question about one', () => {
    const sets = (text: string) => setsTarget(readMessage(text, language));
    assert.ok(sets('please set the S01 target to 40'));
    assert.ok(sets('can you lower the target for S01 to 38'));
    assert.ok(!sets('what was the target of 40 for S01'));
    assert.ok(!sets('set the figure to 40'));
  });
});
