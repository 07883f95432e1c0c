import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inputsOf } from '../press.ts';
import { useRound } from '../use-round.ts';

describe('a dictated figure with its commentary', () => {
  const round = useRound();

  it('fills in both', async () => {
    const said =
      'S oh six two hundred and six comma and for the words put fewer motorcycle injuries over the autumn comma two fatal full stop';
    const inputs = inputsOf(await round.say('mike-potter', said));
    assert.equal(inputs['value~S06'], '206');
    assert.equal(
      inputs['answer~changed-and-why'],
      'fewer motorcycle injuries over the autumn, two fatal.',
    );
  });

  it('takes no number of the commentary for a part of the figure', async () => {
    const said = 'S06 206. for the commentary write fewer injuries, 2 fatal';
    assert.equal(inputsOf(await round.say('mike-potter', said))['value~S06'], '206');
  });
});
