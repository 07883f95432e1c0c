import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { readTypedDay, resolveDay } from '../../../../src/bot/requests/round/resolve-day.ts';
import { addDays } from '../../../../src/domain/london-time.ts';

const cases: [string, string, string | undefined][] = [
  ['2019-01-31', '2019-01-02', '2019-01-31'],
  ['01-31', '2019-01-02', '2019-01-31'],
  ['01-03', '2019-01-02', '2019-01-03'],
  ['01-01', '2019-01-02', '2020-01-01'],
  ['01-31', '2018-12-20', '2019-01-31'],
  ['02-29', '2019-03-05', '2020-02-29'],
  ['02-28', '2020-02-29', '2021-02-28'],
  ['01-02', '2019-01-02', undefined],
  ['2019-01-02', '2019-01-02', undefined],
  ['2019-01-01', '2019-01-02', undefined],
  ['2020-01-01', '2019-01-02', '2020-01-01'],
  ['2020-01-02', '2019-01-02', undefined],
  ['2030-01-31', '2019-01-02', undefined],
  ['02-29', '2019-01-02', undefined],
  ['02-30', '2019-01-02', undefined],
  ['2019-02-29', '2019-01-02', undefined],
  ['2019-04-31', '2019-01-02', undefined],
  ['13-01', '2019-01-02', undefined],
  ['00-00', '2019-01-02', undefined],
  ['2019-1-31', '2019-01-02', undefined],
  ['31 January', '2019-01-02', undefined],
  ['2019-01-31T00:00', '2019-01-02', undefined],
  ['+002019-01-31', '2019-01-02', undefined],
  ['', '2019-01-02', undefined],
];

describe('resolveDay', () => {
  for (const [typed, today, day] of cases)
    it(`takes ${JSON.stringify(typed)} on ${today} for ${day ?? 'no day'}`, () => {
      assert.equal(resolveDay(typed, today), day);
    });

  it('finds every day of the next year but this one by its month and day', () => {
    const days = fc.record({ from: fc.nat(4_000), ahead: fc.integer({ min: 1, max: 364 }) });
    fc.assert(
      fc.property(days, ({ from, ahead }) => {
        const today = addDays('2015-01-01', from);
        const day = addDays(today, ahead);
        assert.equal(resolveDay(day.slice(5), today), day);
      }),
    );
  });

  it('never throws, and never gives a day that has come', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d-]{0,12}$/)), (typed) => {
        assert.ok((resolveDay(typed, '2019-01-02') ?? '2019-01-03') > '2019-01-02');
      }),
    );
  });
});

describe('readTypedDay', () => {
  const said = { today: '2019-01-16', calendar: { isWorkingDay: () => true } };
  const typed: [string, string | undefined][] = [
    ['2019-01-31', '2019-01-31'],
    ['31/01/2019', '2019-01-31'],
    ['31 January', '2019-01-31'],
    ['Friday', '2019-01-18'],
    ['next Friday', undefined],
    ['2019-02-30', undefined],
    ['soon', undefined],
    ['', undefined],
  ];
  for (const [text, day] of typed)
    it(`takes ${JSON.stringify(text)} for ${day ?? 'no day'}`, () => {
      assert.equal(readTypedDay(text, said), day);
    });
});
