import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { TextBlock } from '../../../src/domain/commentary.ts';
import {
  blocksToText,
  isBlank,
  textToBlocks,
  tidyText,
} from '../../../src/domain/submission/answers.ts';
import { q3 } from './build-form.ts';
import { indicators, reportContext } from './report-context.ts';

const paragraph = (text: string): TextBlock => ({ kind: 'paragraph', text });
const bullet = (text: string): TextBlock => ({ kind: 'bullet', text });

const texts: [string, TextBlock[]][] = [
  ['', []],
  [' \n\r\n\t', []],
  ['One.\nTwo.', [paragraph('One.'), paragraph('Two.')]],
  ['One.\r\n\r\n\r\nTwo.', [paragraph('One.'), paragraph('Two.')]],
  ['One.\rTwo.\u2028Three.\vFour.', ['One.', 'Two.', 'Three.', 'Four.'].map(paragraph)],
  ['- a\n• b\n* c\n– d\n·\te', ['a', 'b', 'c', 'd', 'e'].map(bullet)],
  ['  - indented  ', [bullet('indented')]],
  ['-5 since April', [paragraph('-5 since April')]],
  ['*important*', [paragraph('*important*')]],
  ['S05 - crime', [paragraph('S05 - crime')]],
  ['-\n• \n*', []],
  ['- - a', [bullet('- a')]],
];

const line = fc
  .string({ unit: 'binary', maxLength: 60 })
  .map((text) => text.replace(/[\n\r\v\u2028\u2029]/g, ' ').trim())
  .filter((text) => text !== '');

const block: fc.Arbitrary<TextBlock> = fc.oneof(
  line.filter((text) => !isBlank(text)).map(bullet),
  line.filter((text) => !isBlank(text) && !/^[-•*–·](\s|$)/.test(text)).map(paragraph),
);

describe('textToBlocks', () => {
  for (const [text, blocks] of texts)
    it(`makes ${blocks.length} blocks of ${JSON.stringify(text)}`, () => {
      assert.deepEqual(textToBlocks(text), blocks);
    });

  it('gives back any blocks that were made a text', () => {
    fc.assert(
      fc.property(fc.array(block), (blocks) => {
        assert.deepEqual(textToBlocks(blocksToText(blocks)), blocks);
      }),
    );
  });

  it('gives back every answer of the report', () => {
    const answers = indicators.flatMap(({ code }) =>
      reportContext(code, q3).record.commentaries.flatMap((one) => one.answers),
    );
    assert.ok(answers.length >= 18);
    for (const { blocks } of answers) assert.deepEqual(textToBlocks(blocksToText(blocks)), blocks);
  });
});

describe('blocksToText', () => {
  it('keeps a bullet in one line', () => {
    assert.equal(
      blocksToText([bullet('More\n  visits'), paragraph('Done.')]),
      '- More visits\nDone.',
    );
  });
});

describe('tidyText', () => {
  it('makes one text of what differs in blank lines, line ends and marks only', () => {
    const tidy = 'Fewer plans.\n- More visits';
    for (const text of [
      tidy,
      'Fewer plans.\r\n\r\n* More visits ',
      ' Fewer plans.\n•\tMore visits',
    ])
      assert.equal(tidyText(text), tidy);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(tidyText(tidyText(text)), tidyText(text));
      }),
    );
  });
});
