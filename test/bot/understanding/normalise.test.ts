import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { normalise, readLength } from '../../../src/bot/understanding/normalise.ts';

const cases: [string, string][] = [
  ['<p>Show&nbsp;S05 “Crime”</p>', 'show s05 "crime"'],
  ['ＳＨＯＷ　Ｓ０５', 'show s05'],
  ['S05\u00a0–\u2009crime', 's05 - crime'],
  ['it’s', "it's"],
  ['a&amp;b &lt;i&gt; &#39;x&#x27;', "a&b <i> 'x'"],
  ['&#0;&#x10ffff1;&nope;', '&#x10ffff1;&nope;'],
  ['a\u200bb\u202ec\u0000d', 'abc d'],
  ['e\u034fx\ufe0f\u180b\u3164y', 'exy'],
  ['a\u2800b', 'a b'],
  ['  \n\t ', ''],
];

describe('normalise', () => {
  for (const [text, plain] of cases)
    it(`makes ${JSON.stringify(plain)} of ${JSON.stringify(text)}`, () => {
      assert.equal(normalise(text), plain);
    });

  it('does not read beyond its length', () => {
    assert.equal(normalise('a'.repeat(readLength + 10)).length, readLength);
  });
});
