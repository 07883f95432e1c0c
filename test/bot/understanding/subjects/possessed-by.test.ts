import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { interpret } from '../../../../src/bot/understanding/interpret.ts';
import { language } from '../../catalogue.ts';

const read = (text: string): string | readonly string[] => {
  const found = interpret(text, {}, language);
  return found.kind === 'narrowed' ? found.words : found.kind;
};

describe('a figure that is said to be of somebody', () => {
  it('is narrowed by whom neither the report nor a list of words knows', () => {
    for (const text of ["what's Caerphilly's total crime", 'Caerphilly’s latest total crime?'])
      assert.deepEqual(read(text), ['caerphilly'], text);
  });

  it('is the council’s own where it is of the council itself', () => {
    for (const text of ["Dorset's total crime", "what's the council's total crime"])
      assert.equal(read(text), 'query', text);
  });
});
