import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { OutcomesError, readTogether } from '../../src/domain/outcomes-error.ts';

describe('readTogether', () => {
  const invalid = (name: string) =>
    Promise.reject(new OutcomesError('file-invalid', `${name} was refused.`, 'Correct it.'));

  it('gives what was read, in the order in which it was asked for', async () => {
    assert.deepEqual(await readTogether([Promise.resolve(1), Promise.resolve(2)]), [1, 2]);
    assert.deepEqual(await readTogether([]), []);
  });

  it('names every file that is invalid in one refusal', async () => {
    await assert.rejects(readTogether([invalid('a'), Promise.resolve(1), invalid('b')]), {
      code: 'file-invalid',
      message: 'a was refused.\nb was refused.',
      next: 'Correct it.',
    });
  });

  it('passes one refusal on as it is', async () => {
    await assert.rejects(readTogether([Promise.resolve(1), invalid('a')]), {
      message: 'a was refused.',
    });
  });

  it('never hides another error behind a refusal', async () => {
    const broken = Promise.reject(new RangeError('out of range'));
    await assert.rejects(readTogether([invalid('a'), broken]), RangeError);
  });
});
