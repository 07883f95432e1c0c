import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readLondonTime } from '../../src/domain/london-time.ts';

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
