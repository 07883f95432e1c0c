import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { guardCell, readLines, unguardCell } from '../../../src/storage/import/read-table.ts';

describe('guardCell', () => {
  for (const cell of ['=1+1', '+44', '-cmd', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '\uFF1D1', "'=1"])
    it(`puts an apostrophe before ${JSON.stringify(cell)}`, () => {
      assert.equal(guardCell(cell), `'${cell}`);
    });

  for (const cell of ['-5', '-1,234.5', '-.5', '6,270', '', "'tis", 'Q2 2018/19'])
    it(`leaves "${cell}" as it is`, () => {
      assert.equal(guardCell(cell), cell);
    });

  it('is undone for every text', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.stringMatching(/^'{0,3}[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]?.{0,3}$/),
    );
    fc.assert(fc.property(cell, (text) => unguardCell(guardCell(text)) === text));
  });

  it('leaves no cell that begins like a formula, but negative numbers', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const cell = guardCell(text);
        return !/^[=+\-@\t\r\n]/.test(cell) || /^-[\d,.]+$/.test(cell);
      }),
    );
  });
});

describe('readLines', () => {
  const read = (text: string) =>
    readLines('x.csv', text).map(({ line, cells }) => [line, ...cells]);

  it('passes over a BOM, CRLF, blank lines and lines of commas alone', () => {
    assert.deepEqual(read('\uFEFFa,b\r\n\r\n"1,0",2\r\n,,\r\n\r\n'), [
      [1, 'a', 'b'],
      [3, '1,0', '2'],
    ]);
  });

  for (const [name, end] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])
    it(`counts lines as an editor does after a cell of several lines, with ${name}`, () => {
      const text = ['a,b', '"1', '2', '3",x', '', '4,"y', 'z"', '5,6', ''].join(end);
      assert.deepEqual(
        read(text ?? '').map(([line]) => line),
        [1, 2, 6, 8],
      );
    });

  it('takes off the apostrophe that keeps a cell from being a formula', () => {
    assert.deepEqual(read("'=1,'tis,'-x"), [[1, '=1', "'tis", '-x']]);
  });

  it('names the line of a quotation mark that does not match', () => {
    assert.throws(() => read('a,b\n1,2\n"x,3\n4,5\n'), /x\.csv.*line 3 or after.*not closed/s);
    assert.throws(() => read('a,b\n1,"x"y\n'), /x\.csv.*line 2, column 2/s);
  });
});
