import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseWords } from '../../../src/storage/import/parse-words.ts';

const targets = new Set(['S', 'S05', 'S05A', 'andy-frost', 'risk 04l']);

const parse = (...lines: string[]) =>
  parseWords({ name: 'words.csv', text: lines.join('\n') }, targets);
const changes = (...lines: string[]) => parse(...lines)?.map(({ change }) => change);

describe('parseWords', () => {
  it('leaves a file of values alone', () =>
    assert.equal(
      parse('measure,series,area,period,value', 'S05A,council,E1,Q1 2018/19,1'),
      undefined,
    ));

  it('reads synonyms, those that are only near and those that are taken away', () =>
    assert.deepEqual(
      changes(
        'Phrase,FOR,removed',
        'safer  streets,S05,',
        '~the heat,risk 04l,',
        'andy,andy-frost,Yes',
      ),
      [
        { kind: 'synonym', of: 'S05', phrases: ['safer streets'] },
        { kind: 'synonym', of: 'risk 04l', phrases: ['~the heat'] },
        { kind: 'synonym', of: 'andy-frost', phrases: ['andy'], removed: true },
      ],
    ));

  it('reads a phrase of two things', () =>
    assert.equal(changes('for,phrase', 'S05,violence', 'S05A,violence')?.length, 2));

  it('reads terms with and without what may be left out', () =>
    assert.deepEqual(
      changes(
        'term,stands-for,names,text,source,removed',
        'RTC,road traffic collision,crash; the crash;,A crash.,Highway Code,',
        'KSI,,,Hurt.,,yes',
      ),
      [
        {
          kind: 'term',
          entry: {
            term: 'RTC',
            standsFor: 'road traffic collision',
            names: ['crash', 'the crash'],
            text: 'A crash.',
            source: 'Highway Code',
          },
        },
        { kind: 'term', entry: { term: 'KSI', names: [], text: 'Hurt.' }, removed: true },
      ],
    ));

  it('reads answers with their day and their paragraphs', () =>
    assert.deepEqual(
      parse('question,answer,date', 'When is it out?,"In March.\r\n\r\nOr April.",2019-01-02'),
      [
        {
          change: { kind: 'answer', question: 'When is it out?', text: 'In March.\n\nOr April.' },
          at: new Date('2019-01-02T09:00:00Z'),
        },
      ],
    ));

  const refused: readonly [string, string[], RegExp][] = [
    ['a column that is missing', ['phrase', 'x'], /the column for is missing/],
    [
      'a column too many',
      ['for,phrase,why', 'S05,x,y'],
      /"why" is not a column that can be read; those are for, phrase, removed/,
    ],
    [
      'what has no name',
      ['for,phrase', 'Z99,x'],
      /line 2, column for: nothing in storage is called "Z99"/,
    ],
    ['no phrase', ['for,phrase', 'S05,'], /line 2, column phrase: it is empty/],
    ['a code', ['for,phrase', 'S05,S06'], /column phrase: it is like a code/],
    ['a long phrase', ['for,phrase', `S05,${'x'.repeat(81)}`], /it is too long/],
    ['hidden characters', ['for,phrase', 'S05,a\u202eb'], /it is strange characters/],
    ['a formula', ['for,phrase', 'S05,"=1+1"'], /it is strange characters/],
    [
      'another word for yes',
      ['for,phrase,removed', 'S05,x,true'],
      /"true" is neither empty nor yes/,
    ],
    [
      'the same twice',
      ['for,phrase', 'S05,one two', 'S05,~One  Two'],
      /line 3: the same is on line 2/,
    ],
    ['a lost letter', ['for,phrase', 'S05,caf\uFFFD'], /is not UTF-8/],
    ['an open quotation', ['for,phrase', 'S05,"x'], /quotation mark is opened but not closed/],
    ['a term without a text', ['term,text', 'RTC,'], /line 2, column text: it is empty/],
    ['a long text', ['term,text', `RTC,${'x'.repeat(401)}`], /column text: it is too long/],
    ['a name without letters', ['term,text,names', 'RTC,x,?!'], /a name needs a letter/],
    [
      'a name of two terms',
      ['term,text,names', 'A,x,same', 'B,y,Same'],
      /"same" is a name of "A" as well/,
    ],
    ['an answer without a question', ['question,answer', ',x'], /column question: it is empty/],
    [
      'a question without a heading',
      ['group,question,answer', ',a,b'],
      /column group: it is empty/,
    ],
    [
      'a button that there is none of',
      ['group,question,answer,buttons', 'a,b,c,mine; fly'],
      /"fly" is none of mine, drafts/,
    ],
    ['an example without letters', ['example', '?!'], /it needs a letter or a digit/],
    ['a day that is none', ['question,answer,date', 'a,b,2 Jan'], /"2 Jan" is not a date/],
  ];
  for (const [what, lines, reason] of refused)
    it(`refuses ${what}`, () =>
      assert.throws(
        () => parse(...lines),
        (error: Error & { code?: string }) => {
          assert.equal(error.code, 'file-invalid');
          assert.match(error.message, reason);
          assert.match(error.message, /words\.csv/);
          return true;
        },
      ));

  it('names every fault at once', () =>
    assert.throws(() => parse('for,phrase', 'Z1,x', 'S05,S06'), /line 2[\s\S]*line 3/));
});
