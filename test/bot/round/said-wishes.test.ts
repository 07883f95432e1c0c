import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inputsOf } from '../press.ts';
import { buttonsOf, textOf } from '../use-bot.ts';
import { useRound } from '../use-round.ts';

const team = 'david-bonner';

describe('wishes that are said in words', () => {
  const round = useRound();
  const said = async (person: string, text: string) => textOf(await round.ask(person, text));
  const deadlines = async () =>
    textOf(await round.request(team, { kind: 'deadlines', code: 'S05' }));

  it('more time for all shows the performance team whom and until when, and moves at a press', async () => {
    const shown = await round.ask(team, 'give everyone until 25 January');
    assert.match(
      textOf(shown),
      /Give everybody who has something to submit until Friday 25 January 2019\?/,
    );
    assert.match(textOf(shown), /Nothing has been changed yet\./);
    assert.match(
      textOf(shown),
      /Who gets more time \(4\)[\s\S]*Claire Shiels[\s\S]*S01[\s\S]*Mike Potter/,
    );
    assert.match(await deadlines(), /Figures are due by Monday 21 January 2019/);
    const moved = await round.press(team, shown, 'Extend all 5 to Friday 25 January 2019');
    assert.match(textOf(moved), /Extended to Friday 25 January 2019: 5 indicators/);
    assert.match(await deadlines(), /Figures are due by Friday 25 January 2019/);
    // The day of the round holds for nobody any more.
    const progress = textOf(await round.request(team, { kind: 'progress' }));
    assert.match(progress, /Figures \| 0 of 5 \| Due 25 January 2019/);
    assert.match(progress, /Commentary \| 0 of 5 \| Due 28 January 2019/);
    assert.doesNotMatch(progress, /Due 21 January/);
  });

  it('how long is counted from the day on which the figures are due', async () => {
    assert.match(await said(team, 'give everybody another week'), /until Monday 28 January 2019\?/);
  });

  it('a day before the deadline moves nothing, and says so', async () => {
    const shown = await round.ask(team, 'give everyone until friday');
    assert.match(textOf(shown), /No deadline can move to Friday 4 January 2019/);
    assert.ok(buttonsOf(shown).includes('Other days'));
  });

  it('more time for all is not for officers, who may ask for theirs', async () => {
    const shown = await round.ask('andy-frost', 'give everyone until 31 January');
    assert.match(
      textOf(shown),
      /Only the performance team can give more than one officer more time/,
    );
    const asked = await round.press('andy-frost', shown, 'Ask for more time for yours');
    assert.match(textOf(asked), /Ask David Bonner for more time: S05/);
  });

  it('reminders to others are not stopped by words, and it is said what helps', async () => {
    const shown = await round.ask(team, 'stop reminders for S06');
    assert.match(textOf(shown), /Reminders for S06[\s\S]*Nothing was changed\. Mike Potter gets/);
    assert.match(textOf(shown), /Give more time[\s\S]*Remind now/);
    assert.match(await said(team, "don't chase andy"), /Reminders to Andy Frost/);
    assert.match(await said(team, 'stop the reminders'), /Reminders of this round/);
  });

  it('doing it tomorrow snoozes one’s own reminders until then, and says how to undo it', async () => {
    const shown = await round.ask('andy-frost', "i'll do it tomorrow");
    assert.match(textOf(shown), /You get no reminders before 3 January 2019, 09:00/);
    assert.ok(buttonsOf(shown).includes('End my snooze'));
    assert.match(
      await said('andy-frost', 'turn the reminders back on'),
      /Your reminders are on again/,
    );
    assert.match(await said('andy-frost', 'stop the reminders'), /Snooze reminders/);
  });

  it('the form is opened for whoever asks for it', async () => {
    assert.match(await said('andy-frost', 'just give me the form'), /^S05[\s\S]*Update for Q3/);
    assert.match(await said('claire-shiels', 'just give me the form'), /Your updates for Q3/);
    assert.match(await said('claire-shiels', 'do S02 first'), /^S02[\s\S]*Update for Q3/);
    assert.match(await said('claire-shiels', 'begin with care'), /^S02[\s\S]*Update for Q3/);
    assert.match(
      await said('claire-shiels', 'start with the absence ones'),
      /Nothing new is asked for S03/,
    );
  });

  it('two figures by short names are two forms', async () => {
    assert.match(
      await said('claire-shiels', 'plans 44.1 care 57.9'),
      /figures for 2 indicators[\s\S]*Update S01 with 44.1[\s\S]*Update S02 with 57.9/,
    );
  });

  it('of two figures for one thing the old one is left out, and neither is filled in where that is open, which the form says', async () => {
    const field = async (text: string) =>
      inputsOf(await round.ask('mike-potter', text))['value~S06'];
    const now = "KSI was 211 last time, now it's 209";
    assert.equal(await field(now), '209');
    assert.match(await said('mike-potter', now), /also has 211, which is not filled in/);
    assert.equal(await field('KSI is 211 or 209'), '');
    assert.match(
      await said('mike-potter', 'KSI is 211 or 209'),
      /Your message has 211 and 209, which are not filled in/,
    );
  });

  it('a figure that is not there is said in the form', async () => {
    assert.match(await said('andy-frost', 'put it down as not there'), /^S05[\s\S]*Update for Q3/);
    assert.match(await said('claire-shiels', 'plans 44.1, care not in yet'), /^S01[\s\S]*44\.1/);
  });

  it('what was put last quarter is shown, and corrected in its own form', async () => {
    const shown = await round.ask('andy-frost', 'what did I put last quarter');
    assert.match(textOf(shown), /What was submitted: S05[\s\S]*Q2 2018\/19[\s\S]*6,270 crimes/);
    const form = await round.press('andy-frost', shown, 'Correct Q2 2018/19');
    assert.match(textOf(form), /Revision of Q2 2018\/19/);
    assert.match(
      await said('andy-frost', "I made a mistake in last quarter's figure"),
      /Revision of Q2 2018\/19/,
    );
  });

  it('who is to be chased, what was sent and how somebody gets on are told', async () => {
    assert.match(await said(team, 'who do I need to chase'), /Progress for Q3/);
    assert.match(await said(team, "what's andy doing"), /Andy Frost/);
    assert.match(await said(team, 'what did you send out today'), /Messages for Q3/);
  });

  it('a reminder to all but one leaves that one out', async () => {
    await round.ask('claire-shiels', 'help');
    await round.ask('mike-potter', 'help');
    const all = await said(team, 'remind everyone on 9 January');
    assert.match(all, /Mike Potter/);
    const but = await said(team, 'remind everyone except Mike Potter on 9 January');
    assert.match(but, /Claire Shiels/);
    assert.doesNotMatch(but, /Mike Potter/);
  });

  it('a lead is changed in the report, which is said with whom it has now', async () => {
    assert.match(
      await said(team, 'change who leads S03'),
      /Change who leads S03[\s\S]*led by Claire Shiels[\s\S]*drop the file into this chat/,
    );
    assert.match(await said('mike-potter', 'change who leads S03'), /David Bonner looks after/);
    assert.match(await said('claire-shiels', 'change who leads S03'), /Not yours any more\?/);
  });

  it('a quarter under way cannot be waived, and it is said what helps', async () => {
    const shown = await round.ask(team, 'waive S06 for Q3 2018/19, the source closed');
    assert.match(textOf(shown), /still under way[\s\S]*Nothing was changed/);
    assert.match(textOf(shown), /There is no figure[\s\S]*Give more time/);
    const form = await round.press(team, shown, 'There is no figure');
    assert.match(textOf(form), /^S06[\s\S]*the source closed/);
  });

  it('what is typed is kept only when it is saved, which is said', async () => {
    assert.match(
      await said('claire-summerhayes', "hang on to what I've typed"),
      /cannot see what is typed into a form until you press Save draft/,
    );
  });
});

describe('a sign-off that is taken back', () => {
  const round = useRound();
  const sign = async () =>
    round.press('paul-leivers', await round.ask('paul-leivers', 'sign off S05'), 'Sign off');

  it('is so at a press alone, and says by whom and when', async () => {
    await round.handInS05();
    await sign();
    const shown = await round.ask('paul-leivers', 'I signed the wrong one');
    assert.match(textOf(shown), /Take back the sign-off\?[\s\S]*signed off by Paul Leivers/);
    const again = textOf(await round.ask('paul-leivers', 'yes'));
    assert.match(again, /Nothing has been done yet/);
    const done = await round.press('paul-leivers', shown, 'Take back: S05, Q3 2018/19');
    assert.match(textOf(done), /Paul Leivers took back the sign-off of Q3 2018\/19 on 2 January/);
    await round.waitForMessage('andy-frost', /Sign-off taken back: S05/);
    const status = textOf(await round.ask('andy-frost', 'status of S05'));
    assert.match(status, /Paul Leivers took the sign-off back on 2 January[\s\S]*waiting for Paul/);
  });

  it('is taken back once, and waits for a sign-off or a return', async () => {
    const shown = await round.ask('paul-leivers', 'unsign S05');
    assert.match(textOf(shown), /There is no sign-off to take back/);
    assert.match(
      textOf(await round.ask('paul-leivers', 'send the total back to him')),
      /Return: S05/,
    );
    assert.match(textOf(await sign()), /Signed off: S05/);
  });

  it('is not taken back by somebody who may not sign off', async () => {
    const shown = await round.ask('andy-frost', 'unsign S05');
    assert.match(
      textOf(shown),
      /This sign-off stays[\s\S]*The people who sign it off can take it back/,
    );
    assert.ok(!buttonsOf(shown).some((one) => one.startsWith('Take back')));
  });

  it('stays once the quarter is published', async () => {
    const before = await round.ask('paul-leivers', 'unsign S05');
    await round.press(team, await round.ask(team, 'publish Q3'), 'Publish');
    assert.match(
      textOf(await round.ask('paul-leivers', 'unsign S05')),
      /This sign-off stays[\s\S]*The quarter is published, so only a revision can change it/,
    );
    const late = await round.press('paul-leivers', before, 'Take back: S05, Q3 2018/19');
    assert.match(textOf(late), /Nothing was taken back: S05/);
  });
});
