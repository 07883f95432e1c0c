import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { withoutChanceNames } from '../../../../src/bot/understanding/subjects/asks-of-all.ts';
import { language } from '../../catalogue.ts';

/** The words of names that stay, where a word comes near to a name. */
const namesIn = (text: string, near: string): string[] => {
  const reading = readMessage(text, language);
  const at = reading.tokens.findIndex(({ word }) => word === near);
  const named = [{ kind: 'indicator' as const, id: 'S03', indicator: 'S03' }];
  const mentions = [{ named, at: [at], how: 'likely' as const }];
  const left = withoutChanceNames({ ...reading, mentions }, language.catalogue).mentions;
  return left.flatMap((one) => one.at.map((place) => reading.tokens[place]?.word ?? ''));
};

describe('withoutChanceNames', () => {
  it('leaves no name to the end that is asked for', () => {
    assert.deepEqual(namesIn('which team did best', 'best'), []);
    assert.deepEqual(namesIn('best team news', 'best'), ['best']);
    assert.deepEqual(namesIn('what is the last score', 'last'), ['last']);
  });

  it('leaves none to what is said of a figure that was altered', () => {
    assert.deepEqual(namesIn('one of those earlier numbers was quietly changed', 'earlier'), []);
    assert.deepEqual(namesIn('those earlier numbers', 'earlier'), ['earlier']);
    assert.deepEqual(namesIn('the crime number was quietly changed', 'crime'), ['crime']);
  });
});
