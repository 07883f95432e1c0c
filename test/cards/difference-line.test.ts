import { equal } from 'node:assert/strict';
import { type DifferenceView, differenceLine } from '../../src/cards/difference-line.ts';

const wordsOf = (difference: DifferenceView): string => {
  const { inlines } = differenceLine(difference);
  return Array.isArray(inlines) ? inlines.map(({ text }) => text).join('') : '';
};

describe('differenceLine', () => {
  const cases: readonly (readonly [DifferenceView, string])[] = [
    [{ what: 'S05A, Q3 2018/19', to: '6,072' }, 'S05A, Q3 2018/19: 6,072'],
    [{ what: 'S05A', from: '6,072', to: '6,070' }, 'S05A: 6,070 (was 6,072)'],
    [{ what: 'S05A', from: '6,072' }, 'S05A: taken out; it was 6,072'],
    [{ what: 'What has changed?', to: 'A\n- little' }, 'What has changed? A - little'],
  ];
  for (const [difference, words] of cases)
    it(`reads "${words}"`, () => equal(wordsOf(difference), words));

  it('quotes a text, and cuts it between two words', () => {
    const said = wordsOf({ what: 'Why', to: 'word '.repeat(100) });
    equal(said, `Why: “${'word '.repeat(24).trim()}…”`);
  });
});
