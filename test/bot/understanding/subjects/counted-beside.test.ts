import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readMessage, wordsLeft } from '../../../../src/bot/understanding/message/read-message.ts';
import { countedBeside } from '../../../../src/bot/understanding/subjects/counted-beside.ts';
import { language } from '../../catalogue.ts';

const find = (text: string): string[] => {
  const reading = readMessage(text, language);
  const left = new Set(wordsLeft(reading).map((at) => reading.tokens[at]?.word ?? ''));
  return countedBeside(reading, left);
};

describe('countedBeside', () => {
  for (const [text, word] of [
    ['total crime in homes with three bedrooms', 'bedrooms'],
    ['total crime, 2 bed houses', 'bed'],
    ['2 bed crime', 'bed'],
    ['total crime in houses that were three bedroom', 'bedroom'],
  ] as const)
    it(`finds what a number stands before in ${JSON.stringify(text)}`, () =>
      assert.deepEqual(find(text), [word]));

  for (const text of [
    'total crime in two sentences',
    'total crime in all three towns',
    "total crime before my 10 o'clock",
    'total crime to 1 decimal place',
    'total crime. Three. Bedrooms?',
    'total crime latest two results',
    'total crime number one priority',
    'total crime figure for 3 members',
    'total crime at one glance',
    'total crime over the last 4 readings',
    'total crime for 4 councillors',
    'total crime 2 percentage points',
  ])
    it(`finds nothing in ${JSON.stringify(text)}`, () => assert.deepEqual(find(text), []));
});
