import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Sent } from '../connector.ts';
import { as, buttonsOf, tenantId, textOf } from '../use-bot.ts';
import { s05Figures, useRound } from '../use-round.ts';

const team = 'david-bonner';
const sponsor = 'nick-jarman';
const channelId = '19:committee@thread.tacv2';

const inChannel = {
  conversation: {
    id: `${channelId};messageid=17`,
    conversationType: 'channel',
    isGroup: true,
    tenantId,
  },
  channelData: { tenant: { id: tenantId }, team: { id: '19:team', name: 'Scrutiny' } },
};

const isPosted = ({ path }: Sent): boolean => path.includes(encodeURIComponent(channelId));

describe('publishing a quarter', () => {
  const round = useRound('2019-02-11T10:00:00Z');
  const posted = (): Sent[] => round.unasked().filter(isPosted);

  it('is for the performance team, and others are told who may', async () => {
    const refused = await round.ask('mike-potter', 'publish Q3 2018/19');
    assert.match(textOf(refused), /Only the performance team can publish a quarter/);
    const told = await round.ask('mike-potter', 'post here', inChannel);
    assert.match(textOf(told), /Only the performance team can choose where/);
  });

  it('is of a quarter after the printed report whose round has begun', async () => {
    assert.match(
      textOf(await round.ask(team, 'publish Q2 2018/19')),
      /was published in print[\s\S]*The first quarter to publish here is Q3 2018\/19/,
    );
    assert.match(textOf(await round.ask(team, 'publish Q4 2018/19')), /cannot be published yet/);
  });

  it('goes to a channel that the team chose there, and to no other chat', async () => {
    assert.match(textOf(await round.ask(team, 'post here')), /say that in the channel/);
    const chosen = await round.ask(team, 'post here', inChannel);
    assert.match(textOf(chosen), /I will post here/);
    const again = await round.ask(team, 'publish to this channel', inChannel);
    assert.match(textOf(again), /posting here already/);
  });

  it('shows first what would be published, what is missing and to whom it goes', async () => {
    await round.ask(sponsor, 'hello');
    await round.handInS05();
    const shown = textOf(await round.ask(team, 'publish Q3 2018/19'));
    assert.match(shown, /Nothing is published yet/);
    assert.match(
      shown,
      /Not signed off yet, so published as missing \(1 indicator, 4 figures\)[\s\S]*S05 Crime/,
    );
    assert.match(
      shown,
      /Of the 8 figures for Q3 2018\/19, none is ready and 8 would be published as missing\. There is nothing to publish until a figure is signed off\./,
    );
    assert.match(shown, /Not submitted, so published as missing \(4 indicators, 4 figures\)/);
    assert.match(shown, /Nick Jarman, the sponsor, in a personal message\./);
    assert.match(shown, /The channel Scrutiny\./);
    assert.deepEqual(posted(), []);
  });

  it('cannot be of nothing: no press publishes a quarter that would be missing as a whole', async () => {
    const empty = await round.ask(team, 'publish Q3 2018/19');
    assert.ok(!buttonsOf(empty).includes('Publish'));
    await round.press(team, await round.ask(team, 'sign off S05'), 'Sign off');
    const preview = await round.ask(team, 'publish Q3 2018/19');
    assert.ok(buttonsOf(preview).includes('Publish'));
    const undo = await round.ask(team, 'unsign S05');
    await round.press(team, undo, 'Take back: S05, Q3 2018/19');
    const again = await round.press(team, preview, 'Publish');
    assert.match(
      textOf(again),
      /Something has changed in the meantime[\s\S]*nothing to publish until/,
    );
    assert.ok(!buttonsOf(again).includes('Publish'));
  });

  it('asks again where something changed after it was shown', async () => {
    await round.press(team, await round.ask(team, 'sign off S05'), 'Sign off');
    const preview = await round.ask(team, 'publish Q3 2018/19');
    const form = await round.ask('mike-potter', 'update S06');
    const typed = { 'value~S06': '209' };
    const kept = await round.press('mike-potter', form, 'Keep all answers', { typed });
    await round.press('mike-potter', kept, 'Submit');
    const again = await round.press(team, preview, 'Publish');
    assert.match(
      textOf(again),
      /Something has changed in the meantime[\s\S]*Signed off \(1 indicator, 4 figures\)[\s\S]*S05/,
    );
    assert.match(textOf(again), /4 are ready and 4 would be published as missing/);
    assert.ok(buttonsOf(again).includes('Publish'));
  });

  it('sends the summary to the sponsor and the channel once, however often it is pressed', async () => {
    const preview = await round.ask(team, 'publish Q3 2018/19');
    const done = await round.press(team, preview, 'Publish');
    assert.match(
      textOf(done),
      /is published[\s\S]*4 figures and 4 as missing[\s\S]*to Nick Jarman and to one channel/,
    );
    const own = await round.waitForMessage(sponsor, /Published for/);
    assert.match(
      textOf(own),
      /newest figures are for Q3[\s\S]*Published as missing \(4\)[\s\S]*S06/,
    );
    const there = await round.waitFor(isPosted);
    assert.equal(textOf(there), textOf(own));
    const again = await round.press(team, preview, 'Publish');
    assert.match(textOf(again), /David Bonner published it on 11 February 2019/);
    await round.untilLooked();
    assert.deepEqual(
      round.unasked().filter((one) => /Published for/.test(textOf(one))),
      [],
    );
  });

  it('is told to whoever asks, and to the team with what became of its messages', async () => {
    const told = await round.ask('reader', 'when was Q3 published');
    assert.match(
      textOf(told),
      /Published on 11 February 2019 by David Bonner, with 4 of 8 figures\. Nothing has been revised/,
    );
    assert.doesNotMatch(textOf(told), /Scrutiny/);
    const whole = textOf(await round.ask(team, 'what was published'));
    assert.match(
      whole,
      /Nick Jarman: sent[\s\S]*Scrutiny: sent[\s\S]*Q2 2018\/19[\s\S]*December 2018/,
    );
    // Everything is published and has arrived.
    assert.doesNotMatch(whole, /Publish \||failed ones/);
  });

  it('is in the calendar on its own day, which then looks to the next quarter', async () => {
    const calendar = textOf(await round.ask('reader', 'publication calendar'));
    assert.match(calendar, /Monday 11 February 2019: published/);
    assert.match(calendar, /S05D Domestic abuse crimes: [^|]*The next, Q4 2018\/19, is asked for/);
    assert.doesNotMatch(calendar, /The next, Q3 2018\/19/);
  });

  it('marks a figure that is corrected afterwards, wherever it is shown', async () => {
    const form = await round.ask('andy-frost', 'update S05');
    const answer = 'Recorded crime has risen, by a late return.';
    const typed = {
      ...{ ...s05Figures, 'value~S05A': '6,150', reason: 'A late return.' },
      'answer~telling-us': answer,
    };
    assert.doesNotMatch(
      textOf(await round.ask('reader', 'commentary on S05')),
      /since publication/,
    );
    await round.press('andy-frost', form, 'Submit', { typed });
    const mark = /revised since publication on 11 Feb 2019, was 6,100/;
    assert.match(textOf(await round.ask('reader', 'show S05A')), mark);
    assert.match(textOf(await round.ask('reader', 'overview')), mark);
    assert.match(
      textOf(await round.ask('reader', 'commentary on S05')),
      /Commentary, Q3 2018\/19; submitted 11 Feb 2019, not signed off; revised since publication on 11 Feb 2019[\s\S]*by a late return/,
    );
    const told = await round.ask('reader', 'what was published');
    assert.match(textOf(told), /One figure has been revised since\./);
  });

  it('goes to no channel that the team took out', async () => {
    const stopped = await round.ask(team, 'stop posting here', inChannel);
    assert.match(textOf(stopped), /will not post here any more/);
    const told = await round.send({ text: 'stop posting here', ...as(team), ...inChannel });
    assert.match(told.sent.map(textOf).join(), /was not posting here/);
  });
});
