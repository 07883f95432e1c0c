import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { withoutSlips } from '../../../../src/bot/understanding/subjects/said-wrongly.ts';

describe('withoutSlips', () => {
  for (const [text, meant] of [
    ['the most families... sorry households in hotels', 'the most households in hotels'],
    ['days, oops weeks per plan', 'weeks per plan'],
    ['how many homes - sorry i mean flats are empty', 'how many flats are empty'],
  ] as const)
    it(`leaves out what is taken back in “${text}”`, () => {
      assert.equal(withoutSlips(text), meant);
    });

  for (const text of [
    'crime, sorry for the rush',
    'and, sorry crime please',
    'sorry crime please',
    'crime figures, sorry',
  ])
    it(`leaves “${text}” as it is`, () => {
      assert.equal(withoutSlips(text), undefined);
    });
});
