import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { sharesIn } from '../../../../src/bot/understanding/asked/said-shares.ts';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { language } from '../../catalogue.ts';

const shares = (text: string) => {
  const reading = readMessage(text, language);
  const numbers = reading.tokens.flatMap(({ mark }, at) =>
    mark?.kind === 'number' ? [{ at, is: mark.value }] : [],
  );
  return sharesIn(numbers, { reading }).map(({ share }) => share);
};

describe('sharesIn', () => {
  it('reads a count and of how many it is', () => {
    assert.deepEqual(shares('hazards: sixty-six out of sixty-eight done in the day'), [[66, 68]]);
    assert.deepEqual(shares('14 of 16 on majors and 201 of 219 on the rest'), [
      [14, 16],
      [201, 219],
    ]);
    assert.deepEqual(shares('151 made safe in 24 hrs out of 154 raised'), [[151, 154]]);
  });

  it('reads none in what is more than the whole, has decimals or is a length of time', () => {
    for (const text of ['68 out of 66', '6.5 of 68', '12 of 24 hours', '14 on 16', 'of 16'])
      assert.deepEqual(shares(text), [], text);
  });
});
