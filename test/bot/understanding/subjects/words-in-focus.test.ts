import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { interpret } from '../../../../src/bot/understanding/interpret.ts';
import { readMessage, wordsLeft } from '../../../../src/bot/understanding/message/read-message.ts';
import { wordsInFocus } from '../../../../src/bot/understanding/subjects/words-in-focus.ts';
import { catalogue, language } from '../../catalogue.ts';

const focusOf = (text: string, code: string, of = catalogue): string => {
  const reading = readMessage(text, language);
  const left = new Set(wordsLeft(reading).map((at) => reading.tokens[at]?.word ?? ''));
  return wordsInFocus(reading, left, [code], of).join(' ');
};

describe('wordsInFocus', () => {
  for (const [text, code, words] of [
    ['I have total crime. What I need is bungalows with big gardens.', 'S05A', 'bungalows'],
    ['how is total crime? I mean the bungalows on the shore', 'S05A', 'bungalows'],
    ["persistent absence please. It's the bairns next door that we need", 'S03', 'bairns'],
    ['Our older pupils: what share of them are persistently absent', 'S03', 'our older pupils'],
    ['how many lessons count as persistent absence', 'S03A', 'lessons'],
    ['number of school fine requests for persistent absence', 'S03A', 'requests'],
    ['persistent absence: how many classrooms', 'S03A', 'classrooms'],
  ] as const)
    it(`finds what is put forward in ${JSON.stringify(text)}`, () => {
      const words1 = focusOf(text, code).split(' ');
      assert.ok(words1.every((one) => words.includes(one)) && words1[0] !== '', words1.join());
      assert.equal(interpret(text, {}, language).kind, 'narrowed');
    });

  for (const [text, code] of [
    ['What I need is total crime for the newsletter', 'S05A'],
    ['What I need is two lines on the news. Total crime please', 'S05A'],
    ['Total crime: how many of them were in Q1', 'S05A'],
    ['I mean, what a mess. How many crimes', 'S05A'],
    ['how many offences, total crime', 'S05A'],
  ] as const)
    it(`finds nothing in ${JSON.stringify(text)}`, () => assert.equal(focusOf(text, code), ''));

  it('finds what is counted, where a name has it and a share is of something else', () => {
    const named = (unit: string) => ({
      ...catalogue,
      indicators: catalogue.indicators.map((one) => ({
        ...one,
        measures: one.measures.map((each) => ({
          ...each,
          series: each.series.map((own) => ({ ...own, unit, valueKind: 'percentage' as const })),
        })),
      })),
    });
    const reading = readMessage('how many homes were mended in time', language);
    const find = (unit: string) => wordsInFocus(reading, new Set(), ['S06'], named(unit));
    assert.deepEqual(find('of hazards'), ['homes']);
    assert.deepEqual(find('of homes'), []);
  });

  it('finds a degree of what a name says without one', () => {
    const named = (name: string) => ({
      ...catalogue,
      indicators: catalogue.indicators.map((one) =>
        one.code === 'S06'
          ? { ...one, name, shortName: name, measures: one.measures.slice(0, 1) }
          : one,
      ),
    });
    const text = 'how many are VERY satisfied on our roads';
    assert.equal(focusOf(text, 'S06', named('Satisfied with our roads')), 'very');
    assert.equal(focusOf(text, 'S06', named('Very or fairly satisfied with our roads')), '');
    assert.equal(focusOf('I am very cross about our roads', 'S06'), '');
  });
});
