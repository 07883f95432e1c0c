import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { faintByCard } from './blame-contrast.ts';

const faint = (text: string, ground: string, words = '▲ ') => [
  { card: 'a', fault: 'faint', text, ground, words },
];

describe('who is to blame for a faint text', () => {
  it('is Teams where a sign that is called good stands on its white', () => {
    assert.deepEqual(faintByCard('light', faint('#92c353', '#ffffff')), []);
  });

  it('is the card where a word is coloured so', () => {
    assert.deepEqual(faintByCard('light', faint('#92c353', '#ffffff', 'Improving')).length, 1);
  });

  for (const [text, ground] of [
    ['#92c353', '#c7def9'],
    ['#8b8cc7', '#ffffff'],
    ['#92c353', '#2d2c2c'],
  ] as const)
    it(`is the card where ${text} stands on ${ground}`, () => {
      assert.deepEqual(faintByCard('light', faint(text, ground)), [
        { card: 'a', fault: `${text} on ${ground}: faint` },
      ]);
    });
});
