import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { givesOwn } from '../../../src/bot/understanding/gives-own.ts';
import { readMessage } from '../../../src/bot/understanding/message/read-message.ts';
import { language } from '../catalogue.ts';

const gives = (text: string, own = ['S06']): boolean =>
  givesOwn(readMessage(text, language), { ...language, byOfficer: true, own });

describe('a figure of what somebody leads', () => {
  it('is given beside the name, or apart from it at the end of what is said', () => {
    for (const text of [
      'KSI 209',
      '209 KSI',
      '12 percent S06',
      'KSI, year to October: 209',
      'KSI, year to October: 12 per cent. Over.',
      'KSI 209. Anything else?',
    ])
      assert.ok(gives(text), text);
  });

  it('is none in a question, of what others lead, or where the number counts something else', () => {
    for (const text of [
      'KSI 209?',
      'was KSI 209',
      'KSI has gone up, 3 people asked me about it',
      'KSI, and 4 weeks to go',
    ])
      assert.ok(!gives(text), text);
    assert.ok(!gives('KSI 209', ['S05']));
  });
});
