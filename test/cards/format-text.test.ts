import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { cutText, escapeMarkdown, joinSentences, plainText } from '../../src/cards/format-text.ts';

describe('cutText', () => {
  it('leaves a text alone that fits', () => {
    assert.equal(cutText('one two', 7), 'one two');
  });

  it('cuts between two words, and in a word that is longer than all', () => {
    assert.equal(cutText('one two three', 9), 'one two…');
    assert.equal(cutText('one  two', 5), 'one…');
    assert.equal(cutText('onetwothree', 6), 'onetwo…');
  });

  it('keeps what stands before the last blank that fits, of any text', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', ' ', '\n', '\u00a0', '\u3000'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 20 }), (one, most) => {
        const expected = one.length <= most ? one : `${one.slice(0, most).replace(/\s+\S*$/, '')}…`;
        assert.equal(cutText(one, most), expected);
      }),
    );
  });
});

describe('escapeMarkdown', () => {
  const cases = {
    '**bold** _it_': '\\*\\*bold\\*\\* \\_it\\_',
    '[a](http://b)': '\\[a\\](http://b)',
    '<b>&lt;</b>': '\\<b>\\&lt;\\</b>',
    '# heading': '\\# heading',
    '- item': '\\- item',
    '1. item': '1\\. item',
    '12) item': '12\\) item',
    '`code` ~~no~~ \\': '\\`code\\` \\~\\~no\\~\\~ \\\\',
    'two\nlines': 'two lines',
  };
  for (const [typed, inert] of Object.entries(cases)) {
    it(`makes ${JSON.stringify(typed)} inert`, () => assert.equal(escapeMarkdown(typed), inert));
  }

  for (const text of [
    '% of plans (Primary) & more',
    '43.6 per 10,000',
    'placements/ care - cost',
  ]) {
    it(`leaves "${text}" as it is`, () => assert.equal(escapeMarkdown(text), text));
  }
});

describe('plainText', () => {
  it('takes out marks that turn the writing round, and control characters', () => {
    assert.equal(plainText('6\u202e072\u2066 \u0000x\u200f'), '6072 x');
  });

  it('keeps letters of every script and joined emoji', () => {
    assert.equal(plainText('שלום 👩‍👧 é'), 'שלום 👩‍👧 é');
  });

  it('breaks the date function of a client', () => {
    assert.equal(plainText('{{DATE(2019-01-02T00:00:00Z)}}').includes('{{'), false);
  });
});

describe('joinSentences', () => {
  it('ends each text once, where its last sentence is a quotation too', () => {
    assert.equal(joinSentences('Returned', 'Which one?'), 'Returned. Which one?');
    assert.equal(joinSentences('It says: “Look again.”'), 'It says: “Look again.”');
    assert.equal(joinSentences('It is called “Look again”'), 'It is called “Look again”.');
  });
});
