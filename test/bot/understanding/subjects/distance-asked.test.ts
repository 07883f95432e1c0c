import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { withoutChanceNames } from '../../../../src/bot/understanding/subjects/asks-of-all.ts';
import { distanceAsked } from '../../../../src/bot/understanding/subjects/distance-asked.ts';
import { language } from '../../catalogue.ts';

const indicators = language.catalogue.indicators.map((one) => ({
  ...one,
  measures: one.measures.map((measure) => ({
    ...measure,
    statuses: [{ word: 'Red', colour: 'red' as const }],
  })),
}));
const catalogue = { ...language.catalogue, indicators };

const asked = (text: string) => distanceAsked(readMessage(text, language), catalogue);

describe('distanceAsked', () => {
  for (const [text, order, status] of [
    ['which is the worst missed target', 'most', 'missed'],
    ['which missed by most', 'most', 'missed'],
    ['which fell short of its target by the furthest', 'most', 'missed'],
    ['furthest from target', 'most', undefined],
    ['which one fell furthest behind its target', 'most', undefined],
    ['worst performing measure', 'most', undefined],
    ['what are we worst at', 'most', undefined],
    ['which target did we miss by the smallest margin', 'least', 'missed'],
    ['what was only just missed', 'least', 'missed'],
    ['which did we beat by the most', 'least', 'met'],
    ['best performing', 'least', undefined],
    ['where are we doing best', 'least', undefined],
    ['which is closest to its target', 'nearest', undefined],
  ] as const)
    it(`is so for “${text}”`, () => {
      assert.equal(asked(text)?.order, order);
      assert.equal(asked(text)?.status, status);
    });

  for (const text of [
    'biggest improvement since last quarter',
    'the worst risks',
    'which area is worst at recycling',
    'best performing teams',
    'which missed their targets',
    'the most missed bins',
  ])
    it(`is not so for “${text}”`, () => assert.equal(asked(text), undefined));

  it('is nothing in a report without targets', () =>
    assert.equal(
      distanceAsked(readMessage('best performing', language), language.catalogue),
      undefined,
    ));
});

describe('withoutChanceNames', () => {
  const read = (text: string) => {
    const reading = readMessage(text, language);
    const near = { named: [], at: [0], how: 'likely' as const };
    const sure = { named: [], at: [1], how: 'sure' as const };
    return withoutChanceNames({ ...reading, mentions: [near, sure] }, catalogue).mentions;
  };

  it('leaves whole names of a list of all', () => {
    assert.equal(read('which missed by most').length, 1);
    assert.equal(read('which figures were revised').length, 1);
    assert.equal(read('how many crimes').length, 2);
  });
});
