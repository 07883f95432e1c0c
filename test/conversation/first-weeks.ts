import { by, type Day } from './step.ts';

const andy = by('Andy Frost');
const claire = by('Claire Shiels');
const mike = by('Mike Potter');
const david = by('David Bonner');
const ruth = by('Ruth Reader');
const summerhayes = by('Claire Summerhayes');

/** Everyone opens the bot, without which it cannot write to them. */
const hello: Day = {
  date: '2018-12-17',
  title: 'everyone opens the bot',
  morning: [],
  steps: [
    ...['Andy Frost', 'Claire Shiels', 'Claire Summerhayes', 'Mike Potter', 'Paul Leivers'].map(
      (name) => by(name).says('hello', /^Hello/),
    ),
    by('Sue Evans').says('hi', /^Hello/),
    by('Jonathan Carter').says('good morning', /^Hello/),
    david.says('hi', /^Hello/),
    ruth.says('hi', /^Hello/),
    by('Nick Jarman').says('hello', /^Hello/),
  ],
};

const ask: Day = {
  date: '2019-01-02',
  title: 'the quarter has ended',
  morning: [
    ['Andy Frost', /Your figures for Q3 2018\/19.*S05 Crime/],
    ['Claire Shiels', /Your figures for Q3 2018\/19.*S01 .*S02 /],
    ['Claire Summerhayes', /Your figures for Q3 2018\/19.*S04 Adult/],
    ['Mike Potter', /Your figures for Q3 2018\/19.*S06 Killed/],
  ],
  steps: [
    andy.says(
      'what do I owe?',
      /this is what is still needed from you.*S05 .*Monday 21 January 2019: figures/,
    ),
    andy.says('how do I fill it in?', /^How do I fill it in\?.*press Submit/),
    andy.says('can I do it on my phone?', /^Can I do it on a phone\?.*Yes/),
    andy.says(
      'total crime is 6,150 this time and antisocial behaviour 2,700',
      /^S05 .*“6150”.*Taken from your message.*“2700”/,
    ),
    andy.says('save that as a draft', /^Draft saved: S05 .*Nothing was submitted/),
    andy.says('my drafts', /^Your drafts.*S05 .*S05A 6150; S05B 2700/),
    mike.says('S06 is 209 this time', /^S06 .*“209”.*Taken from your message/),
    mike.says('no sorry 219', /^S06 .*“219”.*Taken from your message/),
    mike.says('remind me on the 9th', /You get no reminders before 9 January 2019/),
    mike.says('stop snoozing', /^Your reminders are on again/),
    claire.says(
      "I'm off till the 14th",
      /^Away until Monday 14 January 2019.*Nothing has been changed/,
    ),
    claire.says(
      'let Priya Nair do S02 while I am away',
      /Priya Nair is not named in the report.*Nothing has been changed.*“S02 Children in care”/,
    ),
    claire.says(
      'delegate to Claire Summerhayes until 14 January',
      /^Delegate your updates.*“Claire Summerhayes”.*“2019-01-14”/,
    ),
    claire.presses('Delegate', /^I will ask Claire Summerhayes instead of you/, {
      reaches: [['Claire Summerhayes', /^You are standing in for Claire Shiels/]],
    }),
    summerhayes.says('what do I owe?', /S01 .*S02 .*S04 /),
    summerhayes.says(
      'the figure for S04 is not available yet, the system was replaced',
      /^S04 .*“Not available yet”.*“the system was replaced”/,
    ),
    ruth.says('when are the figures for S05 due?', /due (?:by )?Monday 21 January 2019/),
    ruth.says('S05 is 6,000', /^Figures for S05 come from its officers.*Total crime: 6,270 crimes/),
    ruth.says('update S05', /^You cannot update S05.*Andy Frost/),
    ruth.says(
      'who owes S05?',
      /Only the performance team and the officers named in the report can see what is outstanding/,
    ),
    david.says(
      'how is the round going?',
      /^Progress for Q3 2018\/19.*None of the 5 indicators has been submitted/,
    ),
    david.says('has Mike opened his form?', /The form has been opened/),
    david.says('remind Mike on 9 January', /^Remind Mike Potter on Wednesday 9 January 2019\?/),
  ],
};

const remind: Day = {
  date: '2019-01-14',
  title: 'a week before the figures are due',
  morning: [
    ['Andy Frost', /^Reminder for Q3/],
    [
      'Claire Summerhayes',
      /^Reminder for .*I am asking you instead of Claire Shiels.*S01 .*S02 .*S04 /,
    ],
    ['Mike Potter', /^Reminder for Q3/],
  ],
  steps: [
    andy.says(
      'can I have until 31 January for S05, the police return is late',
      /Only the performance team can move a deadline.*“2019-01-31”.*“the police return is late”/,
    ),
    andy.presses('Ask David Bonner', /^Asked for more time: S05.*until Thursday 31 January/, {
      reaches: [['David Bonner', /^Andy Frost asks for more time: S05.*the police return is late/]],
    }),
    david.says(
      'has anyone asked for more time?',
      /^Open requests for Q3 2018\/19.*Andy Frost: more time for S05.*the police return is late/,
    ),
    david.says('allow it', /^Open requests.*Press Allow or Refuse under the request/),
    david.presses('Allow', /^Allowed: more time for S05.*Andy Frost is told at once/, {
      reaches: [['Andy Frost', /^You have more time: S05/]],
    }),
    andy.says('when is S05 due now?', /Figures are due by Thursday 31 January 2019/),
    claire.says("I'm back", /^Take your updates back from Claire Summerhayes\?/),
    claire.presses('I am back', /^Welcome back/, {
      reaches: [['Claire Shiels', /^Reminder for Q3.*S01 .*S02 /]],
    }),
    david.says(
      'remind me when S04 is in',
      /^Tell you once S04 .*has been submitted\?.*one message/,
    ),
    david.presses('Tell me', /^I will tell you once S04 /),
    david.says('my settings', /^Your settings.*Told once S04 .*has been submitted/),
    david.says("who hasn't opened the form yet?", /^Progress .*forms have not been opened yet/),
    david.says('chase Mike', /Mike Potter · Had a message today already/),
    mike.says('S06 is 4 fewer than last time', /213 \(12 months to Jul 2018\) − 4 = 209.*“209”/),
    mike.says('no change to the words', /“209”.*Kept: the text from Q2 2018\/19 still applies/),
    mike.presses('Submit', /^Received: S06 /),
    mike.says('did it arrive?', /^Status of S06.*It is waiting for Mike Potter: sign-off/),
    mike.says('thanks', /^You are welcome.*You still have to sign off S06/),
  ],
};

export const firstWeeks: readonly Day[] = [hello, ask, remind];
