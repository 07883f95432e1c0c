import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { countRefusals } from '../../src/bot/identity/authenticate.ts';

describe('countRefusals', () => {
  it('writes the first at once, and the others together a minute later', () => {
    let now = 0;
    const written: object[] = [];
    const count = countRefusals(
      (reasons) => written.push(reasons),
      () => now,
    );
    count('expired');
    for (let i = 0; i < 1_000; i += 1) count('forged');
    assert.deepEqual(written, [{ expired: 1 }]);
    now += 60_000;
    count('expired');
    assert.deepEqual(written, [{ expired: 1 }, { forged: 1_000, expired: 1 }]);
    count('expired');
    assert.equal(written.length, 2);
  });
});
