import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  isStatus,
  isUnjudged,
  type StatusWord,
  shadeOf,
  spellStatus,
  statusChoices,
  statusOfColour,
  wordOf,
} from '../../src/domain/target.ts';

const own: readonly StatusWord[] = [
  { word: 'Adrift', colour: 'red', printedColour: 'Plum' },
  { word: 'Drifting', colour: 'amber', printedColour: 'red' },
  { word: 'Withdrawn', colour: 'black', printedColour: 'struck through' },
];

const unpainted: readonly StatusWord[] = [
  { word: 'Met', means: 'met', symbol: '●' },
  { word: 'Close', means: 'near', symbol: '◐' },
  { word: 'Off course', means: 'missed' },
  { word: 'Watch', symbol: '◇' },
];

describe('a status without a colour', () => {
  it('is the one of a colour by its meaning', () => {
    assert.equal(wordOf('green', unpainted), 'Met');
    assert.equal(wordOf('amber', unpainted), 'Close');
    assert.equal(statusOfColour('red', unpainted).word, 'Off course');
    assert.equal(wordOf('blue', unpainted), 'Blue');
    assert.equal(statusOfColour('amber', unpainted).symbol, '◐');
  });

  it('judges its target only where its meaning is given', () => {
    assert.deepEqual(
      unpainted.map((one) => [shadeOf(one), isUnjudged(one)]),
      [
        ['green', false],
        ['amber', false],
        ['red', false],
        [undefined, true],
      ],
    );
  });
});

describe('statusOfColour', () => {
  it('is the word that is the colour, before others that are drawn in it', () => {
    const own = [
      { word: 'Slipping', colour: 'amber' },
      { word: 'Amber', colour: 'amber' },
    ] as const;
    assert.equal(statusOfColour('amber', own).word, 'Amber');
    assert.equal(statusOfColour('amber', own.slice(0, 1)).word, 'Slipping');
  });
});

describe('spellStatus', () => {
  it('is the council’s spelling of its own word, and what a letter is short for', () => {
    const own = [{ word: 'Off track', colour: 'red' }] as const;
    assert.equal(spellStatus('OFF TRACK', own), 'Off track');
    assert.equal(spellStatus('R', own), 'Off track');
    assert.equal(spellStatus('g', own), 'Green');
    assert.equal(spellStatus('RED', []), 'RED');
    assert.equal(spellStatus('Paused', own), 'Paused');
  });

  it('leaves a letter that the council declares', () => {
    assert.equal(spellStatus('A', [{ word: 'A', colour: 'green' }]), 'A');
  });
});

describe('statusChoices', () => {
  it('has the council’s words, or the usual ones', () => {
    assert.deepEqual(statusChoices([{ word: 'Met' }, { word: 'Missed' }]), ['Met', 'Missed']);
    assert.deepEqual(statusChoices(), ['Red', 'Amber', 'Green', 'Blue', 'Grey']);
  });

  it('has what is stored as it is spelled there, also where nobody declares it', () => {
    const own = [{ word: 'Red', colour: 'red' }, { word: 'Green' }] as const;
    assert.deepEqual(statusChoices(own, 'RED'), ['RED', 'Green']);
    assert.deepEqual(statusChoices(own, 'R'), ['R', 'Green']);
    assert.deepEqual(statusChoices(own, 'Awaited'), ['Red', 'Green', 'Awaited']);
  });
});

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

  it('takes what is meant beside what is drawn so, but not where a report prints the colour by its name', () => {
    const behind = { word: 'Behind', colour: 'purple', means: 'missed' } as const;
    const late = { word: 'Critical', colour: 'red' } as const;
    const off = { word: 'Off course', means: 'missed' } as const;
    for (const { word } of [behind, late, off])
      assert.ok(isStatus(word, 'red', [behind, late, off]), word);
    assert.ok(isStatus('Behind', 'purple', [behind, late, off]));
    assert.equal(isStatus('Behind', 'green', [behind, late, off]), false);
    assert.equal(isStatus('Behind', 'red', [...own, behind]), false);
  });

  it('has its place by its meaning, and its colour where that says the same', () => {
    assert.equal(shadeOf({ colour: 'purple', means: 'missed' }), 'red');
    assert.equal(shadeOf({ colour: 'yellow', means: 'near' }), 'yellow');
    assert.equal(wordOf('green', [{ word: 'Ahead', colour: 'blue', means: 'met' }]), 'Ahead');
  });

  it('takes the usual words for a colour that the council says too', () => {
    assert.ok(isStatus('Amber', 'amber', own));
    assert.ok(isStatus('Yellow', 'amber', [{ word: 'At risk', colour: 'amber' }]));
  });

  it('takes the colour of its meaning for a word that is printed without one', () => {
    assert.ok(isStatus('Off course', 'red', unpainted));
    assert.equal(isStatus('Watch', 'red', unpainted), false);
    assert.ok(isStatus('Watch', 'watch', unpainted));
  });
});
