import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { pageRuns } from '../../../src/storage/rows/page-runs.ts';
import { pagePrefix } from '../../../src/storage/rows/row.ts';

const code = fc.constantFrom(
  'S01',
  'S02',
  'S1',
  'KPI 5',
  'KPI 10',
  '1.1',
  '1.1.3',
  '12a',
  'É1',
  's01',
);

describe('pageRuns', () => {
  it('is one range where the codes of an outcome stand together', () => {
    assert.deepEqual(
      pageRuns(['S02', 'S01'], ['H01', 'S01', 'S02', 'T01']).map(({ from, to }) => [from, to]),
      [['page~S01~', 'page~S02~~']],
    );
  });

  it('holds the pages of all that are wanted and of no other', () =>
    fc.assert(
      fc.property(fc.uniqueArray(code), fc.uniqueArray(code), (own, others) => {
        const all = [...new Set([...own, ...others])];
        const runs = pageRuns(own, all);
        for (const one of all) {
          const key = `${pagePrefix(one)}values~x`;
          const isRead = runs.some(({ from, to }) => from <= key && key < to);
          assert.equal(isRead, own.includes(one), one);
        }
      }),
    ));
});
