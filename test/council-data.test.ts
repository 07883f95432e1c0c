import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readLexicon, readRiskMatrix, readRiskMatrixFrom } from '../src/council-data.ts';
import { holdsWords } from '../src/domain/find-words.ts';
import { levelInMatrix } from '../src/domain/risks/risk-matrix.ts';
import { formatScore } from '../src/domain/risks/risk-words.ts';

const two = ['Unlikely', 'Likely'];
const from = { LOW: 1, MEDIUM: 2, HIGH: 4 };
const cells = [
  ['LOW', 'MEDIUM'],
  ['MEDIUM', 'HIGH'],
];
const read = (over: object) =>
  readRiskMatrixFrom({ matrix: { likelihood: two, impact: two, ...over } });

describe('the matrix of risks', () => {
  it('is none in the file that comes with the bot: the council publishes levels alone', async () => {
    assert.equal(await readRiskMatrix(), undefined);
  });

  it('may be bands of a product', () =>
    assert.deepEqual(read({ from }), {
      likelihood: two,
      impact: two,
      bands: { kind: 'product', from },
    }));

  it('may have levels of the council’s own', () => {
    const levels = ['Low', 'Medium', 'High', 'Very high'];
    const own = { levels, from: { Low: 1, Medium: 2, High: 3, 'Very high': 4 } };
    assert.deepEqual(read(own)?.bands, { kind: 'product', from: own.from });
    assert.throws(() => read({ ...own, from: { ...own.from, Medium: 3 } }), /must rise/);
    assert.throws(() => read({ levels, from }), /each of Low, Medium, High, Very high/);
  });

  it('may say how many steps there are, where they have no names', () => {
    const matrix = read({ likelihood: 5, impact: 4, from: { LOW: 1, MEDIUM: 8, HIGH: 15 } });
    assert.ok(matrix);
    const score = { likelihood: 4, impact: 4 };
    assert.equal(levelInMatrix(score, matrix), 'HIGH');
    assert.equal(formatScore(score, matrix), 'likelihood 4 × impact 4 = 16');
    assert.equal(levelInMatrix({ likelihood: 4, impact: 5 }, matrix), undefined);
    assert.throws(() => read({ likelihood: 1, from }), /likelihood/);
  });

  it('may be cells', () =>
    assert.deepEqual(read({ cells }), {
      likelihood: two,
      impact: two,
      bands: { kind: 'cells', cells },
    }));

  const bad: [string, object, RegExp][] = [
    ['neither bands nor cells', {}, /give either/],
    ['both', { from, cells }, /not both/],
    ['bands that do not rise', { from: { ...from, HIGH: 2 } }, /rise/],
    ['bands that leave the lowest product out', { from: { ...from, LOW: 2 } }, /LOW/],
    ['a band that no product reaches', { from: { ...from, HIGH: 5 } }, /no product/],
    ['too few rows', { cells: cells.slice(1) }, /a row for each likelihood/],
    ['a short row', { cells: [['LOW'], ['MEDIUM', 'HIGH']] }, /a level for each impact/],
    ['a cell that is lower than its neighbour', { cells: cells.toReversed() }, /falls/],
    ['a level that is none', { cells: [['LOW', 'GRAVE'], cells[1]] }, /cells/],
    ['a scale of one step', { likelihood: ['Likely'], from }, /likelihood/],
  ];
  for (const [what, over, reason] of bad)
    it(`is refused with ${what}`, () => assert.throws(() => read(over), reason));
});

describe('words that count as the same in a search', () => {
  const months =
    'january february march april june july august september october november december';
  const numbers = 'two three four five six seven eight nine ten eleven twelve';

  it('are a month and its first three letters, and a small number and its digits', async () => {
    const { sameWords } = await readLexicon();
    for (const month of months.split(' '))
      assert.ok(holdsWords(`In ${month} it rose.`, [month.slice(0, 3)], sameWords), month);
    for (const [at, number] of numbers.split(' ').entries())
      assert.ok(holdsWords(`${number} homes`, [String(at + 2)], sameWords), number);
  });
});
