import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inUnit } from '../../../../src/bot/understanding/asked/typed-figure.ts';

describe('a figure said in thousands or millions', () => {
  it('is given in the unit that is counted', () => {
    assert.equal(inUnit(1.4, 'm', '£m'), 1.4);
    assert.equal(inUnit(1.4, 'm', '£k'), 1400);
    assert.equal(inUnit(1.4, 'm', '£'), 1_400_000);
    assert.equal(inUnit(950_000, 'k', '£m'), 0.95);
    assert.equal(inUnit(1.3, 'bn', '£m of income'), 1300);
    assert.equal(inUnit(950_000, 'k', '£000'), 950);
    assert.equal(inUnit(297_900, 'k', 'thousand visits'), 297.9);
    assert.equal(inUnit(6100, 'k', 'crimes'), 6100);
  });

  it('is none of what is counted one by one where it is in millions', () => {
    assert.equal(inUnit(1.4, 'm', 'crimes'), undefined);
    assert.equal(inUnit(1.4, 'm', 'minutes'), undefined);
  });

  it('stays as it is typed where neither is said', () => {
    for (const unit of ['£m', '£k', 'crimes', ''])
      assert.equal(inUnit(12.5, undefined, unit), 12.5);
  });
});
