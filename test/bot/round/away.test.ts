import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inputsOf } from '../press.ts';
import { tenantId, textOf } from '../use-bot.ts';
import { useRound } from '../use-round.ts';

/** Before the hour at which the round's own messages go out. */
const early = '2019-01-02T08:00:00Z';

describe('what an officer says about themselves', () => {
  const round = useRound(early);
  const kinds = ['away', 'end-snooze', 'take-back', 'not-mine'] as const;

  it('is nothing to a reader, and nothing where others read along', async () => {
    const conversation = { id: '19:x@thread.v2', conversationType: 'groupChat', tenantId };
    for (const kind of kinds) {
      assert.match(textOf(await round.request('reader', { kind })), /You lead no indicator/);
      assert.match(
        textOf(await round.request('andy-frost', { kind }, { conversation })),
        /Please ask me that in private/,
      );
    }
  });

  it('offers, for leave, a colleague or a snooze, each with the day', async () => {
    const card = await round.request('andy-frost', { kind: 'away', until: '2019-01-07' });
    assert.match(
      textOf(card),
      /Away until Monday 7 January 2019[\s\S]*Nothing has been changed yet[\s\S]*Ask a colleague instead of me[\s\S]*Hold back my reminders/,
    );
    const delegate = await round.request('andy-frost', { kind: 'delegate', until: '2019-01-07' });
    assert.equal(inputsOf(delegate).until, '2019-01-07');
  });

  it('ends a snooze at once, and says how to have it again', async () => {
    const none = await round.request('andy-frost', { kind: 'end-snooze' });
    assert.match(textOf(none), /Your reminders are not snoozed/);
    const snoozed = await round.ask('andy-frost', 'snooze until the 9th');
    assert.match(textOf(snoozed), /You get no reminders before 9 January 2019, 09:00/);
    const done = await round.press('andy-frost', snoozed, 'End my snooze');
    assert.match(
      textOf(done),
      /Your reminders are on again[\s\S]*They were snoozed until 9 January 2019, 09:00/,
    );
    assert.doesNotMatch(textOf(await round.ask('david-bonner', 'progress')), /Snoozed/);
    const again = await round.press('andy-frost', done, 'Snooze again');
    assert.match(textOf(again), /You get no reminders before 9 January 2019, 09:00/);
  });

  it('takes back what was delegated, after one question', async () => {
    const none = await round.request('andy-frost', { kind: 'take-back' });
    assert.match(textOf(none), /Nobody is asked instead of you/);
    const form = await round.ask('andy-frost', 'delegate');
    const typed = { to: 'mike-potter', until: '2019-01-31' };
    await round.press('andy-frost', form, 'Delegate', { typed });
    const question = await round.request('andy-frost', { kind: 'take-back' });
    assert.match(textOf(question), /Take your updates back from Mike Potter\?/);
    assert.match(
      textOf(await round.request('reader', { kind: 'status', code: 'S05' })),
      /It is waiting for Mike Potter/,
    );
    await round.press('andy-frost', question, 'I am back');
    assert.match(
      textOf(await round.request('reader', { kind: 'status', code: 'S05' })),
      /It is waiting for Andy Frost/,
    );
  });

  it('tells the performance team once, at a press, that an indicator is somebody else’s', async () => {
    await round.ask('david-bonner', 'help');
    const question = await round.request('andy-frost', { kind: 'not-mine', code: 'S05' });
    assert.match(
      textOf(question),
      /Not yours any more\?[\s\S]*Nothing has been changed or sent yet/,
    );
    assert.equal(inputsOf(question).indicator, 'S05');
    const typed = { reason: 'Sarah does it now.' };
    const done = await round.press('andy-frost', question, 'Tell David Bonner', { typed });
    assert.match(textOf(done), /Passed on: S05[\s\S]*David Bonner is told at once/);
    const told = await round.waitForMessage('david-bonner', /Andy Frost no longer looks after S05/);
    assert.match(textOf(told), /Sarah does it now/);
    const again = await round.press('andy-frost', question, 'Tell David Bonner', {
      typed: { reason: 'sarah does it now' },
    });
    assert.match(
      textOf(again),
      /Passed on already: S05[\s\S]*You told David Bonner on 2 January 2019, \d\d:\d\d, so I did not tell them again/,
    );
    await round.untilLooked();
    assert.deepEqual(round.unasked(), []);
  });

  it('is for the officer alone to hand over, as the performance team is told', async () => {
    const card = await round.request('david-bonner', {
      kind: 'delegate',
      to: 'claire-summerhayes',
    });
    assert.match(
      textOf(card),
      /While Claire Summerhayes is away[\s\S]*Nothing was changed[\s\S]*So can Jonathan Carter or Sue Evans[\s\S]*Update S04[\s\S]*Give more time/,
    );
  });

  it('is no sponsor’s to hand over, who is told whose it is', async () => {
    const card = await round.request('nick-jarman', {
      ...{ kind: 'delegate', code: 'S04', to: 'jonathan-carter' },
    });
    assert.match(
      textOf(card),
      /S04 is not yours to hand over[\s\S]*Nothing was changed[\s\S]*Jonathan Carter[\s\S]*can submit figures/,
    );
  });

  it('is told of one’s own indicators alone, and with one that is chosen', async () => {
    const own = await round.request('claire-shiels', { kind: 'not-mine' });
    assert.equal(inputsOf(own).indicator, '');
    const refused = await round.press('claire-shiels', own, 'Tell David Bonner', {
      typed: { indicator: 'S06', reason: 'x'.repeat(60_000) },
    });
    assert.match(textOf(refused), /Choose the one that you mean[\s\S]*60,000 characters/);
    assert.match(
      textOf(await round.request('andy-frost', { kind: 'not-mine', code: 'Z9' })),
      /There is no indicator Z9/,
    );
  });

  it('names the lead of an indicator that never was theirs, and what they have instead', async () => {
    const other = await round.request('andy-frost', { kind: 'not-mine', code: 'S06' });
    assert.match(
      textOf(other),
      /S06 is not down as yours[\s\S]*Mike Potter leads S06[\s\S]*I do not ask you for it\. What you lead or sign off: S05/,
    );
    assert.doesNotMatch(textOf(other), /Tell David Bonner/);
    assert.match(
      textOf(await round.request('reader', { kind: 'not-mine', code: 'S06' })),
      /Mike Potter leads S06[\s\S]*You lead no indicator/,
    );
  });

  it('is told for whom one stands in, where an indicator of theirs is not one’s own', async () => {
    const form = await round.ask('mike-potter', 'delegate');
    await round.press('mike-potter', form, 'Delegate', {
      typed: { to: 'andy-frost', until: '2019-01-31' },
    });
    assert.match(
      textOf(await round.request('andy-frost', { kind: 'not-mine', code: 'S06' })),
      /You stand in for Mike Potter until Thursday 31 January 2019/,
    );
  });
});
