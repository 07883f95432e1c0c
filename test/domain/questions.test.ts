import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { cleanQuestion, deleteOn } from '../../src/domain/questions.ts';

describe('cleanQuestion', () => {
  const cases: readonly [string, string][] = [
    ['crime in Weymouth?', 'crime in Weymouth?'],
    [' two\n lines\t here ', 'two lines here'],
    ['write to jo.bloggs@example.org please', 'write to [address] please'],
    ['<jo@example.org>, thanks', '[address] thanks'],
    ['ring 01305 251000 now', 'ring [number] now'],
    ['ring +44 (0)1305 251-000, today', 'ring [number] today'],
    ['ring 07700900123.', 'ring [number]'],
    ['see https://example.org/x?token=abc for it', 'see [link] for it'],
    ['www.example.org crime', '[link] crime'],
    ['6,270 in Q2 2018/19 and 6,038 in Q1', '6,270 in Q2 2018/19 and 6,038 in Q1'],
    ['between 2016/17 2017/18 and 2018/19', 'between 2016/17 2017/18 and 2018/19'],
    ['what of 10,000 and 2018', 'what of 10,000 and 2018'],
    [`a secret ${'k'.repeat(61)} here`, 'a secret here'],
    ['bell\u0007 and \u202eturned', 'bell and turned'],
    ['\ud800 half', 'half'],
    ['👍', ''],
    ['123 456', ''],
    ['', ''],
  ];
  for (const [text, kept] of cases)
    it(`makes ${JSON.stringify(kept)} of ${JSON.stringify(text.slice(0, 50))}`, () =>
      assert.equal(cleanQuestion(text), kept));

  it('keeps 300 characters on one line at most, and no address, of any text', () =>
    fc.assert(
      fc.property(
        fc.string({ maxLength: 2_000, unit: 'binary' }),
        fc.emailAddress(),
        (text, address) => {
          const kept = cleanQuestion(`${text} ${address} ${text}`);
          assert.ok(kept.length <= 300);
          assert.ok(kept.isWellFormed());
          assert.doesNotMatch(kept, /@|[\p{Cc}\p{Cf}]/u);
        },
      ),
    ));

  it('takes no longer than the text is long', () => {
    const started = performance.now();
    for (const piece of ['1 ', '@', 'a', '(1', '. ', '\u200b'])
      cleanQuestion(piece.repeat(200_000));
    assert.ok(performance.now() - started < 1_000);
  });
});

describe('deleteOn', () => {
  it('is 90 days on', () => assert.equal(deleteOn('2019-01-02'), '2019-04-02'));
});
