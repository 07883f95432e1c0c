import assert from 'node:assert/strict';
import fc from 'fast-check';
import { before, describe, it } from 'mocha';
import type { Request } from '../../../src/bot/request.ts';
import { requestSchema } from '../../../src/bot/requests/all.ts';
import { interpret } from '../../../src/bot/understanding/interpret.ts';
import type { Interpretation } from '../../../src/bot/understanding/understanding.ts';
import { readOpenTexts } from '../../messages/labelled-message.ts';
import { language } from '../catalogue.ts';
import { requestIn, stateAfter } from '../request-of.ts';

const { catalogue, names, rules } = language;

const codes = new Set([
  ...catalogue.outcomes.map(({ code }) => code),
  ...catalogue.indicators.flatMap(({ code, measures, performanceMeasures }) => [
    code,
    ...[...measures, ...performanceMeasures].map((one) => one.code),
  ]),
  ...catalogue.risks.map(({ code }) => code),
]);

const requestsOf = (understood: Interpretation): Request[] => {
  const request = requestIn(understood);
  if (request) return request.kind === 'several' ? [...request.parts] : [request];
  if (understood.kind === 'choice') return understood.choices.map((one) => one.request);
  return 'suggestions' in understood ? understood.suggestions.map((one) => one.request) : [];
};

/** What a text came to is answered, and every code in it is one. */
const check = (understood: Interpretation): void => {
  if (understood.kind === 'choice') assert.ok(understood.choices.length > 1);
  if (understood.kind === 'narrowed') assert.ok(understood.words.length > 0);
  for (const one of requestsOf(understood)) {
    assert.deepEqual(requestSchema.parse(one), one);
    if ('code' in one && one.code !== undefined) assert.ok(codes.has(one.code), one.code);
  }
  const beside = understood.kind === 'query' ? understood.beside : undefined;
  if (beside) assert.ok(rules.toRequest(beside));
};

const checkAll = (text: fc.Arbitrary<string>, runs: number): void =>
  fc.assert(
    fc.property(text, (one) => check(interpret(one, {}, language))),
    { numRuns: runs },
  );

const word = fc.constantFrom(...names.words, ...language.cueWords);

const oddity = fc.constantFrom(
  ...['Q2 2018/19', 'last quarter', '31 march 2018', 'july 2017', '2016/17', 'this year', 'Q1'],
  ...['S05', 's5a', 'S 03', 'S09', 'H01', '02a', 'risk 041', '77x', 's42', '10k', '%', '5'],
  ...['crmie', 'levers', 'xyzzy', 'prime', "i'm new", 'for scrutiny tomorrow', 'per 10,000'],
  ...['the second one', 'both', 'why?', 'and', 'S01 to S06', 'S05 a to d', 'Claire', 'over 6,000'],
  ...['.', ',', '?', '!', ';', ' - ', '<p>', '</at>', '&nbsp;', '&#x10ffff;', '|', '…', '\u0000'],
  ...['\uE0000\uE001', '\n> ', '\nRegards\nJo', 'constructor', '__proto__', 'İ'],
);

describe('interpret', function () {
  this.timeout(60_000);

  it('makes something of any string', () => {
    checkAll(fc.string({ unit: 'binary', maxLength: 5_000, size: 'max' }), 25);
    checkAll(fc.string({ unit: 'grapheme', maxLength: 5_000, size: 'max' }), 25);
    checkAll(fc.string({ unit: 'binary', maxLength: 100 }), 200);
    checkAll(fc.string({ unit: 'grapheme', maxLength: 100 }), 200);
  });

  it('makes something of any words that it knows, in any order', () => {
    checkAll(
      fc.array(word, { maxLength: 12, size: 'max' }).map((words) => words.join(' ')),
      300,
    );
  });

  it('makes something of words among periods, codes, slips and signs', () => {
    checkAll(
      fc
        .array(fc.oneof(word, oddity), { maxLength: 15, size: 'max' })
        .chain((parts) => fc.constantFrom(parts.join(' '), parts.join(''))),
      300,
    );
  });

  it('makes something of any words after anything that was answered', () => {
    const text = fc
      .array(fc.oneof(word, oddity), { maxLength: 4, size: 'max' })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(text, text, text, (first, second, next) => {
        check(interpret(next, stateAfter(first, second), language));
      }),
      { numRuns: 200 },
    );
  });

  it('makes something of one long word', () => {
    for (const text of ['crmie'.repeat(100), `S05 ${'x'.repeat(900)}`, 'ab1'.repeat(300)])
      check(interpret(text, {}, language));
  });

  const texts = readOpenTexts().filter((_, at) => at % 4 === 0);

  it(`reads ${texts.length} messages the same in capitals as in small letters`, () => {
    for (const text of texts)
      assert.deepEqual(
        interpret(text.toUpperCase(), {}, language),
        interpret(text.toLowerCase(), {}, language),
        text,
      );
  });

  let plain: Interpretation[] = [];
  before(() => {
    plain = texts.map((text) => interpret(text, {}, language));
  });

  const others: [string, (text: string) => string][] = [
    ['other spaces', (text) => ` ${text.replaceAll(' ', ' \t ')}  `],
    ['spaces that do not break', (text) => text.replaceAll(' ', '&nbsp;')],
    ['a paragraph', (text) => `<p>${text}</p>`],
    ['bold letters', (text) => `<div><b>${text}</b><br>\n</div>`],
  ];
  for (const [name, change] of others)
    it(`reads ${texts.length} messages the same in ${name}`, () => {
      for (const [at, text] of texts.entries())
        assert.deepEqual(interpret(change(text), {}, language), plain[at], change(text));
    });
});
