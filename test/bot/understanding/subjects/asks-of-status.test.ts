import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { asksOfStatus } from '../../../../src/bot/understanding/subjects/asks-of-status.ts';
import { language } from '../../catalogue.ts';

const asks = (text: string): boolean =>
  asksOfStatus(readMessage(text, language), language.catalogue);

describe('asksOfStatus', () => {
  for (const text of [
    'when does something count as amber instead of red, is there a percentage',
    'what makes it yellow',
    'how far off is an amber',
    "what's the threshold for amber?",
    "where's the line between amber and red",
    'how bad does it have to be before it goes red',
    'how much can we miss by and still be amber',
    'amber = ? what is the rule exactly',
  ])
    it(`is so for “${text}”`, () => assert.ok(asks(text)));

  it('is not so for a name that has a status in it', () => {
    const reading = readMessage('how many wait for an amber assessment', language);
    const at = [3, 5, 6];
    const named = [{ kind: 'indicator' as const, id: 'S01', indicator: 'S01' }];
    assert.ok(asksOfStatus(reading, language.catalogue));
    const mentions = [{ named, at, how: 'sure' as const }];
    assert.ok(!asksOfStatus({ ...reading, mentions }, language.catalogue));
  });

  for (const text of [
    'which are amber',
    'what is red',
    'why is S05 amber',
    'when did S05 turn red',
    'will it still be amber in March',
    'list what counts as red',
    'what counts as a crime',
  ])
    it(`is not so for “${text}”`, () => assert.ok(!asks(text)));
});
