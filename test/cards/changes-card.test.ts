import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type DifferenceView, differenceLine } from '../../src/cards/changes-card.ts';

const linesOf = (difference: DifferenceView): string[] => {
  const { inlines, items } = differenceLine(difference);
  if (Array.isArray(items)) return items.map(({ text }) => text);
  return Array.isArray(inlines) ? [inlines.map(({ text }) => text).join('')] : [];
};

describe('differenceLine', () => {
  const cases: readonly (readonly [DifferenceView, string])[] = [
    [{ what: 'S05A, Q3 2018/19', to: '6,072' }, 'S05A, Q3 2018/19: 6,072'],
    [{ what: 'S05A', from: '6,072', to: '6,070' }, 'S05A: 6,070 (was\u00a06,072)'],
    [{ what: 'S05A', from: '6,072' }, 'S05A: removed; it was 6,072'],
    [{ what: 'What has changed?', to: 'A\n- little' }, 'What has changed? A - little'],
  ];
  for (const [difference, words] of cases)
    it(`reads "${words}"`, () => assert.deepEqual(linesOf(difference), [words]));

  it('quotes no reason why there is no figure, however long', () => {
    const to = 'not available yet: the return of the police is late';
    assert.deepEqual(linesOf({ what: 'S05B', to, isFigure: true }), [`S05B: ${to}`]);
  });

  it('quotes a text on a line of its own, and cuts it between two words', () => {
    const said = linesOf({ what: 'Why', to: 'word '.repeat(100) });
    assert.deepEqual(said, ['Why', `“${'word '.repeat(24).trim()}…”`]);
  });

  it('says what a text was under it', () => {
    const said = linesOf({ what: 'Why', from: 'old '.repeat(20), to: 'Less' });
    assert.deepEqual(said, ['Why', '“Less”', `Was: “${'old '.repeat(20).trim()}”`]);
  });

  it('says that a text was taken out', () => {
    const said = linesOf({ what: 'Why', from: 'old '.repeat(20) });
    assert.deepEqual(said, ['Why', 'Removed', `Was: “${'old '.repeat(20).trim()}”`]);
  });
});
