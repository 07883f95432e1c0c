import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Request } from '../../../src/bot/request.ts';
import { buttonsOf, tenantId, textOf } from '../use-bot.ts';
import { useRound } from '../use-round.ts';

type Deadlines = Omit<Extract<Request, { kind: 'deadlines' }>, 'kind'>;

describe('the deadlines of a round', () => {
  const round = useRound();
  const ask = async (person: string, asked: Deadlines = {}, changes = {}): Promise<string> =>
    textOf(await round.request(person, { kind: 'deadlines', ...asked }, changes));

  it('are what a person still owes, and then those of everybody, with the working days left', async () => {
    const said = await ask('andy-frost');
    assert.match(
      said,
      /The first is due by Monday 21 January 2019 \(13 working days left\)[\s\S]*Still needed from you[\s\S]*S05[\s\S]*Due Monday 21 January 2019: figures, 13 working days left/,
    );
    assert.match(said, /Monday 28 January 2019: commentary, 18 working days left/);
    assert.match(said, /Monday 4 February 2019: sign-off/);
    assert.match(said, /Tuesday 5 February 2019: roll-up to the sponsor/);
    assert.match(
      said,
      /The next round, for Q4 2018\/19, begins on Monday 1 April 2019; its figures are due by Thursday 18 April 2019/,
    );
  });

  it('are those of the round alone for a reader, and where others read along', async () => {
    assert.doesNotMatch(await ask('reader'), /needed/);
    const conversation = { id: '19:x@thread.v2', conversationType: 'groupChat', tenantId };
    assert.doesNotMatch(await ask('andy-frost', {}, { conversation }), /needed/);
  });

  it('lead each person to what they may see', async () => {
    const titlesFor = async (person: string): Promise<string[]> =>
      buttonsOf(await round.request(person, { kind: 'deadlines' }));
    assert.deepEqual(await titlesFor('reader'), ['Publication calendar', 'Overview']);
    assert.deepEqual(await titlesFor('andy-frost'), ['My updates', 'Progress', 'Overview']);
  });

  it('are of one step where one is named', async () => {
    const said = await ask('andy-frost', { step: 'commentary' });
    assert.match(said, /commentary/);
    assert.doesNotMatch(said, /values|sign-off|roll-up/);
  });

  it('are those of another person for those who may see the progress', async () => {
    assert.match(
      await ask('david-bonner', { person: 'mike-potter' }),
      /Still needed from Mike Potter[\s\S]*S06/,
    );
    assert.match(await ask('reader', { person: 'mike-potter' }), /for the performance team/);
    assert.match(await ask('david-bonner', { person: 'nobody' }), /There is no person/);
  });

  it('are those of what a person owes where the step that is named is not theirs', async () => {
    const said = await ask('david-bonner', { person: 'andy-frost', step: 'sign-off' });
    assert.match(said, /Still needed from Andy Frost[\s\S]*Monday 28 January 2019: commentary/);
  });

  it('have the extension of an indicator, for it and for all', async () => {
    await round.extend('david-bonner', 'extend S05 to 31 January');
    const said = await ask('reader', { code: 'S05' });
    assert.match(said, /Figures are due by Thursday 31 January 2019 \(21 working days left\)/);
    assert.match(said, /It has been given more time, until Thursday 31 January 2019/);
    assert.match(await ask('reader'), /More time: S05 [^.]* has until Thursday 31 January 2019/);
  });

  it('names together the indicators that were given the same day', async () => {
    await round.extend('david-bonner', 'extend S04 to 31 January');
    assert.match(
      await ask('reader'),
      /More time: S04 [^.]* and S05 [^.]* have until Thursday 31 January 2019/,
    );
  });

  it('are of the next figure for an indicator that is not asked for', async () => {
    assert.match(await ask('reader', { code: 'S03' }), /When S03 [\s\S]* is due/);
  });
});

describe('the deadlines of a round that have passed', () => {
  const round = useRound('2019-01-30');

  it('are overdue for those who missed them, and have passed for the others', async () => {
    const owing = textOf(await round.request('andy-frost', { kind: 'deadlines' }));
    assert.match(owing, /Overdue since 21 January 2019: figures/);
    const reading = textOf(await round.request('reader', { kind: 'deadlines' }));
    assert.match(reading, /Due Monday 21 January 2019: figures, which has passed/);
    assert.doesNotMatch(reading, /Overdue/);
  });
});
