import { equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { runText } from '../../src/cards/elements.ts';
import { plainText } from '../../src/cards/format-text.ts';

describe('runText', () => {
  it('leaves text of usual words as it is', () =>
    equal(runText('Total crime, 6,270 in Q2'), 'Total crime, 6,270 in Q2'));

  it('gives an endless word places to break', () =>
    equal(
      runText('x'.repeat(70)),
      `${'x'.repeat(30)}\u200b${'x'.repeat(30)}\u200b${'x'.repeat(10)}`,
    ));

  it('changes no letter and tears no character, and leaves no word that is too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const shown = runText(text);
        equal(shown.replaceAll('\u200b', ''), plainText(text).replaceAll('\u200b', ''));
        ok(shown.isWellFormed());
        ok(shown.split(/[\s\u200b]/u).every((word) => [...word].length <= 60));
      }),
    );
  });
});
