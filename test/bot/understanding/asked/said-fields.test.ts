import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { asksForecast, orderIn } from '../../../../src/bot/understanding/asked/said-fields.ts';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { language } from '../../catalogue.ts';

const read = (text: string) => ({ reading: readMessage(text, language) });

describe('asksForecast', () => {
  for (const text of [
    'does it hit 240 this year',
    'will we get to 70 by year end',
    'are we going to make the target',
    'for the whole year, do we expect to get there?',
    'is crime on course for 6,000',
    "at this rate when d'you reckon we get there",
  ])
    it(`is so for “${text}”`, () => assert.ok(asksForecast(read(text))));

  for (const text of [
    'crime this year',
    'did crime hit its target',
    'what will crime be by the end of March, your forecast',
    'who will be there',
  ])
    it(`is not so for “${text}”`, () => assert.ok(!asksForecast(read(text))));

  it('is not so where only the name of a figure says it', () => {
    const { reading } = read('item 7, the forecast overspend');
    const at = reading.tokens.findIndex(({ word }) => word === 'forecast');
    assert.ok(asksForecast({ reading }));
    assert.ok(
      !asksForecast({ reading: { ...reading, mentions: [{ how: 'sure', at: [at], named: [] }] } }),
    );
  });
});

describe('orderIn', () => {
  const orderOf = (text: string) => orderIn({ ...read(text), wishes: new Set() });

  it('is said by “most” and “least”, and not by “at least”', () => {
    assert.equal(orderOf('which moved the least'), 'least');
    assert.equal(orderOf('which moved most'), 'most');
    assert.equal(orderOf('has it at least got better'), undefined);
    assert.equal(orderOf('which of those that are at least amber moved most'), 'most');
  });
});
