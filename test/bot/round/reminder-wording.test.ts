import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Request } from '../../../src/bot/request.ts';
import { buttonsOf, textOf } from '../use-bot.ts';
import { useRound } from '../use-round.ts';

type Remind = Omit<Extract<Request, { kind: 'remind' }>, 'kind' | 'wording'>;

describe('the wording of a reminder', () => {
  const round = useRound();
  const ask = (person: string, asked: Remind = {}) =>
    round.request(person, { kind: 'remind', wording: true, ...asked });

  it('is shown to the team as it would be sent, without the buttons of whoever gets it', async () => {
    const card = await ask('david-bonner', { person: 'mike-potter' });
    assert.match(
      textOf(card),
      /^What Mike Potter would get if a reminder went out today.*Nothing was sent\. “Reminder for Q3 2018\/19”: Hello Mike\. This is what is still needed from you\..*S06 .*Due Monday 21 January 2019: figures/s,
    );
    assert.deepEqual(buttonsOf(card), ['Remind now', 'Receipt']);
    assert.doesNotMatch(textOf(await round.request('david-bonner', { kind: 'receipt' })), /Remind/);
  });

  it('is of one person: the team is asked whose', async () => {
    const card = await ask('david-bonner');
    assert.match(textOf(card), /^Whose reminder\?/);
    assert.match(textOf(await round.press('david-bonner', card, 'Andy Frost')), /Hello Andy/);
  });

  it('is what officers would get themselves, and not what others would', async () => {
    assert.match(textOf(await ask('mike-potter')), /^What you would get .*Hello Mike/s);
    assert.match(
      textOf(await ask('mike-potter', { person: 'andy-frost' })),
      /Only the performance team can see what others are sent/,
    );
    assert.match(textOf(await ask('reader')), /Only the performance team/);
  });

  it('is none where nothing is left to submit', async () => {
    const none = await ask('david-bonner', { person: 'nick-jarman' });
    assert.match(textOf(none), /^There is nobody to remind/);
  });
});

describe('a reminder', () => {
  const round = useRound();

  it('may go to those who owe something for one outcome', async () => {
    const asked = { kind: 'remind', outcome: 'S' } as const;
    assert.match(textOf(await round.request('david-bonner', asked)), /Mike Potter/);
    const unknown = await round.request('david-bonner', { ...asked, outcome: 'Z' });
    assert.match(textOf(unknown), /There is no outcome Z/);
  });
});
