import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { londonDay, londonHour, readLondonTime } from '../../src/domain/london-time.ts';

describe('readLondonTime', () => {
  const cases: [string, string | undefined][] = [
    ['2019-01-02', '2019-01-02T09:00:00.000Z'],
    ['2019-07-01', '2019-07-01T08:00:00.000Z'],
    ['2019-03-31', '2019-03-31T08:00:00.000Z'],
    ['2019-10-27', '2019-10-27T09:00:00.000Z'],
    ['2019-01-02T10:30:00Z', '2019-01-02T10:30:00.000Z'],
    ['2019-01-02T10:30+01:00', '2019-01-02T09:30:00.000Z'],
    ['2019-02-30', undefined],
    ['2019-13-01', undefined],
    ['2019-13-01T10:00Z', undefined],
    ['2 January 2019', undefined],
    ['', undefined],
  ];
  for (const [text, instant] of cases)
    it(`reads ${JSON.stringify(text)} as ${instant ?? 'nothing'}`, () => {
      assert.equal(readLondonTime(text)?.toISOString(), instant);
    });
});

describe('londonDay and londonHour', () => {
  const cases: [string, string, number][] = [
    ['2019-01-01T23:59:59Z', '2019-01-01', 23],
    ['2019-01-02T00:00:00Z', '2019-01-02', 0],
    ['2019-06-30T22:59:59Z', '2019-06-30', 23],
    ['2019-06-30T23:00:00Z', '2019-07-01', 0],
    ['2019-07-01T08:00:00Z', '2019-07-01', 9],
    ['2019-03-31T00:59:59Z', '2019-03-31', 0],
    ['2019-03-31T01:00:00Z', '2019-03-31', 2],
    ['2019-10-27T00:30:00Z', '2019-10-27', 1],
    ['2019-10-27T01:30:00Z', '2019-10-27', 1],
    ['2019-10-27T02:00:00Z', '2019-10-27', 2],
  ];
  for (const [instant, day, hour] of cases)
    it(`put ${instant} into hour ${hour} of ${day}`, () => {
      assert.equal(londonDay(new Date(instant)), day);
      assert.equal(londonHour(new Date(instant)), hour);
    });
});
