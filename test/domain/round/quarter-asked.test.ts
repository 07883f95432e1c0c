import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Period, parsePeriod, periodLabel } from '../../../src/domain/period/period.ts';
import {
  previousQuarter,
  quarterAsked,
  quarterOfNow,
} from '../../../src/domain/round/quarter-asked.ts';

const round = parsePeriod('financial-quarter', 'Q3 2018/19') as Period;

const asked = (words?: string): string | undefined => {
  const found = quarterAsked(words, round);
  return found && periodLabel(found);
};

describe('quarterAsked', () => {
  it('is the round under way where none is named', () => {
    assert.equal(asked(), 'Q3 2018/19');
  });

  it('is the one that is named by its label', () => {
    assert.equal(asked('Q1 2017/18'), 'Q1 2017/18');
  });

  it('is the newest that has begun where only its number is named', () => {
    assert.equal(asked('Q2'), 'Q2 2018/19');
    assert.equal(asked('4'), 'Q4 2017/18');
  });

  it('is the next one where a figure is given for its number, and none of a year ago', () => {
    assert.equal(asked(quarterOfNow(4)), 'Q4 2018/19');
    assert.equal(asked(quarterOfNow(3)), 'Q3 2018/19');
    assert.equal(asked(quarterOfNow(1)), 'Q1 2018/19');
  });

  it('is the one before the round under way', () => {
    assert.equal(asked(previousQuarter), 'Q2 2018/19');
  });

  it('is none for words that name no quarter', () => {
    assert.equal(asked('2018/19'), undefined);
    assert.equal(asked('soon'), undefined);
  });
});
