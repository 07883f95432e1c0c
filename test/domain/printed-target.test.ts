import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findPrintedFaults } from '../../src/domain/printed-target.ts';
import type { Target } from '../../src/domain/target.ts';

const of = (unit: string) => ({ valueKind: 'average', unit }) as const;

describe('the printed form of a target', () => {
  const right: [string, Target][] = [
    ['days', { atMost: 28, printed: '28' }],
    ['days', { value: 28, printed: '28.0' }],
    ['weeks', { atMost: 24, printed: '24.0 wks or fewer' }],
    ['£k', { atMost: 3400, printed: '£3.40m' }],
    ['£k', { value: 375, printed: '£375,000 (profile)' }],
    ['£k', { value: 375, printed: '£375' }],
    ['minutes', { atMost: 5, printed: '5 min' }],
    ['days', { atLeast: 28, printed: '28 (minimum)' }],
    ['of services', { value: 6, printed: '6 of 7' }],
    ['points', { atLeast: 80, printed: '80.0 by March 2026', by: '2026-03' }],
    ['points', { atLeast: 80, atMost: 90, printed: '80-90' }],
    ['', { words: 'Good', printed: 'No service below good' }],
  ];
  for (const [unit, target] of right)
    it(`may be "${target.printed}" for ${JSON.stringify(target)}`, () =>
      assert.deepEqual(findPrintedFaults(of(unit), target), []));

  const wrong: [string, Target, RegExp][] = [
    ['seconds', { below: 240, printed: 'under 4 minutes' }, /"under 4 minutes".* not below 240/],
    ['calls', { atMost: 240, printed: 'at most 420' }, /"at most 420".* not at most 240/],
    ['weeks', { atMost: 24, printed: '24.0 wks or more' }, /"24\.0 wks or more".* not at most 24/],
    ['weeks', { value: 24, printed: '24 or fewer' }, /"24 or fewer".* not 24/],
    ['calls', { atLeast: 80, atMost: 90, printed: '90 to 80' }, /"90 to 80".* not 80 to 90/],
    ['calls', { atMost: 28, printed: '82' }, /"82".* not at most 28/],
    ['', { words: 'Good', printed: 'Outstanding' }, /"Outstanding".* not Good/],
    ['£k', { value: 375_000, printed: '£37,500' }, /"£37,500".* not 375000/],
    ['days', { atMost: 28, printed: '28 (at least)' }, /"28 \(at least\)".* not at most 28/],
    ['days', { atMost: 28, printed: `28${' days'.repeat(20)}` }, /in more than 80 characters/],
    ['points', { value: 80, printed: '80 by 2028', by: '2027' }, /"by" is 2027: it has to be 2028/],
    ['points', { value: 80, printed: '80 by 2028' }, /"by" is left out: it has to be 2028/],
  ];
  for (const [unit, target, fault] of wrong)
    it(`is not "${target.printed}" for ${JSON.stringify(target)}`, () =>
      assert.match(findPrintedFaults(of(unit), target).join(), fault));
});
