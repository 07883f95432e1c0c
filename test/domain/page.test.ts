import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { pageOf } from '../../src/domain/page.ts';

const lists = fc.array(fc.integer(), { maxLength: 60 });
const sizes = fc.integer({ min: 1, max: 12 });

describe('pageOf', () => {
  it('loses nothing and gives nothing twice over all pages', () => {
    fc.assert(
      fc.property(lists, sizes, (rows, size) => {
        const { of } = pageOf(rows, 1, size);
        const pages = Array.from({ length: of }, (_, index) => pageOf(rows, index + 1, size));
        assert.deepEqual(
          pages.flatMap((page) => page.rows),
          rows,
        );
      }),
    );
  });

  it('stays within the list whatever is asked for', () => {
    fc.assert(
      fc.property(lists, fc.double(), sizes, (rows, asked, size) => {
        const page = pageOf(rows, asked, size);
        assert.ok(page.number >= 1 && page.number <= page.of);
        assert.ok(page.rows.length <= size);
        assert.ok(rows.length === 0 || page.rows.length > 0);
        assert.equal(page.rows.length, page.total === 0 ? 0 : page.last - page.first + 1);
        assert.deepEqual(page.rows, rows.slice(Math.max(page.first - 1, 0), page.last));
      }),
    );
  });

  const asked: [number | undefined, number][] = [
    [undefined, 1],
    [0, 1],
    [-3, 1],
    [2, 2],
    [3, 3],
    [4, 3],
    [1e9, 3],
    [Number.NaN, 1],
    [Number.POSITIVE_INFINITY, 3],
  ];
  for (const [page, number] of asked)
    it(`gives page ${number} of three when ${page} is asked for`, () => {
      assert.equal(pageOf(Array(20).fill('row'), page, 8).number, number);
    });

  it('has one empty page for an empty list', () => {
    assert.deepEqual(pageOf([], 3), { rows: [], number: 1, of: 1, first: 0, last: 0, total: 0 });
  });
});
