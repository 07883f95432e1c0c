import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { requestSchema } from '../../../src/bot/requests/all.ts';
import { understand } from '../../../src/bot/understanding/understand.ts';
import type { Understanding } from '../../../src/bot/understanding/understanding.ts';
import { readMessages } from '../../messages/message.ts';
import { language } from '../catalogue.ts';

const { vocabulary, catalogue } = language;

const codes = new Set([
  ...catalogue.outcomes.map(({ code }) => code),
  ...catalogue.indicators.flatMap(({ code, measures, performanceMeasures }) => [
    code,
    ...[...measures, ...performanceMeasures].map((one) => one.code),
  ]),
  ...catalogue.risks.map(({ code }) => code),
]);

/** What a text came to is of a kind that is answered, and every code in it is one. */
const check = (answer: Understanding): void => {
  const requests =
    answer.kind === 'request'
      ? [answer.request]
      : answer.kind === 'choice'
        ? answer.choices.map((one) => one.request)
        : answer.suggestions.map((one) => one.request);
  if (answer.kind === 'choice') assert.ok(requests.length > 1);
  if (answer.kind === 'refused')
    assert.ok(['not-understood', 'elsewhere', 'other-outcome', 'too-long'].includes(answer.why));
  for (const one of requests) {
    assert.deepEqual(requestSchema.parse(one), one);
    if ('code' in one && one.code !== undefined) assert.ok(codes.has(one.code), one.code);
  }
};

const checkAll = (text: fc.Arbitrary<string>, runs: number): void =>
  fc.assert(
    fc.property(text, (one) => check(understand(one, language))),
    { numRuns: runs },
  );

const phrase = fc.constantFrom(...vocabulary.meanings.keys());

const oddity = fc.constantFrom(
  ...['Q2 2018/19', 'last quarter', '31 march 2018', 'july 2017', '2016/17', 'this year', 'Q1'],
  ...['S05', 's5a', 'S 03', 'S09', 'H01', '02a', 'risk 041', '77x', 's42', '10k', '%', '5'],
  ...['crmie', 'levers', 'xyzzy', 'prime', "i'm new", 'for scrutiny tomorrow', 'per 10,000'],
  ...['.', ',', '?', '!', ';', ' - ', '<p>', '</at>', '&nbsp;', '&#x10ffff;', '|', '…', '\u0000'],
);

describe('understand', function () {
  this.timeout(60_000);

  it('makes something of any string', () => {
    checkAll(fc.string({ unit: 'binary', maxLength: 5_000, size: 'max' }), 25);
    checkAll(fc.string({ unit: 'grapheme', maxLength: 5_000, size: 'max' }), 25);
    checkAll(fc.string({ unit: 'binary', maxLength: 100 }), 200);
    checkAll(fc.string({ unit: 'grapheme', maxLength: 100 }), 200);
  });

  it('makes something of any words of the vocabulary, in any order', () => {
    checkAll(
      fc.array(phrase, { maxLength: 12, size: 'max' }).map((phrases) => phrases.join(' ')),
      300,
    );
  });

  it('makes something of words among periods, codes, slips and signs', () => {
    checkAll(
      fc
        .array(fc.oneof(phrase, oddity), { maxLength: 15, size: 'max' })
        .chain((parts) => fc.constantFrom(parts.join(' '), parts.join(''))),
      300,
    );
  });

  it('makes something of any words after anything that was answered', () => {
    const text = fc
      .array(fc.oneof(phrase, oddity), { maxLength: 4, size: 'max' })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(text, text, (before, next) => {
        const first = understand(before, language);
        const talk =
          first.kind === 'request'
            ? { last: first.request }
            : first.kind === 'choice'
              ? { choices: [...first.choices] }
              : {};
        check(understand(next, language, talk));
      }),
      { numRuns: 200 },
    );
  });

  it('says of what is longer than a question that it is', () => {
    const answer = understand(`show S05 ${'and so on '.repeat(500)}`, language);
    assert.equal(answer.kind === 'refused' && answer.why, 'too-long');
  });

  const messages = readMessages('open')
    .filter(({ outcome, after }) => outcome === 'answer' && after.length === 0)
    .map(({ text }) => ({ text, answer: understand(text, language) }));

  const others: [string, (text: string) => string][] = [
    ['capitals', (text) => text.toUpperCase()],
    ['small letters', (text) => text.toLowerCase()],
    ['other spaces', (text) => ` ${text.replaceAll(' ', ' \n\t ')}  `],
    ['spaces that do not break', (text) => text.replaceAll(' ', '&nbsp;')],
    ['a paragraph', (text) => `<p>${text}</p>`],
    ['bold letters', (text) => `<div><b>${text}</b><br>\n</div>`],
  ];
  for (const [name, change] of others)
    it(`reads ${messages.length} messages the same in ${name}`, () => {
      for (const { text, answer } of messages)
        assert.deepEqual(understand(change(text), language), answer, change(text));
    });

  /** A hint only orders what is found, and "please" is none. */
  const withoutHints = (answer: Understanding): unknown =>
    answer.kind === 'request' && answer.request.kind === 'fact'
      ? { ...answer.request, hints: [] }
      : answer;

  // A letter that stands apart is a part only at the end, and a sentence of its own is told by its end.
  const whole = messages.filter(({ text }) => !/\d [a-z]$|[.?!] /i.test(text));

  for (const [name, ask] of [
    ['before', (text: string) => `Please ${text}`],
    ['after', (text: string) => `${text} please`],
    ['after a comma', (text: string) => `${text}, please.`],
  ] as const)
    it(`reads ${whole.length} messages the same with a "please" ${name}`, () => {
      for (const { text, answer } of whole)
        assert.deepEqual(
          withoutHints(understand(ask(text), language)),
          withoutHints(answer),
          ask(text),
        );
    });
});
