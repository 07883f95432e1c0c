import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { formatFormProblem } from '../../../src/bot/form/receipts.ts';

const notes = (many: number) =>
  Array.from({ length: many }, () => ({ field: 'S05A', text: '', asked: '' }));

const cases: [number, number, string][] = [
  [1, 0, 'one thing needs correcting'],
  [2, 0, '2 things need correcting'],
  [0, 1, 'one thing needs a second look'],
  [3, 2, '3 things need correcting, and 2 things need a second look'],
];

describe('sayProblem', () => {
  for (const [faults, questions, words] of cases)
    it(`says that ${words}`, () => {
      assert.equal(
        formatFormProblem({
          faults: notes(faults),
          questions: notes(questions),
          values: [],
          compulsory: [],
        }),
        `Nothing has been submitted yet: ${words}. What you typed is still here.`,
      );
    });
});
