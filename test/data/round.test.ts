import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readBankHolidays, readCycle } from '../../src/cycle-data.ts';
import { schedule } from '../domain/round/round-data.ts';

describe('the cycle file', () => {
  it('has the deadlines that the council agreed, and no day off but the bank holidays', async () => {
    assert.deepEqual(await readCycle(), {
      schedule,
      closedDays: await readBankHolidays(),
      readersSee: 'submitted',
      targetsSetBy: 'files',
    });
  });
});
