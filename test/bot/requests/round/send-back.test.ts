import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { textOf } from '../../use-bot.ts';
import { s05Figures, useRound } from '../../use-round.ts';

const claires = ['claire-shiels', 'claire-summerhayes'];

describe('the return of what somebody submitted, named by the person', () => {
  const { ask, press, request, handInS05 } = useRound();
  const giveBack = async (people: readonly string[], as = 'david-bonner') =>
    request(as, { kind: 'return', people: [...people] });

  it('says whose there would be while nothing has been submitted', async () => {
    const shown = textOf(await ask('david-bonner', 'Send Claire’s number back to her'));
    assert.match(shown, /There is nothing to return/);
    assert.match(
      shown,
      /Nothing from Claire Shiels \(S01 and S02\) or Claire Summerhayes \(S04\) has been submitted for Q3 2018\/19 yet/,
    );
  });

  it('is of those that the person who asks may return', async () => {
    const shown = textOf(await giveBack(claires, 'sue-evans'));
    assert.match(shown, /Nothing has been submitted for S04/);
    assert.match(
      shown,
      /Claire Summerhayes submits it, and Jonathan Carter or Sue Evans signs it off/,
    );
  });

  it('is refused to somebody who may return none of them', async () => {
    assert.match(textOf(await giveBack(['claire-shiels'], 'mike-potter')), /You cannot sign off/);
  });

  it('asks for the note once the only one is there', async () => {
    await handInS05(s05Figures);
    assert.match(textOf(await giveBack(['andy-frost', 'mike-potter'])), /Return: S05/);
  });

  it('asks which where several are there', async () => {
    const form = await ask('mike-potter', 'update S06');
    const kept = await press('mike-potter', form, 'Keep all answers', {
      typed: { 'value~S06': '212' },
    });
    await press('mike-potter', kept, 'Submit');
    const card = await giveBack(['andy-frost', 'mike-potter']);
    assert.match(textOf(card), /Which one do you want to return\?/);
    assert.match(textOf(card), /Return: S05 [\s\S]*Return: S06 /);
    const title = 'Return: S06 Killed or seriously injured on roads';
    assert.match(textOf(await press('david-bonner', card, title)), /Return: S06/);
  });

  it('says that nothing waits where all has been signed off', async () => {
    for (const code of ['S05', 'S06']) {
      const card = await ask('david-bonner', `sign off ${code}`);
      await press('david-bonner', card, 'Sign off');
    }
    assert.match(
      textOf(await giveBack(['andy-frost', 'mike-potter'])),
      /Nothing from Andy Frost \(S05\) or Mike Potter \(S06\) is waiting for a sign-off/,
    );
  });
});
