import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { textInputData } from '../../../src/cards/form/inputs.ts';

const input = (typed: string) => textInputData({ id: 'a', label: 'A', typed, maxLength: 10 });

describe('textInputData', () => {
  it('leaves a client nothing to cut of what stands there already', () => {
    assert.equal(input('short').maxLength, 10);
    assert.equal(input('x'.repeat(25)).maxLength, 25);
    assert.equal(input('x'.repeat(25)).value, 'x'.repeat(25));
  });

  it('shows every kind of line break as one', () => {
    assert.equal(
      input('a\r\nb\rc\u2028d\u2029e\vf\fg\u0085h').value,
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].join('\n'),
    );
  });
});
