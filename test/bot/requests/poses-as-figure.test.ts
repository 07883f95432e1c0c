import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  givesTellingNumber,
  maySayWhatWillBe,
  posesAsFigure,
} from '../../../src/bot/requests/poses-as-figure.ts';

describe('givesTellingNumber', () => {
  it('is so of an amount, a share and more than a few', () => {
    for (const text of [
      'Of 1,846 defects',
      '£4 each',
      'only 7% came',
      'there were 61',
      'it was 0.5',
    ])
      assert.equal(givesTellingNumber(text), true, text);
  });

  it('is not so of days, years, times of the day and a few', () => {
    for (const text of [
      'It began on 11 May 2026.',
      'Agreed in 2025/26 and 2026.',
      'Between 14 and 15 November the line was shut from 8am to 4.30 pm.',
      'Two of 7 were lost.',
    ])
      assert.equal(givesTellingNumber(text), false, text);
  });
});

describe('posesAsFigure', () => {
  it('is so of a number without any word that the subject has not in its name', () => {
    assert.equal(posesAsFigure('We let 118 homes.', ['Quenby'], []), true);
    assert.equal(posesAsFigure('We let 118 homes in Quenby.', ['Quenby', 'boys'], []), false);
    assert.equal(posesAsFigure('Homes were let.', ['Quenby'], []), false);
    assert.equal(posesAsFigure('In August 118 homes were let.', ['agust'], []), false);
  });

  it('is not so where the question says no more', () => {
    assert.equal(posesAsFigure('We let 118 homes.', [], []), false);
  });
});

describe('maySayWhatWillBe', () => {
  it('is not so of what has been, where a time to come is asked of', () => {
    assert.equal(maySayWhatWillBe('318 stood empty in December.', ['Christmas', 'will']), false);
    assert.equal(maySayWhatWillBe('We expect 318 by December.', ['Christmas', 'will']), true);
    assert.equal(maySayWhatWillBe('318 stood empty in December.', ['Christmas']), true);
    assert.equal(maySayWhatWillBe('318 stood empty in Quenby.', ['Quenby', 'will']), true);
  });
});
