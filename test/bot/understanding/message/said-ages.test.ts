import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readSaidAges } from '../../../../src/bot/understanding/message/said-ages.ts';
import type { Catalogue } from '../../../../src/domain/catalogue.ts';
import { catalogue } from '../../catalogue.ts';

/** The report's catalogue, with an indicator whose own name says an age. */
const withAge = (name: string): Catalogue => ({
  ...catalogue,
  indicators: catalogue.indicators.map((one) => (one.code === 'S06' ? { ...one, name } : one)),
});

const read = (text: string, name = 'Care home admissions, aged 65+') =>
  readSaidAges(text, ['S06'], withAge(name));

describe('readSaidAges', () => {
  for (const text of [
    'admissions of over 65s',
    'admissions, over-65s',
    'admissions of people aged 65 and over',
    'admissions 65+',
    'admissions for 65 plus',
    'admissions over 65',
    'admissions of those aged 65',
    'admissions of those who are 65 and more',
  ])
    it(`takes for the subject's own age: ${text}`, () => {
      assert.deepEqual(read(text).other, []);
      assert.ok(read(text).own.length > 0);
    });

  const others: [string, string[]][] = [
    ['admissions of under-65s', ['65s']],
    ['admissions under 65', ['65']],
    ['admissions aged 18 to 64', ['18']],
    ['admissions of 18-64 year olds', ['18']],
    ['admissions of the over eighties', ['eighties']],
    ['admissions of people aged ten', ['ten']],
    ['admissions of adults who are 18 until 64', ['18']],
    ['admissions 80+', ['80']],
    ['admissions of 85 and over', ['85']],
  ];
  for (const [text, words] of others)
    it(`finds another age: ${text}`, () => assert.deepEqual(read(text).other, words));

  for (const text of [
    'over two quarters',
    'is it over 70',
    'over 6,500',
    'under 65%',
    'the last 65 days',
    'is it above 12.5',
    'S01 to S06',
  ])
    it(`finds no age: ${text}`, () =>
      assert.deepEqual(read(text, 'Admissions'), { own: [], other: [] }));

  it('knows a range by its ends', () => {
    const name = 'First-time entrants aged 10 to 17';
    assert.deepEqual(read('entrants aged 10-17', name).other, []);
    assert.deepEqual(read('entrants aged 10-14', name).other, ['10']);
  });
});
