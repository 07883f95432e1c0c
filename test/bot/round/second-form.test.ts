import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inputsOf } from '../press.ts';
import { textOf } from '../use-bot.ts';
import { useRound } from '../use-round.ts';

const claire = 'claire-shiels';

describe('a form that is opened again after another one', () => {
  const round = useRound();
  const ask = (text: string) => round.ask(claire, text);

  it('has the figure and the answer that messages gave for it', async () => {
    await ask('S01 is 42.9');
    await ask('S01 what changed: more step-downs');
    const other = await ask('update S02');
    assert.equal(inputsOf(other)['value~S02'], '');
    const again = await ask('update S01');
    assert.equal(inputsOf(again)['value~S01'], '42.9');
    assert.equal(inputsOf(again)['answer~changed-and-why'], 'more step-downs');
    assert.match(textOf(again), /Taken from your message/);
  });

  it('has the figure of a message about several, and of a button too', async () => {
    const chosen = await ask('S01 is 43.1 and S02 57.9');
    await round.press(claire, chosen, 'Update S01 with 43.1');
    assert.equal(inputsOf(await ask('update S02'))['value~S02'], '57.9');
    const pressed = await round.request(claire, { kind: 'update', code: 'S01' });
    assert.equal(inputsOf(pressed)['value~S01'], '43.1');
  });

  it('has nothing from messages once it was saved', async () => {
    const form = await ask('S02 is 58.4');
    const saved = await round.press(claire, form, 'Save draft', { typed: { 'value~S02': '58.5' } });
    assert.match(textOf(saved), /^Draft saved/);
    await ask('update S01');
    const again = await ask('update S02');
    assert.equal(inputsOf(again)['value~S02'], '58.5');
    assert.doesNotMatch(textOf(again), /Your message says/);
  });
});
