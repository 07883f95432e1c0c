import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { asksOfAim } from '../../../../src/bot/understanding/subjects/asks-of-aim.ts';
import { language } from '../../catalogue.ts';

const asked = (text: string, told: string) => asksOfAim(readMessage(text, language), told);

describe('asksOfAim', () => {
  for (const text of [
    'what were we supposed to have spent on roads by now',
    'how many were we meant to build',
    'the most plans we said we would have',
    'what has the council promised to spend',
    'you have a band for plans: how far outside are we',
  ])
    it(`is so of a value for “${text}”`, () => {
      assert.ok(asked(text, 'value'));
    });

  for (const text of [
    'who moved the goalposts for absence',
    'the target for plans used to be easier',
    'why did you lower the target',
  ])
    it(`is so where the target is another one, whatever was learned: “${text}”`, () => {
      for (const told of ['why', 'people', 'change']) assert.ok(asked(text, told), told);
    });

  for (const text of [
    'what did they say about plans',
    'plans by age band',
    'what is the price range',
    'how many plans moved',
  ])
    it(`is not so for “${text}”`, () => {
      assert.ok(!asked(text, 'value'));
    });

  it('is not so of what is handed in', () => {
    assert.ok(!asked('who moved the goalposts', 'submit'));
    assert.ok(!asked('we were meant to have spent it', 'fact'));
  });
});
