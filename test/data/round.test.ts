import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readCycle } from '../../src/cycle-data.ts';
import { schedule } from '../domain/round/round-data.ts';

describe('the cycle file', () => {
  it('has the deadlines that the council agreed, and no day off of its own', async () => {
    assert.deepEqual(await readCycle(), {
      schedule,
      closedDays: [],
      readersSee: 'submitted',
    });
  });
});
