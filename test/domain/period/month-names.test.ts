import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  longMonth,
  monthNumber,
  monthPattern,
  shortMonth,
} from '../../../src/domain/period/month-names.ts';

describe('the names of months', () => {
  const names = Array.from({ length: 12 }, (_, month) =>
    new Date(Date.UTC(2018, month)).toLocaleDateString('en-GB', { month: 'long', timeZone: 'UTC' }),
  );
  const pattern = new RegExp(`^(?:${monthPattern})$`, 'u');

  it('are known in full and by three letters, and so is "sept"', () => {
    for (const [index, name] of names.entries())
      for (const text of [name.toLowerCase(), name.toLowerCase().slice(0, 3)]) {
        assert.match(text, pattern);
        assert.equal(monthNumber(text), index + 1);
      }
    assert.match('sept', pattern);
    assert.equal(monthNumber('sept'), 9);
  });

  it('are printed in full or by three letters', () => {
    const short = names.map((_, index) => shortMonth(index + 1));
    assert.deepEqual(
      short,
      names.map((name) => name.slice(0, 3)),
    );
    assert.deepEqual(
      names.map((_, index) => longMonth(index + 1)),
      names,
    );
    assert.deepEqual([shortMonth(13), longMonth(0)], ['', '']);
  });

  it('are no other words', () => {
    for (const text of ['marvel', 'julember', 'ma', 'janu', 'augustus', 'septem', ''])
      assert.doesNotMatch(text, pattern);
  });
});
