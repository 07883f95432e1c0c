import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isStatus, type StatusWord } from '../../src/domain/target.ts';

const own: readonly StatusWord[] = [
  { word: 'Adrift', colour: 'red', printedColour: 'Plum' },
  { word: 'Drifting', colour: 'amber', printedColour: 'red' },
  { word: 'Withdrawn', colour: 'black', printedColour: 'struck through' },
];

describe('isStatus', () => {
  it('takes the colour that a report prints', () => {
    assert.ok(isStatus('Adrift', 'plum', own));
    assert.ok(isStatus('Withdrawn', 'Struck through', own));
    assert.equal(isStatus('Drifting', 'plum', own), false);
  });

  it('takes the colour that is drawn where none is printed so', () => {
    assert.ok(isStatus('Drifting', 'amber', own));
    assert.ok(isStatus('Withdrawn', 'black', own));
  });

  it('takes the printed colour of one before the drawn colour of another', () => {
    assert.ok(isStatus('Drifting', 'red', own));
    assert.equal(isStatus('Adrift', 'red', own), false);
  });

  it('takes the usual words for a colour that the council says too', () => {
    assert.ok(isStatus('Amber', 'amber', own));
    assert.ok(isStatus('Yellow', 'amber', [{ word: 'At risk', colour: 'amber' }]));
  });
});
