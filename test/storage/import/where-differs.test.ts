import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { partsOf, whereDiffers } from '../../../src/storage/import/where-differs.ts';

const long =
  'Two repair teams had no joiner for most of the quarter, and the new contractor began late';

describe('whereDiffers', () => {
  it('shows long texts from shortly before the word that differs', () => {
    const { from, to } = whereDiffers(`${long} in May.`, `${long} in June.`, 40);
    assert.equal(from, '…began late in May.');
    assert.equal(to, '…began late in June.');
  });

  it('leaves short texts, and one alone, as they begin', () => {
    assert.deepEqual(whereDiffers('at least 6', 'at most 6', 80), {
      from: 'at least 6',
      to: 'at most 6',
    });
    assert.deepEqual(whereDiffers(undefined, long, 20), {
      from: undefined,
      to: `${long.slice(0, 20)}…`,
    });
  });

  it('never prints two texts that differ alike', () => {
    const text = fc.string({ minLength: 0, maxLength: 200, unit: fc.constantFrom('a', 'b', ' ') });
    fc.assert(
      fc.property(text, text, text, (same, one, other) => {
        fc.pre(one !== other);
        const { from, to } = whereDiffers(same + one, same + other, 80);
        // Beyond what is shown, only the rest of one very long word may differ.
        fc.pre(!/\S{60}/.test(same + one + other));
        assert.notEqual(from, to);
      }),
    );
  });
});

describe('partsOf', () => {
  it('leads to each single thing by words', () => {
    assert.deepEqual(
      partsOf({ targetRule: { amberWithin: { share: 0.05 } }, places: ['a', 'b'] }),
      [
        ['targetRule amberWithin share', 0.05],
        ['places', ['a', 'b']],
      ],
    );
    assert.deepEqual(
      partsOf([{ question: 'issues', blocks: [{ kind: 'paragraph', text: 'Ice.' }] }]),
      [
        ['issues question', 'issues'],
        ['issues blocks', 'Ice.'],
      ],
    );
    assert.deepEqual(partsOf([]), [['', []]]);
  });
});
