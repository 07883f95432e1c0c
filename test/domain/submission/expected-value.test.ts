import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { formatFigure, formatNumber } from '../../../src/domain/format.ts';
import type { Series } from '../../../src/domain/series.ts';
import {
  findObservations,
  findStored,
  parseValue,
} from '../../../src/domain/submission/expected-value.ts';
import { buildSeries } from '../build.ts';
import { expect, observe, q3, storedNow } from './build-form.ts';
import { indicators, reportContext } from './report-context.ts';

describe('findStored', () => {
  const { observations } = storedNow();

  it('finds the value of the period that is asked for', () => {
    assert.equal(findStored([storedNow()], expect())?.value, 6200);
  });

  it('takes no other period, series, measure or area for it', () => {
    const others = [
      observe(observations.slice(0, -1)),
      observe(observations, { series: 'published' }),
      observe(observations, { measure: 'S05B' }),
      observe(observations, { area: 'E92000001' }),
    ];
    for (const one of others) assert.equal(findStored([one], expect()), undefined);
  });
});

describe('parseValue', () => {
  const count = buildSeries();

  const people = buildSeries({ unit: 'people killed or seriously injured' });

  const rate = buildSeries({
    valueKind: 'rate',
    unit: 'per 10,000 children under 18',
    per: 10_000,
    decimals: 1,
  });

  const pounds = buildSeries({ valueKind: 'average', unit: '£ a week' });

  const millions = buildSeries({ valueKind: 'money', unit: '£m', decimals: 1 });

  const index = buildSeries({ valueKind: 'index', unit: 'points', decimals: 1 });

  const share = buildSeries({ valueKind: 'percentage', unit: 'of enrolments', decimals: 1 });

  const read = (text: string, series: Series): number | string => {
    const parsed = parseValue(text, series);
    if (parsed.kind === 'words') return parsed.words;
    return parsed.kind === 'value' ? parsed.value : parsed.reason;
  };

  const taken: [string, Series, number][] = [
    ['6,270', count, 6270],
    ['3:11', buildSeries({ valueKind: 'average', unit: 'seconds' }), 191],
    ['171.2', buildSeries({ unit: 'thousand visits', decimals: 1 }), 171.2],
    ['6270', count, 6270],
    [' 6 270', count, 6270],
    ['6\u00a0270', count, 6270],
    ['6\u2009270', count, 6270],
    ['6\u202f270', count, 6270],
    ['\u200e6,270\u200e', count, 6270],
    ['\ufeff6,270\u00ad', count, 6270],
    ['62\u200b70', count, 6270],
    ['6,270\r\n', count, 6270],
    ['\t6,270\t', count, 6270],
    ['6,270\ncrimes', count, 6270],
    ['６，２７０', count, 6270],
    ['６２７０', count, 6270],
    ['1,234,567', count, 1_234_567],
    ['1 234 567', count, 1_234_567],
    ['0', count, 0],
    ['10', count, 10],
    ['6,270 crimes', count, 6270],
    ['6,270 Crimes.', count, 6270],
    ['6270crimes', count, 6270],
    ['213 people', people, 213],
    ['213 people killed or seriously injured', people, 213],
    ['1000000000000', count, 1e12],
    ['43.6', rate, 43.6],
    ['44', rate, 44],
    ['43.60', rate, 43.6],
    ['0.5', rate, 0.5],
    ['1,043.65', rate, 1043.65],
    ['43.6 per 10,000', rate, 43.6],
    ['43.6 Per 10,000', rate, 43.6],
    ['43.6 per 10 000', rate, 43.6],
    ['43.6 per 10000 children under 18', rate, 43.6],
    ['43.6 per 10,000 children under 18', rate, 43.6],
    ['43.6 per 10,000 children.', rate, 43.6],
    ['43.6per 10,000', rate, 43.6],
    ['7.3%', share, 7.3],
    ['7.3 %', share, 7.3],
    ['７．３％', share, 7.3],
    ['7.3 per cent', share, 7.3],
    ['7.3 percent', share, 7.3],
    ['7.3% of enrolments', share, 7.3],
    ['7.3 of enrolments', share, 7.3],
    ['7.3', share, 7.3],
    ['0%', share, 0],
    ['100%', share, 100],
    ['106%', share, 106],
    ['-2.5%', share, -2.5],
    ['£851', pounds, 851],
    ['851', pounds, 851],
    ['£1,851 a week', pounds, 1851],
    ['£1.2m', millions, 1.2],
    ['1.2', millions, 1.2],
    ['-£1.2m', millions, -1.2],
    ['−0.4', millions, -0.4],
    ['1.2m', pounds, 1_200_000],
    ['£0.4bn', millions, 400],
    ['950k', millions, 0.95],
    ['£1,400,000', millions, 1.4],
    ['£950', millions, 950],
    ['(£0.4m)', millions, -0.4],
    ['(0.4)', millions, -0.4],
    ['- 3.5', index, -3.5],
    ['-0', index, 0],
  ];

  /** What was typed, and how it is printed: thousands commas, decimals as typed, no unit. */
  const printings: [string, Series, string][] = [
    ['6270', count, '6,270'],
    [' 6\u00a0270\n', count, '6,270'],
    ['６２７０ crimes', count, '6,270'],
    ['1 234 567', count, '1,234,567'],
    ['1000000000000', count, '1,000,000,000,000'],
    ['0', count, '0'],
    ['44', rate, '44'],
    ['-£1200.5m', millions, '-1,200.5'],
    ['43.60', rate, '43.60'],
    ['43.6 per 10 000', rate, '43.6'],
    ['1043.650 per 10,000', rate, '1,043.650'],
    ['0.12345678901234567890', rate, '0.12345678901234567890'],
    ['7.30 per cent', share, '7.30'],
    ['100%', share, '100'],
  ];

  const alone = /^Write the figure alone, such as 6,270\.$/;

  const unreadable =
    /cannot be read as a number\. Write it like (6,270|43\.6 per 10,000|43\.6%)\.$/;

  const notTheUnit = /is not the unit here: write the figure /;

  const decimals = /has decimals, and crimes are counted one by one: write it like 6,270\.$/;

  const belowZero = /^A figure here cannot be below 0\.$/;

  const refused: [string, Series, RegExp][] = [
    ['12\t500', count, /comes from more than one line or cell/],
    ['6 \r\n 270', count, /comes from more than one line or cell/],
    ['2\u2028700', count, /comes from more than one line or cell/],
    ['', count, /^Give the figure, or say below why there is none/],
    [' \u00a0\n', count, /^Give the figure/],
    ['\u200b', count, /^Give the figure/],
    ['6.270', count, decimals],
    ['6.000', count, /^6\.000 has decimals/],
    ['6,270.5', count, decimals],
    ['6,27', count, unreadable],
    ['62,70', count, unreadable],
    ['6,2700', count, unreadable],
    ['12,34,567', count, unreadable],
    ['1,234 567', count, unreadable],
    ['6  270 1', count, unreadable],
    ['2018 270', count, unreadable],
    ['6.270,5', rate, unreadable],
    ['43,6', rate, unreadable],
    ['0,270', count, unreadable],
    ['00012', count, unreadable],
    ['5.', rate, unreadable],
    ['.5', rate, unreadable],
    ['4 3.6', rate, unreadable],
    ['-5', count, belowZero],
    ['−5', count, belowZero],
    ['– 5', count, belowZero],
    ['－５', count, belowZero],
    ['+5', count, unreadable],
    ['(5)', count, unreadable],
    ['abc', count, unreadable],
    ['six thousand', count, unreadable],
    ['n/a', count, /is not a figure\. Leave the field empty/],
    ['<5', count, /is not a figure\. Leave the field empty/],
    ['<5000', count, unreadable],
    ['-', count, unreadable],
    ['1e3', count, notTheUnit],
    ['0x10', count, notTheUnit],
    ['6k', count, notTheUnit],
    ['Infinity', count, unreadable],
    ['NaN', count, unreadable],
    ['£5', count, unreadable],
    ['~6000', count, unreadable],
    ['>6000', count, unreadable],
    ['6,000-6,500', count, unreadable],
    ['6,038 6,270', count, unreadable],
    ['6,270*', count, unreadable],
    ['6,270¹', count, unreadable],
    ['6²', count, unreadable],
    ['6½', count, unreadable],
    ['⁶²⁷⁰', count, unreadable],
    ['②', count, unreadable],
    ['٦٢٧٠', count, unreadable],
    ['🙂', count, unreadable],
    ['6270 🙂', count, unreadable],
    ['6\u0000270', count, unreadable],
    ['\u202e0726', count, unreadable],
    ['\ud800', count, unreadable],
    ['6,270 people', count, notTheUnit],
    ['6,270 crimes reported', count, notTheUnit],
    ['6,270 c', count, notTheUnit],
    ['6,270 (provisional)', count, unreadable],
    ['5%', count, /^This is not a percentage: write the figure as a number of crimes\.$/],
    [
      '5 per cent',
      rate,
      /^This is not a percentage: write the figure per 10,000 children under 18\.$/,
    ],
    ['43.6 per 1,000', rate, /^“per 1,000” is not the unit here: write the figure per 10,000/],
    ['43.6 per 100000', rate, notTheUnit],
    ['43.6 per 1,0000', rate, notTheUnit],
    ['43.6 per 10,000 adults', rate, notTheUnit],
    ['43.6 per 10,000 in June, 44 in July', rate, notTheUnit],
    ['43.6 per', rate, notTheUnit],
    ['7.3 per cent or 8.1', share, notTheUnit],
    ['7.3 % %', share, notTheUnit],
    ['7.3 per 10,000', share, /write the figure as a percentage\.$/],
    ['7.3% or 8.1%', share, notTheUnit],
    ['7.3% 5', share, notTheUnit],
    ['7.3% of boys', share, notTheUnit],
    ['-6,270', count, /cannot be below 0/],
    ['-1.2', rate, /cannot be below 0/],
    ['1.2b', pounds, notTheUnit],
    ['£45,000', millions, /not clear whether “£45,000” is in £ or in £m\. .* such as £43\.6m\./],
    ['(35)', count, /cannot be read/],
    ['1000000000001', count, /too large/],
    ['9'.repeat(60), count, /too large/],
    ['9'.repeat(500), count, alone],
    [`6,270${' '.repeat(100)}`, count, alone],
    ['The figure is 6,270. '.repeat(400), count, alone],
    ['🙂'.repeat(5_000), count, alone],
  ];

  const spaces = fc.constantFrom('', ' ', '\u00a0', '\u2009', '\u202f', '\t');

  const separators = fc.constantFrom(',', '', ' ', '\u00a0', '\u2009', '\u202f');

  const endings = {
    count: fc.constantFrom('', ' crimes', 'crimes', ' Crimes'),
    rate: fc.constantFrom('', ' per 10,000', ' per 10 000', ' Per 10000 children under 18'),
    percentage: fc.constantFrom('', '%', ' %', ' per cent', ' percent of enrolments'),
  };

  const comesBack = (
    series: Series,
    ending: fc.Arbitrary<string>,
    values: fc.Arbitrary<number>,
  ): void => {
    const { decimals: places } = series;
    fc.assert(
      fc.property(
        values,
        fc.record({
          before: spaces,
          separator: separators,
          ending,
          after: spaces,
        }),
        (value, { before, separator, ending, after }) => {
          const printed = formatNumber(value, places).replaceAll(',', separator);
          const text = `${before}${printed}${ending}${after}`;
          assert.equal(read(text, series), Number(value.toFixed(places)), text);
        },
      ),
    );
  };

  for (const [text, series, value] of taken)
    it(`reads ${JSON.stringify(text)} as ${value} where ${series.unit} are asked for`, () => {
      assert.equal(read(text, series), value);
    });

  for (const [text, series, reason] of refused)
    it(`refuses ${JSON.stringify(text.slice(0, 40))} where ${series.unit} are asked for`, () => {
      assert.match(String(read(text, series)), reason);
    });

  for (const [text, series, printed] of printings)
    it(`prints ${JSON.stringify(text)} as ${printed}`, () => {
      const parsed = parseValue(text, series);
      assert.equal(parsed.kind === 'refused' ? parsed.reason : parsed.printed, printed);
    });

  it('prints a number in one way, however it was typed', () => {
    const places = fc.integer({ min: 0, max: 3 });
    const typed = fc.record({ separator: separators, ending: endings.rate, before: spaces });
    fc.assert(
      fc.property(fc.nat(1e9), places, typed, (n, decimals, { separator, ending, before }) => {
        const printed = formatNumber(n / 10 ** decimals, decimals);
        const text = `${before}${printed.replaceAll(',', separator)}${ending}`;
        const value = Number(printed.replaceAll(',', ''));
        assert.deepEqual(parseValue(text, rate), { kind: 'value', value, printed }, text);
        assert.deepEqual(parseValue(printed, rate), { kind: 'value', value, printed });
      }),
    );
  });

  it('gives back any count, rate or percentage that is written as people write it', () => {
    const tenths = (most: number) => fc.integer({ min: 0, max: most }).map((n) => n / 10);
    comesBack(count, endings.count, fc.integer({ min: 0, max: 1e12 }));
    comesBack(rate, endings.rate, tenths(1e9));
    comesBack(share, endings.percentage, tenths(1_000));
  });

  it('gives back what the bot prints itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000 }), (n) => {
        assert.equal(read(formatFigure(n / 10, share), share), n / 10);
      }),
    );
  });

  it('does not throw for any text, nor repeats a long one', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
      fc.stringMatching(/^[\d,. %per\u00a0²½６-]{0,20}$/),
    );
    fc.assert(
      fc.property(anything, fc.constantFrom(count, rate, share), (text, series) => {
        const parsed = parseValue(text, series);
        if (parsed.kind === 'refused') assert.ok(parsed.reason.length < 250, parsed.reason);
        else
          assert.ok(parsed.kind === 'value' && Number.isFinite(parsed.value) && parsed.value >= 0);
      }),
      { numRuns: 1_000 },
    );
  });

  it('takes no number out of a text that holds letters other than those of the unit', () => {
    const strange = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .filter((text) => /\p{L}/u.test(text) && !'crimes'.startsWith(text.trim().toLowerCase()));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), strange, (n, text) => {
        for (const typed of [`${n}${text}`, `${n} ${text}`, `${text}${n}`, `${n}${text}${n}`])
          assert.equal(typeof read(typed, count), 'string', typed);
      }),
    );
  });

  it('reads every figure that the report prints where it asks for the next one', () => {
    const printed = indicators.flatMap(({ code }) => {
      const { expected, record } = reportContext(code, q3);
      return expected.flatMap((one) =>
        findObservations(record.series, one).map((old) => ({ ...old, series: one.series })),
      );
    });
    assert.ok(printed.length >= 14);
    for (const { printed: text, value, series } of printed) assert.equal(read(text, series), value);
  });
});
