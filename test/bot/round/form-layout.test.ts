import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Sent } from '../connector.ts';
import { inputsOf, pressOf } from '../press.ts';
import { as, buttonsOf, textOf } from '../use-bot.ts';
import { s05Figures, useRound } from '../use-round.ts';

const andy = 'andy-frost';
const ids = ['telling-us', 'changed-and-why', 'issues'] as const;

const keepsOf = (form: Sent) => ids.map((id) => inputsOf(form)[`keep~${id}`]);

describe('the update form', () => {
  const round = useRound();

  const submit = async (form: Sent, typed: Record<string, string>) =>
    round.press(andy, form, 'Submit', { typed });

  it('shows the change from the last value once it comes back with a figure', async () => {
    const form = await round.ask(andy, 'update S05');
    assert.doesNotMatch(textOf(form), / on Q2 2018\/19/);
    const again = await submit(form, { 'value~S05A': '6,400', 'value~S05B': '2920' });
    assert.match(textOf(again), /\+130 \(\+2\.1%\) on Q2 2018\/19/);
    assert.match(textOf(again), /\| The same as in Q2 2018\/19/);
  });

  it('compares with what the sign-off compares with: twelve months are not compared with those that overlap', async () => {
    const form = await round.ask('mike-potter', 'update S06');
    const again = await round.press('mike-potter', form, 'Submit', {
      typed: { 'value~S06': '209' },
    });
    assert.match(textOf(again), /There is no figure for 12 months to Oct 2017 to compare with\./);
    assert.doesNotMatch(textOf(again), / on 12 months to Jul 2018/);
  });

  it('unfolds what may be said in place of a figure only where there is none', async () => {
    const form = await round.ask(andy, 'update S05');
    const again = await submit(form, { ...s05Figures, 'value~S05A': 'lots', 'value~S05B': '' });
    assert.match(textOf(again), /S05B: the figure is/);
    assert.doesNotMatch(textOf(again), /S05A: the figure is/);
  });

  it('has a figure confirmed that is odd, before it asks for words about it', async () => {
    const form = await round.ask(andy, 'update S05');
    const odd = { ...s05Figures, 'value~S05A': '61,000' };
    const asked = await submit(form, odd);
    assert.match(textOf(asked), /61,000 is far from the last figure/);
    assert.doesNotMatch(textOf(asked), /has worsened|An answer is needed|still the words/);
    const wanted = await submit(asked, {});
    assert.match(textOf(wanted), /S05A Total crime has worsened/);
    assert.match(textOf(wanted), /still the words of Q2 2018\/19/);
    assert.doesNotMatch(textOf(wanted), /Please check/);
  });

  it('keeps one answer at a time', async () => {
    const form = await round.ask(andy, 'update S05');
    assert.deepEqual(keepsOf(form), ['false', 'false', 'false']);
    const typed = { ...s05Figures, 'keep~telling-us': 'true', 'answer~issues': 'Ice.' };
    const again = await submit(form, typed);
    assert.match(textOf(again), /one thing needs correcting/);
    assert.deepEqual(keepsOf(again), ['true', 'false', 'false']);
    assert.match(textOf(again), /Kept: the text from Q2 2018\/19 still applies\./);
    const letGo = await submit(again, { 'keep~telling-us': 'false' });
    assert.match(textOf(letGo), /2 things need correcting/);
  });

  it('keeps all of them with “Keep all answers”, and lets each go again', async () => {
    const form = await round.ask(andy, 'update S05');
    const typed = { ...s05Figures, 'answer~issues': '' };
    const kept = await round.press(andy, form, 'Keep all answers', { typed });
    assert.deepEqual(keepsOf(kept), ['true', 'true', 'true']);
    assert.match(inputsOf(kept)['answer~issues'] ?? '', /Regular data reports/);
    const saved = await round.press(andy, kept, 'Save draft', {
      typed: { 'keep~issues': 'false' },
    });
    const again = await round.press(andy, saved, 'Go on');
    assert.deepEqual(keepsOf(again), ['true', 'true', 'false']);
    await round.press(andy, again, 'Delete draft');
  });

  it('takes what was typed over an answer that is kept, and fills in what was emptied', async () => {
    const form = await round.ask(andy, 'update S05');
    const typed = {
      ...s05Figures,
      'keep~telling-us': 'true',
      'answer~telling-us': 'Mine.',
      'keep~changed-and-why': 'true',
      'answer~changed-and-why': ' ',
      'answer~issues': 'Ice.',
    };
    const done = await submit(form, typed);
    assert.match(textOf(done), /Received: S05/);
    assert.match(textOf(done), /Mine\./);
    assert.match(textOf(done), /Dorset Police cite improvements/);
    const next = await round.ask(andy, 'update S05');
    assert.deepEqual(keepsOf(next), [undefined, undefined, undefined]);
  });

  it('counts “Keep all answers” of a card of an earlier version', async () => {
    const form = await round.ask('mike-potter', 'update S06');
    const { action, ...typed } = pressOf(form, 'Submit', { 'value~S06': '200' });
    const older = Object.entries(typed).filter(([id]) => !/^(?:keep|state|why|reported)~/.test(id));
    const value = { ...Object.fromEntries(older), action: { ...Object(action), noChange: true } };
    const { sent } = await round.send({ value, replyToId: 'pressed', ...as('mike-potter') });
    assert.match(sent.map(textOf).join(), /Received: S06/);
  });

  it('keeps the button that deletes the draft when it is refused', async () => {
    const form = await round.ask('paul-leivers', 'update S05');
    const kept = await round.press('paul-leivers', form, 'Save draft', {
      typed: { 'value~S05A': 'lots' },
    });
    const again = await round.press('paul-leivers', kept, 'Go on');
    const refused = await round.press('paul-leivers', again, 'Submit');
    assert.match(textOf(refused), /cannot be read as a number/);
    assert.ok(buttonsOf(refused).includes('Delete draft'));
    await round.press('paul-leivers', refused, 'Delete draft');
    assert.doesNotMatch(textOf(await round.ask('paul-leivers', 'update S05')), /your draft/);
  });

  it('has no button that opens a dialog, which not every client has', async () => {
    const form = await round.ask(andy, 'update S05');
    assert.ok(!JSON.stringify(form.activity).includes('task/fetch'));
  });
});
