import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Request } from '../../../src/bot/request.ts';
import { executeOf } from '../press.ts';
import { as, textOf } from '../use-bot.ts';
import { useRound } from '../use-round.ts';

type Progress = Omit<Extract<Request, { kind: 'progress' }>, 'kind'>;

describe('the progress of a round', () => {
  const round = useRound();
  const request = (asked: Progress) =>
    round.request('david-bonner', { kind: 'progress', ...asked });
  const ask = async (asked: Progress = {}): Promise<string> => textOf(await request(asked));

  it('begins with how many are in and who owes what', async () => {
    assert.match(
      await ask(),
      /None of the 5 indicators has been submitted; still due from Claire Shiels, Claire Summerhayes, Andy Frost and Mike Potter\./,
    );
  });

  it('says when each step is due, once, and how many days are left', async () => {
    const said = await ask();
    assert.match(said, /Figures \| 0 of 5 \| Due 21 January 2019, 13 working days left/);
    assert.equal(said.split('21 January 2019').length, 2);
    assert.match(
      await ask({ step: 'sign-off' }),
      /0 of 5 indicators \| Due 4 February 2019, 23 working/,
    );
  });

  it('has one row for each officer, with all that they owe in one line', async () => {
    assert.match(
      await ask(),
      /Still due \(4 people\) \| Claire Shiels \| S01 and S02: figures and commentary \| Not opened yet \| Remind \| Claire Summerhayes \| S04: figures and commentary/,
    );
  });

  it('has a reminder on the row of each officer who owes something, which asks first', async () => {
    const card = await request({});
    const asked = await round.press('david-bonner', card, 'Remind');
    assert.match(textOf(asked), /Remind now: Q3 2018\/19.*Claire Shiels/);
  });

  it('is of one officer', async () => {
    const said = await ask({ person: 'mike-potter' });
    assert.match(said, /S06 has not been submitted yet; still due from Mike Potter\./);
    assert.doesNotMatch(said, /S05/);
    assert.match(await ask({ person: 'nick-jarman' }), /Nick Jarman has nothing to submit/);
    assert.match(await ask({ person: 'nobody' }), /There is no person nobody/);
  });

  it('is of one outcome', async () => {
    assert.match(await ask({ outcome: 'S' }), /None of the 5 indicators has been submitted/);
    assert.match(await ask({ outcome: 'Z' }), /There is no outcome Z/);
  });

  it('says who has opened a form, and which nobody has opened', async () => {
    await round.ask('andy-frost', 'update S05');
    assert.match(await ask(), /S05: figures and commentary \| Form opened on 2 January 2019/);
    const unopened = await ask({ unopened: true });
    assert.match(unopened, /4 of 5 forms have not been opened yet/);
    assert.doesNotMatch(unopened, /S05/);
    assert.match(await ask({ unopened: true, person: 'andy-frost' }), /has been opened/);
  });

  it('tells with the status as well who has opened a form, but not to a reader', async () => {
    const asked = { kind: 'status', code: 'S05' } as const;
    const officer = textOf(await round.request('paul-leivers', asked));
    assert.match(officer, /Form opened by Andy Frost/);
    assert.doesNotMatch(textOf(await round.request('reader', asked)), /opened/);
  });

  it('is of one step', async () => {
    await round.handInS05();
    assert.match(
      await ask({ step: 'values' }),
      /1 of 5 indicators has all its figures; still due from Claire Shiels, Claire Summerhayes and Mike Potter\./,
    );
    assert.match(
      await ask({ step: 'sign-off' }),
      /None of the 5 indicators is signed off; still due from Paul Leivers\./,
    );
  });

  it('says “in full” where some have handed in a part of what is asked', async () => {
    assert.match(await ask(), /^Progress[^|]*\| 1 of 5 indicators has been submitted; /);
    const form = await round.say('claire-summerhayes', 'S04 is 541');
    assert.match(
      textOf(await round.press('claire-summerhayes', form, 'Submit')),
      /You still need to submit the commentary/,
    );
    assert.match(
      await ask(),
      /^Progress[^|]*\| 1 of 5 indicators has been submitted in full; .*Figures \| 2 of 5 .*Commentary \| 1 of 5/s,
    );
    assert.match(
      await ask({ person: 'claire-summerhayes' }),
      /S04 has not been submitted in full yet; /,
    );
  });

  it('is of what is owed alone, and back, in place', async () => {
    const card = await request({ step: 'values' });
    assert.match(textOf(card), /S05/);
    const { sent } = await round.send({
      ...executeOf(card, 'Only what is outstanding'),
      replyToId: 'pressed',
      ...as('david-bonner'),
    });
    assert.doesNotMatch(sent.map(textOf).join(), /S05/);
    assert.match(
      await ask({ person: 'andy-frost', owing: true, step: 'values' }),
      /Nothing is outstanding from /,
    );
  });

  it('has nothing to show to a reader', async () => {
    const said = await round.request('reader', { kind: 'progress', owing: true });
    assert.match(textOf(said), /for the performance team/);
    const asked = { kind: 'progress', person: 'andy-frost' } as const;
    const refused = await round.request('reader', asked);
    assert.match(textOf(refused), /for the performance team/);
    const led = await round.press('reader', refused, 'What Andy Frost leads');
    assert.match(textOf(led), /S05/);
  });
});
