import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { areLines } from '../../../../src/bot/understanding/subjects/lines-of-breakdown.ts';
import { townsCatalogue } from '../towns.ts';

const towns = ['T01-0', 'T01-1'];

describe('areLines', () => {
  it('tells lines of one breakdown from other measures', () => {
    assert.equal(areLines(towns, townsCatalogue), true);
    assert.equal(areLines(['T01-0', 'T01-2'], townsCatalogue), false);
    assert.equal(areLines(['T01-0', 'T02-0'], townsCatalogue), false);
    assert.equal(areLines(['T01', 'T01-0'], townsCatalogue), false);
    assert.equal(areLines([], townsCatalogue), false);
  });
});
