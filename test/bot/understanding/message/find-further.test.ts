import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { language } from '../../catalogue.ts';

describe('further words that tell a performance measure', () => {
  const named = (text: string) =>
    readMessage(text, language).mentions.flatMap((one) => one.named.map(({ id }) => id));

  it('are none where they say a time: “back in 2013/14”', () => {
    assert.deepEqual(named('what was the child protection plan rate back in 2013/14'), ['S01']);
    assert.deepEqual(named('children back on a plan in 2013/14'), [
      'S01-second-or-subsequent-plan',
    ]);
  });
});
