import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { marksOf } from '../../../../src/bot/understanding/message/tokens.ts';
import { withYearOfQuarter } from '../../../../src/bot/understanding/message/year-of-quarter.ts';
import { catalogue, language } from '../../catalogue.ts';

describe('withYearOfQuarter', () => {
  const cases: [text: string, said: string][] = [
    ['S01 in Q2 last year', 'S01 in Q2 2017/18'],
    ['S01 Q3 the year before', 'S01 Q3 2017/18'],
    ['S01 q4, the previous financial year', 'S01 q4 2017/18'],
    ['the second quarter of last year', 'the second quarter 2017/18'],
    ["last year's Q1 for S01", 'Q1 2017/18 for S01'],
    ['Q1 a year ago', 'Q1 2017/18'],
    ['the first quarter, april to june last year', 'the first quarter 2017/18'],
    ['Q2 (Jul-Sep) last year', 'Q2 2017/18'],
    ['Q1, Q2 and Q3 2018/19', 'Q1 2018/19, Q2 2018/19 and Q3 2018/19'],
    ['S01 in q1 & q2 of 2017/18', 'S01 in q1 2017/18 & q2 of 2017/18'],
  ];
  for (const [text, said] of cases)
    it(`reads “${text}” as ${said}`, () =>
      assert.equal(withYearOfQuarter(text, '2018-12-10', catalogue), said));

  const others = [
    'S01 Q2 against last year',
    'Q2 and last year',
    'the same quarter last year',
    'Q2 2018/19, last year',
    '2018/19 Q2 the year before',
    'Q2 the year before last',
    'last year, Q2 17/18',
    'Q1 against Q2 2018/19',
    'Q1 2017/18 and Q2 2018/19',
    'S01 last year',
  ];
  for (const text of others)
    it(`leaves “${text}” as it is`, () =>
      assert.equal(withYearOfQuarter(text, '2018-12-10', catalogue), text));

  const days: [today: string, said: string][] = [
    ['2019-03-31', 'Q2 2017/18'],
    ['2019-04-01', 'Q2 2018/19'],
    // The reports are of years ago: last year is that before theirs.
    ['2026-08-20', 'Q2 2017/18'],
  ];
  for (const [today, said] of days)
    it(`is ${said} on ${today}, where the report is of 2018/19`, () =>
      assert.equal(withYearOfQuarter('Q2 last year', today, catalogue), said));

  it('leaves a message as it is that was said on no day', () =>
    assert.equal(withYearOfQuarter('Q2 last year', undefined, catalogue), 'Q2 last year'));

  it('is one period of a message, and not two that are compared', () => {
    const saidOn = { today: '2018-12-10' } as typeof language.saidOn;
    const reading = readMessage('S01 in Q2 last year', { ...language, saidOn });
    const periods = marksOf(reading, 'period').map(({ period }) => period);
    assert.deepEqual(periods, [{ kind: 'label', label: 'Q2 2017/18' }]);
  });
});
