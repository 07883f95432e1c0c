import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  missing,
  readAdded,
  readReturnNote,
} from '../../../../src/bot/understanding/asked/said-reason.ts';

describe('readAdded', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['the figure for S04 is not available yet, the system was replaced', 'the system was replaced'],
    ['S04 isn’t available yet because the system was replaced', 'the system was replaced'],
    ['no figure for S04 yet - waiting for the data team', 'waiting for the data team'],
    [
      'Hi, S04 is not available: the return is late, and the team is away. Thanks',
      'the return is late, and the team is away',
    ],
    ['The police return is late, so S05 is not available yet', 'The police return is late'],
    ['S05A withheld because numbers too small', 'numbers too small'],
    ['S04 not available since last Monday', undefined],
    ['S04 not available yet, please', undefined],
    ['S04 not available yet', undefined],
    ['S04', undefined],
  ];
  for (const [text, added] of cases)
    it(`takes “${added ?? 'nothing'}” from “${text}”`, () => {
      assert.equal(readAdded(text, missing), added);
    });

  it('takes no more than fits', () => {
    assert.equal(readAdded(`not available, ${'a b '.repeat(200)}`, missing, 20)?.length, 20);
  });

  it('gives only words of the message', () => {
    for (const [text] of cases) assert.ok(text.includes(readAdded(text, missing) ?? ''));
  });
});

describe('readReturnNote', () => {
  const notes: readonly (readonly [string, string | undefined])[] = [
    ['send S05 back, please check total crime', 'please check total crime'],
    ['send it back to Andy and ask him to explain the rise', 'explain the rise'],
    ['the domestic abuse figure looks wrong to me', 'the domestic abuse figure looks wrong to me'],
    ['tell Andy to redo the ASB comment', 'redo the ASB comment'],
    ['return S05', undefined],
    ['S05', undefined],
  ];
  for (const [text, note] of notes)
    it(`takes “${note ?? 'nothing'}” from “${text}”`, () => {
      assert.equal(readReturnNote(text), note);
    });
});
