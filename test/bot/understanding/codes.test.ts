import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { takeIndicatorCodes, takeRiskCodes } from '../../../src/bot/understanding/codes.ts';
import { catalogue } from '../catalogue.ts';

const notCodes = new Set(['s42', 's17']);

const indicatorsIn = (text: string) => takeIndicatorCodes(text, catalogue, notCodes);
const risksIn = (text: string) => takeRiskCodes(text, catalogue);

const measures = new Set(
  catalogue.indicators.flatMap(({ code, measures }) => [code, ...measures.map((one) => one.code)]),
);
const risks = new Set(catalogue.risks.map(({ code }) => code));

const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
const number = fc.integer({ min: 0, max: 99 });

describe('takeIndicatorCodes', () => {
  const spellings: [string, string][] = [
    ...['s05', 's5', 's 05', 's 5', 's-05', 's-5', 's.05', 's.5', 's - 05', 's  05', 'so5']
      .concat('so05', 's o5', 's-o5')
      .map((typed): [string, string] => [typed, 'S05']),
    ...['s05a', 's5a', 's05-a', 's 05a', 's-05-a', 's 5-a', 'so5a', 's05 a', 's 05 a'].map(
      (typed): [string, string] => [typed, 'S05A'],
    ),
    ['s03b', 'S03B'],
    ['s06', 'S06'],
  ];
  for (const [typed, code] of spellings)
    it(`reads ${JSON.stringify(typed)} as ${code}`, () => {
      const { found, rest } = indicatorsIn(typed);
      assert.deepEqual(found, [{ kind: 'indicator', typed, code }]);
      assert.equal(rest, ' | ');
    });

  const unknown = [
    's09',
    's99',
    's0',
    's05e',
    's01a',
    's02b',
    'h01',
    'x5',
    'a35',
    's 11',
    's-09',
    'o5',
  ];
  for (const typed of unknown)
    it(`finds that ${JSON.stringify(typed)} names nothing`, () => {
      assert.deepEqual(indicatorsIn(`show ${typed} please`).found, [
        { kind: 'indicator', typed, code: undefined },
      ]);
    });

  const noCodes = [
    ...['a 5 year trend', 'v 2', 'h 01', "dorset's 6 indicators", "what's 5", 'is05', '10s05'],
    ...['q1', 'q2', 'q 3', 'a350', 's005', 's5ab', 's05a5', 's5a b', 's05/18', 's', '05', 'soo'],
    ...['s42', 's17', 'crime', 'the 5', ''],
  ];
  for (const text of noCodes)
    it(`sees no code in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(indicatorsIn(text), { found: [], rest: text });
    });

  it('takes several out, and leaves all other words', () => {
    const { found, rest } = indicatorsIn('compare s05 and s 1 with h02, s42');
    assert.deepEqual(
      found.map(({ code }) => code),
      ['S05', 'S01', undefined],
    );
    assert.equal(rest, 'compare  |  and  |  with  | , s42');
  });

  it('takes a part that stands apart only at the end: "s05 a rise" is about no part', () => {
    const { found, rest } = indicatorsIn('s05 a rise');
    assert.deepEqual([found[0]?.code, rest], ['S05', ' |  a rise']);
  });

  it('knows a spaced code only by the letters of the outcomes that are loaded', () => {
    const none = { ...catalogue, outcomes: [], indicators: [] };
    assert.deepEqual(takeIndicatorCodes('s 05', none, notCodes).found, []);
  });

  it('never guesses: what is not in the catalogue comes back as nothing', () => {
    const part = fc.option(letter, { nil: '' });
    const between = fc.constantFrom('', '-', '.');
    fc.assert(
      fc.property(
        letter,
        between,
        number,
        fc.boolean(),
        part,
        (first, gap, digits, padded, last) => {
          const shown = padded ? String(digits).padStart(2, '0') : String(digits);
          const code = `${first}${String(digits).padStart(2, '0')}${last}`.toUpperCase();
          const typed = `${first}${gap}${shown}${last}`;
          const isCode = first !== 'q' && !notCodes.has(typed);
          const expected = isCode ? [{ code: measures.has(code) ? code : undefined }] : [];
          assert.deepEqual(
            indicatorsIn(`the ${typed} rate`).found.map((one) => ({ code: one.code })),
            expected,
          );
        },
      ),
    );
  });
});

describe('takeRiskCodes', () => {
  const spellings: [string, string][] = [
    ['02a', '02a'],
    ['2a', '02a'],
    ['2-a', '02a'],
    ['02-a', '02a'],
    ['risk 02a', '02a'],
    ['risk 2 a', '02a'],
    ['risk 2-a', '02a'],
    ['risks 2a', '02a'],
    ['14b', '14b'],
    ['04l', '04l'],
    ['risk 041', '04l'],
    ['risk 4 1', '04l'],
    ['risk 04|', '04l'],
    ['04i', '04l'],
    // The whole of what was typed.
    ['041', '04l'],
    ['14 c', '14c'],
    ['04o', '04o'],
    ['risk 040', '04o'],
  ];
  for (const [text, code] of spellings)
    it(`reads ${JSON.stringify(text)} as ${code}`, () => {
      const { found, rest } = risksIn(text);
      const typed = text.replace(/^risks? /, '');
      assert.deepEqual(found, [{ kind: 'risk', typed, code }]);
      assert.equal(rest, ' | ');
    });

  for (const typed of ['77x', '15a', '14d', '2z', '99l', '14-d'])
    it(`finds that ${JSON.stringify(typed)} names nothing`, () => {
      for (const text of [typed, `risk ${typed}`])
        assert.deepEqual(risksIn(text).found, [{ kind: 'risk', typed, code: undefined }]);
    });

  const noCodes = [
    ...[
      '10k',
      '100k',
      '5m',
      '10',
      '41',
      '100',
      '2nd',
      '1st',
      'show 041',
      'risk 2',
      'risk 123',
      's05a',
      '02ab',
    ],
    ...['2/3a', '02a/b', '102a', 'risk of 2 adults', 'risk', 'high risk 12', ''],
  ];
  for (const text of noCodes)
    it(`sees no code in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(risksIn(text), { found: [], rest: text });
    });

  it('takes several out', () => {
    assert.deepEqual(
      risksIn('risks 2a and 14b').found.map(({ code }) => code),
      ['02a', '14b'],
    );
  });

  it('prefers the code as it was typed to one that looks like it', () => {
    const [first] = catalogue.risks;
    assert.ok(first);
    const both = { ...catalogue, risks: [...catalogue.risks, { ...first, code: '04i' }] };
    assert.equal(takeRiskCodes('04i', both).found[0]?.code, '04i');
    assert.equal(takeRiskCodes('risk 041', both).found[0]?.code, '04l');
  });

  it('never guesses: what is not in the catalogue comes back as nothing, but for look-alikes', () => {
    fc.assert(
      fc.property(number, letter, fc.constantFrom('', 'risk '), (digits, last, before) => {
        fc.pre(last !== 'i');
        const code = `${String(digits).padStart(2, '0')}${last}`;
        const isCode = risks.has(code) || before !== '' || !['k', 'm'].includes(last);
        const expected = isCode ? [{ code: risks.has(code) ? code : undefined }] : [];
        assert.deepEqual(
          risksIn(`show ${before}${digits}${last}`).found.map((one) => ({ code: one.code })),
          expected,
        );
      }),
    );
  });
});
