import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { guardCell, unguardCell } from '../../../src/storage/import/read-table.ts';

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
