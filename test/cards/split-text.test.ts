import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { splitPassages, splitText } from '../../src/cards/split-text.ts';
import type { TextBlock } from '../../src/domain/indicator.ts';

const blocks = fc.array(
  fc.record({
    kind: fc.constantFrom<TextBlock['kind']>('paragraph', 'bullet'),
    text: fc.string({ minLength: 1, maxLength: 3_000, unit: 'grapheme' }),
  }),
  { maxLength: 8 },
);

const textOf = (some: readonly TextBlock[]): string => some.map(({ text }) => text).join('');

describe('splitText', () => {
  it('loses no character and repeats none', () => {
    fc.assert(
      fc.property(blocks, fc.integer({ min: 500, max: 6_000 }), (some, room) => {
        const pages = splitText(some, room);
        assert.equal(textOf(pages.flat()), textOf(some));
        assert.ok(pages.every((page) => page.length > 0));
      }),
    );
  });

  it('keeps a text that fits as it is', () => {
    const text: TextBlock[] = [
      { kind: 'paragraph', text: 'It rose.' },
      { kind: 'bullet', text: 'More reports.' },
    ];
    assert.deepEqual(splitText(text), [text]);
  });

  it('cuts a long paragraph between two words', () => {
    const text = 'word '.repeat(6_000).trim();
    const pages = splitText([{ kind: 'paragraph', text }]);
    assert.ok(pages.length > 4 && pages.length < 8);
    for (const [page] of pages.slice(0, -1)) assert.match(page?.text ?? '', /word $/);
  });

  it('tears no character that takes two', () => {
    const pages = splitText([{ kind: 'paragraph', text: '🙂'.repeat(5_000) }]);
    for (const [page] of pages) assert.match(page?.text ?? '', /^(?:🙂)+$/u);
  });
});

describe('splitPassages', () => {
  const passage = (heading: string, count: number) => ({
    heading,
    blocks: Array.from({ length: count }, (): TextBlock => ({ kind: 'paragraph', text: 'x' })),
  });

  it('puts short passages on one page, and repeats the heading where one goes on', () => {
    const pages = splitPassages([passage('A', 1), passage('B', 2), passage('C', 5)], 500);
    assert.deepEqual(
      pages.map((page) => page.map(({ heading, blocks: { length } }) => [heading, length])),
      [
        [
          ['A', 1],
          ['B', 2],
        ],
        [['C', 4]],
        [['C', 1]],
      ],
    );
  });
});
