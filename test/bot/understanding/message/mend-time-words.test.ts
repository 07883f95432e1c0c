import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { mendTimeWords } from '../../../../src/bot/understanding/message/mend-time-words.ts';
import { language } from '../../catalogue.ts';

const mended = (text: string): string => mendTimeWords(text, language);

describe('mendTimeWords', () => {
  const slips: [text: string, said: string][] = [
    ['crime at teh momnet', 'crime at the moment'],
    ['crime two yaers ago', 'crime two years ago'],
    ['the previuos qurater', 'the previous quarter'],
    ['Crime in Setpember', 'Crime in september'],
    ['crime in febuary 2018', 'crime in february 2018'],
    ['S01 lst yr', 'S01 last yr'],
    ['CRIME AT TEH MOMNET', 'CRIME AT THE MOMENT'],
    ['the curent figure at prsent', 'the current figure at present'],
  ];
  for (const [text, said] of slips)
    it(`reads “${text}” as “${said}”`, () => assert.equal(mended(text), said));

  const others = [
    // Names that are near to a month, or to another word of time.
    'crime in Marlow',
    'crime in Marchwood',
    'what does Augusta say',
    'lst of risks',
    'the earnings of mayors',
    "o'teh",
    'S05A q2 2018/19',
    '',
  ];
  for (const text of others)
    it(`leaves “${text}” as it is`, () => assert.equal(mended(text), text));

  it('leaves every word that is in use', () => {
    const words = [...language.cueWords, ...language.names.words];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words)), (said) => {
        assert.equal(mended(said.join(' ')), said.join(' '));
      }),
    );
  });
});
