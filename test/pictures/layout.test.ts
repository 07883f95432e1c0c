import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findLayoutDifferences, type Part, writeLayout } from './layout.ts';

const build = (label: string, box: Part['box'], look = 'text 14px 400 #242424'): Part => ({
  look,
  label,
  box,
});

const write = (parts: readonly Part[]): string[] => writeLayout(parts, parts);

const title = build('Crime', [16, 12, 288, 23]);
const value = build('6,270', [16, 43, 288, 38]);
const accepted = write([title, value]);

describe('the difference between two layouts', () => {
  const cases: readonly (readonly [string, readonly Part[], readonly string[]])[] = [
    ['is none between the same', [title, value], []],
    [
      'is none where a browser rounds lines the other way',
      [build('Crime', [16.4, 12, 287.6, 24]), build('6,270', [16, 44, 288.4, 38.6])],
      [],
    ],
    [
      'is the distance that grew, once, and not what was pushed down by it',
      [build('Crime', [16, 16, 288, 23]), build('6,270', [16, 51, 288, 38])],
      ['“6,270”: distance to what stands before it was 8 and is 12'],
    ],
    [
      'is a colour, a size and an edge',
      [build('Crime', [24, 12, 280, 23], 'text 16px 400 #ff0000'), value],
      [
        '“Crime”: look was text 14px 400 #242424 and is text 16px 400 #ff0000',
        '“Crime”: left edge was 16 and is 24',
        '“Crime”: width was 288 and is 280',
      ],
    ],
    ['is a text', [title, { ...value, label: '6,271' }], ['“6,270” is now “6,271”']],
    ['is what is lost', [title], ['2 parts were there and 1 are', '“6,270” is gone']],
    [
      'is what is new',
      [title, value, build('OK', [16, 90, 50, 32], 'button on #ffffff')],
      ['2 parts were there and 3 are', '“OK” is new'],
    ],
  ];
  for (const [name, taken, said] of cases)
    it(name, () => assert.deepEqual(findLayoutDifferences(accepted, write(taken)), said));

  const picture = (squares: string): string[] => write([build(squares, [0, 0, 80, 40], 'img')]);

  it('is none between pictures whose averages are rounded differently', () =>
    assert.deepEqual(findLayoutDifferences(picture('AAAkkk'), picture('ABAjkl')), []));

  it('is a picture that shows something else', () =>
    assert.deepEqual(findLayoutDifferences(picture('AAAkkk'), picture('ACAkkk')), [
      'img is now img',
    ]));
});

describe('a layout in two themes', () => {
  it('names the colours of both', () => {
    const dark = { ...title, look: 'text 14px 400 #ffffff' };
    assert.deepEqual(writeLayout([title], [dark]), [
      '16,12 288×23 | text 14px 400 #242424/#ffffff | Crime',
    ]);
  });
});
