import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  peopleByWords,
  saysPost,
} from '../../../../src/bot/understanding/asked/people-by-words.ts';
import { tokenise } from '../../../../src/bot/understanding/message/tokens.ts';
import type { Catalogue } from '../../../../src/domain/catalogue.ts';
import { otherCouncil } from '../../other-council.ts';

const people = [
  { id: 'ann-hill', name: 'Ann Hill', role: 'Head of Finance' },
  { id: 'ben-marsh', name: 'Ben Marsh', role: 'Head of Housing' },
  { id: 'cara-wood', name: 'Cara Wood', role: 'Director of Place' },
  { id: 'dan-rowe', name: 'Dan Rowe', role: 'Head of Roads' },
];
const [first] = otherCouncil.indicators;
const catalogue: Catalogue = {
  ...otherCouncil,
  people,
  indicators: first
    ? [
        {
          ...first,
          name: 'Missed bins',
          shortName: 'Missed bins',
          measures: [],
          indicatorLeads: ['dan-rowe'],
        },
      ]
    : [],
};
const meant = (text: string) => peopleByWords(text.split(' '), { catalogue, sameWords: [] });

describe('people who are named by what they do', () => {
  it('have the post that is said', () => {
    assert.deepEqual(meant('head finance'), ['ann-hill']);
    assert.deepEqual(meant('director place email'), ['cara-wood']);
  });

  it('lead what is said', () => {
    assert.deepEqual(meant('charge bins email gentleman'), ['dan-rowe']);
  });

  it('are none where nobody has the words, or no word tells anybody', () => {
    assert.deepEqual(meant('charge libraries'), []);
    assert.deepEqual(meant('officers email'), []);
  });

  it('are asked for by a post alone, and not where more is said', () => {
    const isPost = (text: string) => saysPost({ tokens: tokenise(text, []) }, catalogue);
    assert.ok(isPost('head of housing email?'));
    assert.ok(!isPost('head'));
    assert.ok(!isPost('how many homes has the head of housing built'));
  });
});
