import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { givesOwn, statesOwn } from '../../../src/bot/understanding/gives-own.ts';
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

const states = (text: string, codes = ['S06'], typed: readonly number[] = []): boolean =>
  statesOwn(readMessage(text, language), codes, {
    ...{ ...language, byOfficer: true, own: ['S06'] },
    typedFigures: new Map(typed.map((one) => [one, []])),
  });

describe('a figure that somebody states of what they lead', () => {
  it('is a share, has a point, is of so many, or stands behind a colon', () => {
    for (const text of [
      'KSI this quarter: 191 of 198, I make that 96.5%',
      'KSI on 30 June: 229 people',
      'I make KSI 61.4 on the new count',
    ])
      assert.ok(states(text), text);
  });

  it('is none where it is asked for, known, or of others, or where the number counts something else', () => {
    for (const text of [
      'KSI: 229?',
      'compare KSI with 96.5%',
      'show me the 96.5% KSI',
      'KSI has gone up, 3 people asked me about it',
    ])
      assert.ok(!states(text), text);
    assert.ok(!states('KSI: 229', ['S06'], [229]));
    assert.ok(states('KSI: 229, of them 31 dead', ['S06'], [31]));
    assert.ok(!states('KSI: 229', ['S05']));
    assert.ok(!states('KSI: 229', ['S06', 'S05']));
    assert.ok(!states('KSI: 229', []));
  });
});
