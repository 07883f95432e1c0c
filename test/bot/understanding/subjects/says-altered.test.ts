import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { saysFigureAltered } from '../../../../src/bot/understanding/subjects/says-altered.ts';
import { language } from '../../catalogue.ts';

const says = (text: string): boolean => saysFigureAltered(readMessage(text, language));

describe('saysFigureAltered', () => {
  for (const text of [
    'what did it say before you lot changed it',
    "you changed last summer's persistent absence rate, didn't you",
    'why did you change the persistent absence figure',
    'you printed one for January to March and then quietly changed it',
    'one of those earlier numbers was quietly changed',
    'persistent absence for Q2 2018/19 has been changed',
    'why was it altered',
    'why our December number changed',
    'did persistent absence change after you printed it',
    'I have 43,280 in my pack and the new pack disagrees',
  ])
    it(`is so for “${text}”`, () => assert.ok(says(text)));

  for (const text of [
    'has persistent absence changed since last year',
    'what have you changed to get it down',
    'since you changed the bin rounds how many complaints were there',
    'how many figures have changed',
    'what changed in persistent absence',
    'can you change the figure to 57',
  ])
    it(`is not so for “${text}”`, () => assert.ok(!says(text)));
});
