import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { deniedWords } from '../../../../src/bot/understanding/subjects/denied-words.ts';
import { catalogue, language } from '../../catalogue.ts';

const denied = (text: string, code: string) =>
  deniedWords(readMessage(text, language), [code], catalogue);

describe('deniedWords', () => {
  it('has the words of the subject that are not wanted, of which no figure is left', () => {
    for (const text of [
      "I don't need the persistent ones. What is the absence rate?",
      'secondary absence, not the persistent kind',
      'absence, and I am not after the persistent sort, thanks',
    ])
      assert.deepEqual(denied(text, 'S03B'), ['persistent'], text);
    assert.deepEqual(denied('children on plans, not the rate', 'S01'), ['rate']);
  });

  it('has none that say what is wanted, or nothing of the subject', () => {
    assert.deepEqual(denied('not the commentary but the persistent absence figure', 'S03B'), []);
    assert.deepEqual(denied('not the risks, persistent absence', 'S03B'), []);
    assert.deepEqual(denied('persistent absence is not good', 'S03B'), []);
  });
});
