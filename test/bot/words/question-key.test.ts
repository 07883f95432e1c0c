import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { toKeptQuestion, wordsOfQuestion } from '../../../src/bot/words/question-key.ts';

describe('wordsOfQuestion', () => {
  const same: readonly [string, string][] = [
    ['burglary in Poole', 'Poole burglaries?'],
    ['How many burglaries are there in Poole?', 'please: burglaries in Poole, how many'],
    ["what's the budget for roads", 'the road budget'],
    ['Hi all,\nwhen is the next report?\nKind regards\nJo', 'when is the next report'],
    ["isn't crime recorded", 'crime is not recorded'],
  ];
  for (const [one, other] of same)
    it(`is the same for “${one.replaceAll('\n', ' ')}” and “${other}”`, () =>
      assert.equal(wordsOfQuestion(one), wordsOfQuestion(other)));

  const different: readonly [string, string][] = [
    ['when is the report due', 'why is the report due'],
    ['is crime going up in Poole', 'is crime going down in Poole'],
    ['burglary in Poole', 'burglary outside Poole'],
    ['is crime recorded', "isn't crime recorded"],
    ['S05 in Poole', 'S03 in Poole'],
    ['What is Ambition A about?', 'What are ambitions about?'],
    ['What is Ambition A about?', 'What is Ambition C about?'],
    ['burglaries in 2016', 'burglaries in 2017'],
    ['children over 5', 'children under 5'],
    ['who pays for roads', 'how are roads paid'],
    ['burglary in Poole', 'burglary in Poole at night'],
  ];
  for (const [one, other] of different)
    it(`differs for “${one}” and “${other}”`, () =>
      assert.notEqual(wordsOfQuestion(one), wordsOfQuestion(other)));

  for (const text of ['', '?', 'how are you', 'and the other', 'word '.repeat(61)])
    it(`is nothing for ${JSON.stringify(text.slice(0, 20))}`, () =>
      assert.equal(wordsOfQuestion(text), undefined));
});

describe('toKeptQuestion', () => {
  it('has one key for the same words, and nothing of a mail’s frame', () => {
    const one = toKeptQuestion('Hi bot,\nburglaries in Poole?\nKind regards\nJo Bloggs');
    assert.equal(one?.text, 'burglaries in Poole?');
    assert.equal(one?.key, toKeptQuestion('Poole burglary')?.key);
    assert.match(one?.key ?? '', /^[0-9a-f]{32}$/);
  });

  it('is nothing where no letter is left', () => assert.equal(toKeptQuestion('👍 12'), undefined));
});
