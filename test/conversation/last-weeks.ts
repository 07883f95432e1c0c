import { by, type Day } from './step.ts';

const andy = by('Andy Frost');
const claire = by('Claire Shiels');
const summerhayes = by('Claire Summerhayes');
const mike = by('Mike Potter');
const paul = by('Paul Leivers');
const sue = by('Sue Evans');
const david = by('David Bonner');
const nick = by('Nick Jarman');
const ruth = by('Ruth Reader');

const submit: Day = {
  date: '2019-01-16',
  title: 'S05 comes in, goes back and is signed off',
  morning: [],
  steps: [
    david.says('chase Andy', /^Send one reminder to Andy Frost now\?.*Nothing has been sent yet/),
    david.presses('Send one reminder', /^Reminders are being sent/, {
      reaches: [['Andy Frost', /^Reminder for Q3/]],
    }),
    andy.says('carry on with S05', /^S05 .*This is your draft.*“6150”/),
    andy.says(
      'domestic abuse incidents are 530 and domestic abuse crimes 680',
      /This is your draft.*“6150”.*Your message says 530.*Your message says 680/,
    ),
    andy.presses('Use what my message says', /“530”.*Taken from your message.*“680”/),
    andy.presses('Keep all answers', /Kept: the text from Q2 2018\/19 still applies/),
    andy.presses('Submit', /^Received: S05 .*Paul Leivers will be asked to sign it off/, {
      reaches: [['Paul Leivers', /^To sign off: S05 .*6,150/]],
    }),
    andy.says('did it arrive?', /^Status of S05.*It is waiting for Paul Leivers: sign-off/),
    andy.says('who has it now?', /^Status of S05.*It is waiting for Paul Leivers/),
    paul.says('what is waiting for me?', /S05 .*Due Monday 4 February 2019: sign-off/),
    paul.says('send S05 back, please check total crime', /^Return: S05 .*“please check/),
    paul.presses('Return', /^Returned: S05 .*Andy Frost is told at once/, {
      reaches: [['Andy Frost', /^Returned: S05 .*please check total crime/]],
    }),
    andy.says(
      'why was it returned?',
      /^Status of S05.*Returned by Paul Leivers.*please check total crime/,
    ),
    andy.says(
      'history of S05',
      /Paul Leivers returned Q3.*“please check total crime”.*Andy Frost submitted/,
    ),
    andy.says('total crime should be 6,105', /^S05 .*“6105”.*Taken from your message/),
    andy.presses('Submit', /^Received: S05 .*6,105 \(was 6,150\)/, {
      reaches: [['Paul Leivers', /^To sign off: S05 .*6,105/]],
    }),
    paul.says('sign off S05', /^To sign off: S05 .*6,105/),
    paul.presses('Sign off', /^Signed off: S05 .*Andy Frost is told at once/, {
      reaches: [['Andy Frost', /^Signed off: S05 .*nothing more for you to do/]],
    }),
    paul.says(
      'I signed it by mistake',
      /^Take back the sign-off\?.*signed off by Paul Leivers.*wait for sign-off again/,
    ),
    paul.presses('Take back: S05, Q3 2018/19', /^Sign-off taken back: S05 .*Andy Frost is told/, {
      reaches: [['Andy Frost', /^Sign-off taken back: S05 .*stays as it is/]],
    }),
    paul.says('sign off S05', /^To sign off: S05 .*6,105/),
    paul.presses('Sign off', /^Signed off: S05 .*Andy Frost is told at once/, {
      reaches: [['Andy Frost', /^Signed off: S05 .*nothing more for you to do/]],
    }),
    andy.says('who signed off S05?', /^Status of S05.*Paul Leivers signed it off/),
    andy.says('thanks', /^You are welcome/),
  ],
};

const overdue: Day = {
  date: '2019-01-22',
  title: 'the day after the figures were due',
  morning: [
    ['Claire Shiels', /^Overdue for Q3.*S01 .*S02 /],
    ['Claire Summerhayes', /^Overdue for Q3.*S04 /],
    ['Jonathan Carter', /^Overdue for .*Due from Claire Summerhayes/],
    ['Sue Evans', /^Overdue for .*Due from Claire Summerhayes/],
  ],
  steps: [
    david.says('who still owes something?', /overdue from Claire Shiels and Claire Summerhayes/),
    david.says('did the reminders arrive?', /^Messages for Q3 2018\/19.*Sent \(/),
    claire.says('S01 is 41.2 and S02 is 57.9', /^Your message has figures for 2 indicators/),
    claire.says('S01 first', /^S01 .*“41.2”.*Taken from your message/),
    claire.says('same wording as last time', /“41.2”.*Kept: the text from Q2 2018\/19/),
    claire.presses('Submit', /^Received: S01 /),
    claire.presses('Update S02 with 57.9', /^S02 .*“57.9”.*Taken from your message/),
    claire.presses('Keep all answers', /Kept: the text from Q2 2018\/19 still applies/),
    claire.presses('Submit', /^Received: S02 /),
    claire.says('sign off everything', /^To sign off.*S01 .*41.2.*S02 .*57.9/),
    claire.presses('Sign off all', /^Sign off all 2\?/),
    claire.presses('Sign off all 2', /^Signed off: 2 of 2/),
    mike.says('sign off S06', /^To sign off: S06 /),
    mike.presses('Sign off', /^Signed off: S06 /),
    summerhayes.says('S04 is 507', /^S04 .*“507”.*Taken from your message/),
    summerhayes.says('scrap that, 570', /^S04 .*“570”.*Taken from your message/),
    summerhayes.says('the wording stays as it was', /“570”.*Kept: the text from Q2 2018\/19/),
    summerhayes.presses('Submit', /^Received: S04 /, {
      reaches: [
        ['Jonathan Carter', /^To sign off: S04 /],
        ['Sue Evans', /^To sign off: S04 /],
        ['David Bonner', /^S04 .*has been submitted.*You asked me to tell you/],
      ],
    }),
    sue.says('what do I have to sign off?', /^To sign off.*S04 .*570/),
    sue.presses('Sign off', /^Signed off: S04 /, {
      reaches: [['Claire Summerhayes', /^Signed off: S04 /]],
    }),
    david.says('is everything signed off?', /Sign-off · 5 of 5/),
  ],
};

const rollUp: Day = {
  date: '2019-02-05',
  title: 'the quarter is signed off',
  morning: [
    [
      'Nick Jarman',
      /^People in Dorset are Safe: Q3 2018\/19.*Of 6 indicators, .* 1 is not due this quarter/,
    ],
  ],
  steps: [
    nick.says('what is still missing?', /Nothing is missing/),
    nick.says('roll-up', /^People in Dorset are Safe: Q3 2018\/19/),
    david.says('receipt', /^Messages for Q3 2018\/19/),
    ruth.says('show S05', /6,105/),
    ruth.says('history of S05', /Paul Leivers signed off Q3.*Andy Frost submitted Q3.*6,105/),
  ],
};

export const lastWeeks: readonly Day[] = [submit, overdue, rollUp];
