import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  numberWords,
  readNumberWords,
} from '../../../../src/bot/understanding/message/number-words.ts';

const read = (text: string): number[] =>
  [...text.matchAll(numberWords)].map(([typed]) => readNumberWords(typed));

const below20 =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const sayBelow100 = (number: number): string =>
  number < 20
    ? (below20[number] ?? '')
    : [tens[Math.floor(number / 10)], ...(number % 10 ? [below20[number % 10]] : [])].join(' ');

const sayBelow1000 = (number: number): string => {
  const rest = number % 100;
  if (number < 100) return sayBelow100(number);
  return `${below20[Math.floor(number / 100)]} hundred${rest ? ` and ${sayBelow100(rest)}` : ''}`;
};

describe('readNumberWords', () => {
  for (const [text, numbers] of [
    ['put two hundred and nine for the roads', [209]],
    ['dv incidents five six oh', [560]],
    ['relief thirty three and a half', [33.5]],
    ['it is forty four point one now', [44.1]],
    ['six thousand two hundred and seventy crimes', [6270]],
    ['a hundred and five', [105]],
    ['forty-four', [44]],
    ['ninety-five decimal nine', [95.9]],
    ['two point oh five', [2.05]],
    ['6 thousand 1 hundred and 5', [6105]],
    ['5 hundred and 48 concerns', [548]],
    ['six thousand one hundred & five', [6105]],
    ['two hundred n four', [204]],
    ['6 thousand 105', [6105]],
    ['half a thousand and 12', [512]],
    ['six point two k', [6200]],
    ['2.7 thousand, or 44 point 1', [2700, 44.1]],
    ['sixteen point nine million for the year', [16_900_000]],
    ['one million four hundred and twenty-six thousand', [1_426_000]],
    ['affordable homes is fourty one', [41]],
    ['a thousand and one, and twenty-one', [1001, 21]],
  ] as const)
    it(`reads “${text}”`, () => {
      assert.deepEqual(read(text), numbers);
    });

  it('takes no single word, nor what only stands beside another', () => {
    for (const text of ['the second one or two', 'one in three', 'one two', 'hundreds', 'twenty'])
      assert.deepEqual(read(text), [], text);
  });

  it('does not take two figures beside each other for one', () => {
    assert.deepEqual(read('6 thousand, 691 incidents'), [6000]);
    assert.deepEqual(read('6 thousand 2,710'), [6000]);
    assert.deepEqual(read('five hundred 12.5'), [500]);
  });

  it('reads every number as it is said', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 999 }), (number) => {
        assert.deepEqual(read(sayBelow1000(number)), [number]);
        assert.deepEqual(read(`${sayBelow1000(number)} thousand`), [number * 1000]);
      }),
    );
  });
});
