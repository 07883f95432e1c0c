import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inputsOf } from '../press.ts';
import { textOf } from '../use-bot.ts';
import { useRound } from '../use-round.ts';

const team = 'david-bonner';

describe('officers in their own words', () => {
  const round = useRound();

  const said = async (person: string, first: string, ...more: readonly string[]) =>
    textOf(await round.say(person, first, ...more));

  it('give the parts of a count, whose sum is filled in and shown', async () => {
    const form = await round.say(
      'mike-potter',
      '21 killed and 188 seriously hurt, 12 months rolling',
    );
    assert.equal(inputsOf(form)['value~S06'], '209');
    assert.match(textOf(form), /S06: 21 \+ 188 = 209\. Check that this is what you mean\./);
    const added = await round.say('mike-potter', '20 killed plus 184 seriously hurt');
    assert.equal(inputsOf(added)['value~S06'], '204');
    const months = await round.say('claire-summerhayes', 'Oct was 171, Nov 188, Dec 160');
    assert.equal(inputsOf(months)['value~S04'], '519');
  });

  it('give a figure with others beside it, which the form names', async () => {
    const form = await round.say(
      'claire-summerhayes',
      'S04 came to 538, about 24% of which went further, it was 562 before',
    );
    assert.equal(inputsOf(form)['value~S04'], '538');
    assert.match(textOf(form), /also has 24 and 562, which are not filled in/);
  });

  it('give one month, or more than the quarter, and neither is filled in', async () => {
    const month = await round.say('claire-summerhayes', 'October by itself is 187 for S04');
    assert.equal(inputsOf(month)['value~S04'], '');
    assert.match(textOf(month), /187 is not filled in[\s\S]*S04 asks for October to December/);
    const year = await round.say(
      'andy-frost',
      'S05A is 18,710',
      "that's April to December added up",
    );
    assert.equal(inputsOf(year)['value~S05A'], '');
    assert.match(textOf(year), /18,710 is not filled in[\s\S]*these three months alone/);
    const whole = await round.say('claire-summerhayes', 'S04 is 541 for October to December');
    assert.equal(inputsOf(whole)['value~S04'], '541');
    const rolling = await round.say('mike-potter', 'S06 is 209 for the 12 months to October');
    assert.equal(inputsOf(rolling)['value~S06'], '209');
  });

  it('waver between two figures, and the first comes back', async () => {
    const form = await round.say(
      'claire-summerhayes',
      'S04 550',
      'or 505?',
      'no, the first was right',
    );
    assert.equal(inputsOf(form)['value~S04'], '550');
    assert.match(textOf(form), /S04: 550 in place of 505\./);
  });

  it('ask for a day that they have already, and are told so', async () => {
    const card = await round.say(
      'claire-shiels',
      "Can I have until the 18th for S01? It isn't ready.",
    );
    assert.match(textOf(card), /^You have until Monday 21 January 2019 already: S01/);
    assert.match(textOf(card), /Ask for a later day/);
    const later = await round.say(
      'claire-shiels',
      "Can I have until the 25th for S01? It isn't ready.",
    );
    assert.equal(inputsOf(later).until, '2019-01-25');
  });

  it('move a snooze to another day', async () => {
    assert.match(
      await said('mike-potter', 'snooze until Monday', 'make that the Wednesday'),
      /no reminders before 9 January 2019/,
    );
    assert.match(
      await said('mike-potter', 'on site all week, remind me Friday instead'),
      /no reminders before 4 January 2019/,
    );
  });

  it('say how much a figure fell, and the old one is not filled in', async () => {
    const form = await round.say('claire-summerhayes', "S04 was 562 and now it's 33 fewer");
    assert.equal(inputsOf(form)['value~S04'], '529');
    const part = await round.say('mike-potter', '21 killed');
    assert.equal(inputsOf(part)['value~S06'], '');
    assert.match(textOf(part), /Your message has 21, which is not filled in/);
  });

  it('change only the day of what they asked', async () => {
    const form = await round.say(
      'claire-shiels',
      'hand S01 to Sue Evans until the 25th',
      'no, the 28th',
    );
    const { to, until, what } = inputsOf(form);
    assert.deepEqual([to, until, what], ['sue-evans', '2019-01-28', 'S01']);
  });

  it('hand over a part, and learn that the whole goes', async () => {
    const form = await round.say(
      'andy-frost',
      'can somebody else do S05B this time?',
      'then delegate it to Paul Leivers',
    );
    assert.match(textOf(form), /S05B cannot be handed over alone: all of S05 goes\./);
    assert.equal(inputsOf(form).to, 'paul-leivers');
  });

  it('ask which messages they have had, and see no others’', async () => {
    const card = await round.request('andy-frost', { kind: 'receipt' });
    assert.match(textOf(card), /^Your messages of the round Q3 2018\/19/);
    assert.match(textOf(card), /I have (?:not )?asked you/);
    assert.doesNotMatch(textOf(card), /Mike Potter|Claire/);
  });

  it('are offered all that helps when they have no time', async () => {
    const card = await round.request('andy-frost', { kind: 'away' });
    assert.match(textOf(card), /Ask a colleague instead of me[\s\S]*Hold back my reminders/);
    const asked = await round.press('andy-frost', card, 'Ask for more time');
    assert.match(textOf(asked), /Ask David Bonner for more time: S05/);
  });

  it('leave out one more of those who are reminded', async () => {
    const card = await said(team, 'chase everyone bar Mike', 'leave Andy out as well');
    assert.doesNotMatch(card, /Mike Potter|Andy Frost/);
    assert.match(card, /Claire Shiels/);
  });

  it('speak of him who was asked about', async () => {
    assert.match(
      await said('paul-leivers', 'anything from Andy Frost yet?', 'chase him then'),
      /Only the performance team can remind Andy Frost\./,
    );
  });
});
