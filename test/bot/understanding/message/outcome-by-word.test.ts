import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { withOutcome } from '../../../../src/bot/understanding/message/outcome-by-word.ts';
import { tokenise } from '../../../../src/bot/understanding/message/tokens.ts';

const outcome = (id: string, stems: readonly string[]) => ({
  ...{ named: { kind: 'outcome' as const, id }, stems, near: false, printed: true },
});
const entries = [
  outcome('GP', ['cleaner', 'greener', 'place']),
  outcome('HI', ['settl', 'home', 'live']),
  outcome('WL', ['well', 'live']),
];

const found = (text: string): string[] =>
  withOutcome([], tokenise(text, []), { entries }).flatMap(({ named }) =>
    named.map(({ id }) => id),
  );

describe('withOutcome', () => {
  it('finds an outcome by some words of its name', () => {
    assert.deepEqual(found('anything amber under the green places outcome'), ['GP']);
    assert.deepEqual(found('chase everyone on the homes outcome please'), ['HI']);
  });

  it('finds none where two may be meant, or nothing says that an outcome is', () => {
    assert.deepEqual(found('the living outcome'), []);
    assert.deepEqual(found('green places'), []);
    assert.deepEqual(found('the outcome'), []);
  });
});
