import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findValueFaults } from '../../../src/storage/import/find-value-faults.ts';

const percentage = { valueKind: 'percentage', decimals: 1 } as const;
const rate = { valueKind: 'rate', per: 10_000, decimals: 1 } as const;
const count = { valueKind: 'count', decimals: 0 } as const;

type Case = [what: string, ...Parameters<typeof findValueFaults>];

describe('findValueFaults', () => {
  const right: Case[] = [
    ['a missing value', percentage, { value: null, flags: ['suppressed'] }],
    ['none', count, { value: 0 }],
    [
      'a percentage that its numbers give',
      percentage,
      { value: 27.7, numerator: 1357, denominator: 4894 },
    ],
    [
      'one given by counts that were rounded',
      percentage,
      { value: 22.7, numerator: 14_550, denominator: 64_390 },
    ],
    ['a rate that its numbers give', rate, { value: 41.4, numerator: 278, denominator: 67_149 }],
    ['words in place of a target', count, { value: 7, target: { words: 'Baseline year' } }],
    ['words that have a number', count, { value: 7, target: { words: 'Top 10 of 40' } }],
    ['a provisional value', count, { value: 7, flags: ['provisional'] }],
  ];
  right.push(
    [
      'possible counts beside a withheld value',
      percentage,
      { value: null, flags: ['suppressed'], numerator: 3, denominator: 40 },
    ],
    [
      'more events than people in a rate',
      rate,
      { value: null, flags: ['not-available'], numerator: 12, denominator: 10 },
    ],
  );
  for (const [what, form, figure] of right)
    it(`finds nothing wrong with ${what}`, () =>
      assert.deepEqual(findValueFaults(form, figure), []));

  const wrong: [...Case, RegExp][] = [
    [
      'a number that no council counts to',
      count,
      { value: 1e300 },
      /too large to be a real figure/,
    ],
    [
      'a number that is suppressed',
      count,
      { value: 3, flags: ['suppressed'] },
      /suppressed must not have a number/,
    ],
    [
      'a number below 0',
      count,
      { value: -7 },
      /-7 is below 0, which no count can be; .*the kind of the series \(valueKind\) "index"/,
    ],
    ['a count of parts', count, { value: 2919.5 }, /2919.5 is not a whole number/],
    [
      'a percentage that its numbers do not give',
      percentage,
      { value: 27.3, numerator: 500, denominator: 4894 },
      /27.3 does not match the numerator and denominator, which give 10.22/,
    ],
    [
      'a rate that its numbers do not give',
      rate,
      { value: 900, numerator: 2177, denominator: 67_155 },
      /900 does not match the numerator and denominator, which give 324/,
    ],
  ];
  const withheld = { value: null, flags: ['suppressed'] } as const;
  wrong.push(
    [
      'a numerator below 0 beside a withheld value',
      count,
      { ...withheld, numerator: -4 },
      /the numerator -4 is below 0/,
    ],
    [
      'a denominator that is not above 0 beside a withheld value',
      rate,
      { ...withheld, denominator: -10 },
      /the denominator -10 is not above 0/,
    ],
    [
      'more than all beside a withheld percentage',
      percentage,
      { ...withheld, numerator: 50, denominator: 40 },
      /the numerator 50 is more than the denominator 40/,
    ],
    [
      'a numerator below 0 beside a count',
      count,
      { value: 7, numerator: -7 },
      /the numerator -7 is below 0/,
    ],
  );
  for (const [what, form, figure, fault] of wrong)
    it(`finds ${what}`, () => assert.match(findValueFaults(form, figure).join(), fault));
});
