import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { withVerbMended } from '../../../src/bot/understanding/mend-verb.ts';
import { readMessage } from '../../../src/bot/understanding/message/read-message.ts';
import { language } from '../catalogue.ts';

const wordsOf = (text: string, byOfficer = true): string => {
  const known = { ...language, byOfficer };
  const reading = readMessage(text, known);
  return withVerbMended(reading, { byOfficer }, known)
    .tokens.map(({ word }) => word)
    .join(' ');
};

describe('a slip that is an English word', () => {
  it('is mended where an officer then surely asks for something in the round', () => {
    assert.equal(wordsOf('sing off S05 plese'), 'sign off code please');
    assert.equal(wordsOf('remand Andy'), 'remind andy');
    assert.equal(wordsOf('chaise Mike'), 'chase mike');
  });

  it('stays where the message is clear, long or a reader’s', () => {
    assert.equal(wordsOf('send S05 back'), 'send code back');
    assert.equal(wordsOf('sing off S05', false), 'sing off code');
    const long = 'they sing off key at the school beside S05 and nobody minds it at all';
    assert.match(wordsOf(long), /^they sing off/);
  });
});
