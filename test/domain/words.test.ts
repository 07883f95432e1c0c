import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  findPhraseFault,
  findTextFault,
  longestTaught,
  onOneLine,
  type TextFault,
} from '../../src/domain/words.ts';

describe('findPhraseFault', () => {
  const good = [
    'antisocial behaviour',
    '~safety',
    "children's homes",
    'k.s.i.',
    'referrals within 12 months',
    'A & E',
    'café',
    'x'.repeat(longestTaught.phrase),
  ];
  for (const phrase of good)
    it(`finds nothing wrong with ${phrase.slice(0, 30)}`, () =>
      assert.equal(findPhraseFault(phrase), undefined));

  const bad: readonly [string, TextFault][] = [
    ['', 'empty'],
    ['~', 'empty'],
    ['x'.repeat(longestTaught.phrase + 1), 'too-long'],
    ['two\nlines', 'strange-characters'],
    ['a\u0000b', 'strange-characters'],
    ['turned\u202eback', 'strange-characters'],
    ['\ud800', 'strange-characters'],
    ['<at>bot</at>', 'strange-characters'],
    ['**bold**', 'strange-characters'],
    ['&&', 'strange-characters'],
    ['S05', 'like-a-code'],
    ['s 5a', 'like-a-code'],
    ['our KPI 7', 'like-a-code'],
    ['04l', 'like-a-code'],
    ['E10000009', 'like-a-code'],
    ['2018', 'like-a-code'],
    ['7.3 %', 'like-a-code'],
  ];
  for (const [phrase, fault] of bad)
    it(`finds that ${JSON.stringify(phrase.slice(0, 30))} is ${fault}`, () =>
      assert.equal(findPhraseFault(phrase), fault));
});

describe('findTextFault', () => {
  it('finds nothing wrong with paragraphs and signs', () =>
    assert.equal(findTextFault('One: *2* < 3.\r\n\r\nTwo\ttoo.', 100), undefined));

  for (const [text, fault] of [
    [' \n ', 'empty'],
    ['x'.repeat(101), 'too-long'],
    ['bell\u0007', 'strange-characters'],
    ['half\udc00', 'strange-characters'],
    ['no\u200bspace', 'strange-characters'],
  ] as const)
    it(`finds that ${JSON.stringify(text.slice(0, 10))} is ${fault}`, () =>
      assert.equal(findTextFault(text, 100), fault));
});

describe('onOneLine', () => {
  it('makes one blank of breaks and runs of blanks', () =>
    assert.equal(onOneLine(' a\n b\t\u00a0c '), 'a b c'));
});
