import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { sayJsonFault } from '../../../src/storage/import/say-json-fault.ts';

describe('sayJsonFault', () => {
  const faults: [string, string, RegExp][] = [
    ['a comma too many', '{\n  "a": 1,\n}', /from line 3 on, which says “}”/],
    ['a comma missing', '{\n  "a": 1\n  "b": 2\n}', /from line 3 on, which says “"b": 2”/],
    ['a value missing', '{\n  "a": 1,\n  "b": ,\n  "c": 3\n}', /from line 3 on/],
    [
      'a word without quotation marks',
      '[\n  1,\n  yes,\n  2\n]',
      /from line 3 on, which says “yes,”/,
    ],
    [
      'another kind of text',
      'Indicator,Value\nS05,6270',
      /from line 1 on, which says “Indicator,Value”/,
    ],
    ['something after the end', '{}\nx', /from line 2 on, which says “x”/],
    ['lines that end as on Windows', '{\r\n  "a": 1,\r\n}', /from line 3 on, which says “}”/],
    ['an end that is missing', '{\n  "a": [1, 2', /ends too early/],
    ['an end in the middle of a text', '{\n  "a": "be', /ends too early/],
    ['nothing', ' \n', /the file is empty/],
  ];
  for (const [what, text, words] of faults)
    it(`says where there is ${what}`, () => {
      assert.match(sayJsonFault(text), words);
      assert.doesNotMatch(sayJsonFault(text), /token|position|Unexpected|SyntaxError/);
    });

  it('quotes the beginning of a long line only', () => {
    const said = sayJsonFault(`[${'x'.repeat(5_000)}]`);
    assert.match(said, /“\[x{59}…”/);
  });
});
