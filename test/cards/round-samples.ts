import type { Button } from '../../src/cards/buttons.ts';
import type { Card } from '../../src/cards/card.ts';
import { changesCard } from '../../src/cards/changes-card.ts';
import { summariseHeadline } from '../../src/cards/describe-headline.ts';
import { questionCard } from '../../src/cards/form/question-card.ts';
import { type UpdateView, updateCard } from '../../src/cards/form/update-card.ts';
import type { MoreField, ValueField } from '../../src/cards/form/value-field.ts';
import { nameMeasure } from '../../src/cards/format-text.ts';
import { receiptCard } from '../../src/cards/message-card.ts';
import { progressCard } from '../../src/cards/progress-card.ts';
import { type ReminderItem, reminderCard } from '../../src/cards/reminder-card.ts';
import { recipientsCard, reminderReceiptCard } from '../../src/cards/reminder-receipt-card.ts';
import { rollUpCard } from '../../src/cards/roll-up-card.ts';
import { commentaryQuestions, questionIds } from '../../src/domain/indicator.ts';
import { describePeriod, type Period } from '../../src/domain/period/period.ts';
import { blocksToText } from '../../src/domain/submission/answers.ts';
import { quarter } from '../domain/round/round-data.ts';
import { catalogue, commentaryOf, findIndicator, headlinesOf } from './real-data.ts';
import { buildMore } from './round-build.ts';

const q3: Period = { kind: 'financial-quarter', index: 2018 * 4 + 2 };
const round = describePeriod(q3);

const ask = (title: string, kind: string, more: object = {}): Button => ({
  title,
  request: { kind, ...more },
});

const act = (title: string, kind: string, more: object = {}): Button => ({
  title,
  action: { kind, ...more },
});

const nameOf = (code: string) => nameMeasure(findIndicator(code));

const update = (code: string): Button => ({
  ...ask(`Update ${code}`, 'update', { code }),
  dialog: true,
});

const foot = [ask('Snooze', 'snooze'), ask('Delegate', 'delegate'), ask('My updates', 'mine')];

const lastOf = (code: string) => {
  const said = headlinesOf(code).map((headline) => summariseHeadline(headline).replace(/;.*$/, ''));
  return said.length > 1
    ? [
        'Last figures, Q2 2018/19 · Report, December 2018:',
        ...said.map((one) => one.replace(/^\S+ |, Q2.*$/g, '')),
      ]
    : said.map((one) => one.replace(/^[^:]*/, 'Last figure').replace(/ \(([^()]+)\)$/, ' · $1'));
};

const due = (what: string, day: string, overdue = false) => ({ what, day, overdue });

const overdue = (what: string, day: string) => due(what, day, true);

const item = (code: string, over: Partial<ReminderItem> = {}): ReminderItem => ({
  name: nameOf(code),
  owed: [due('figures', 'Monday 21 January 2019'), due('commentary', 'Monday 28 January 2019')],
  last: lastOf(code),
  buttons: [update(code)],
  ...over,
});

const reminderAsk = (): Card =>
  reminderCard({
    title: `Your update for ${round}`,
    intro: 'Good morning, Claire. Two indicators are waiting for you. It takes about five minutes.',
    owed: [due('figures', 'Monday 21 January 2019'), due('commentary', 'Monday 28 January 2019')],
    groups: [{ items: [item('S01', { owed: [] }), item('S02', { owed: [] })] }],
    nothing: 'Nothing is outstanding.',
    next: foot,
  });

const reminderOverdue = (): Card =>
  reminderCard({
    title: `Overdue for ${round}`,
    intro: 'Two indicators are overdue. Their outcome lead officers get this message as well.',
    groups: [
      {
        items: [
          item('S01', {
            owed: [overdue('figures', '21 January 2019'), overdue('commentary', '28 January 2019')],
            status: 'Draft saved on 18 January 2019 at 10:02.',
          }),
          item('S02', {
            owed: [overdue('commentary', '28 January 2019')],
            status:
              'Returned (the commentary) by Nick Jarman on 23 January 2019, 09:12: “Please say why there are more children in care.”',
          }),
        ],
      },
    ],
    nothing: 'Nothing is outstanding.',
    next: foot,
  });

const myUpdates = (): Card =>
  reminderCard({
    title: `My updates for ${round}`,
    intro: '',
    groups: [
      { heading: 'To fill in', items: [item('S06')] },
      {
        heading: 'To sign off',
        items: [
          item('S05', {
            owed: [due('sign-off', 'Monday 4 February 2019')],
            last: ['Submitted by Andy Frost on 2 January 2019 at 10:02.'],
            buttons: [
              ask('Show S05', 'show', { code: 'S05' }),
              act('Sign off', 'sign-off', { code: 'S05' }),
              ask('Return', 'return', { code: 'S05' }),
            ],
          }),
        ],
      },
    ],
    nothing: 'Nothing is outstanding.',
    next: foot,
  });

const nothingOwed = (): Card =>
  reminderCard({
    title: `My updates for ${round}`,
    intro: '',
    groups: [],
    nothing: `You have nothing left to submit for ${round}. I will write to you when the next quarter is over.`,
    next: [ask('Overview', 'overview')],
  });

const fieldsOf = (
  code: string,
  over: Readonly<Record<string, Partial<ValueField>>> = {},
): ValueField[] =>
  headlinesOf(code).map((headline) => ({
    id: `value-${headline.measure.code}`,
    label: nameMeasure(headline.measure),
    unit: headline.series?.unit ?? '',
    last: `Last figure: ${summariseHeadline(headline).replace(/^[^:]*: |;.*$/g, '')}`,
    typed: '',
    more: buildMore(headline.measure.code),
    required: true,
    ...over[headline.measure.code],
  }));

const openMore = (code: string, chosen: string, typed = ''): MoreField => {
  const more = buildMore(code, { open: true });
  return { ...more, state: { ...more.state, chosen }, why: { ...more.why, typed } };
};

const formOf = (code: string, over: Partial<UpdateView> = {}): UpdateView => ({
  name: nameOf(code),
  title: `Update for ${round}`,
  due: [
    { what: 'figures', day: 'Monday 21 January 2019', overdue: false },
    { what: 'commentary', day: 'Monday 28 January 2019', overdue: false },
  ],
  intro: [],
  fields: fieldsOf(code),
  answers: questionIds.map((id) => ({
    id: `answer-${id}`,
    label: commentaryQuestions[id],
    typed: blocksToText(
      commentaryOf(code)?.answers.find(({ question }) => question === id)?.blocks ?? [],
    ),
    last: 'This is the text of Q2 2018/19, ready to edit.',
    keep: { id: `keep-${id}`, title: 'Keep last quarter’s answer', ticked: false },
    required: false,
  })),
  commentaryNote: 'Commentary is compulsory when a measure worsens or a linked risk is HIGH.',
  maxLength: 4_000,
  actions: [
    act('Submit', 'submit', { code }),
    act('Save draft', 'save-draft', { code }),
    act('Keep all answers', 'no-change', { code }),
    { ...ask('Close', 'mine'), noInputs: true },
  ],
  ...over,
});

const formFresh = (): Card => updateCard(formOf('S05'));

const formFaults = (): Card => {
  const view = formOf('S05', {
    problem: 'Nothing has been saved yet: two things need correcting, and one needs a second look.',
    fields: fieldsOf('S05', {
      S05A: {
        typed: '62,700',
        change: '+56,430 (+900.0%) on Q2 2018/19',
        question: '62,700 is far from the last figure, 6,270 in Q2 2018/19.',
      },
      S05B: { typed: 'about 3000', fault: '“about 3000” is not a number. Write it like 3,012.' },
      S05C: {
        typed: '1,204',
        change: '+665 (+123.4%) on Q2 2018/19',
        more: openMore('S05C', 'provisional'),
      },
      S05D: {
        typed: '',
        more: openMore('S05D', 'not-available', 'The police return is late.'),
      },
    }),
    commentaryNote:
      'Commentary is compulsory this time: S05C Domestic abuse incidents has worsened: 539 → 1,204 incidents (+123.4%); lower is better: worsening.',
  });
  const answers = view.answers.map((answer, index) =>
    index === 1
      ? { ...answer, typed: '', last: '', required: true, fault: 'An answer is needed here.' }
      : { ...answer, required: true },
  );
  return updateCard({ ...view, answers });
};

const formFromMessage = (): Card =>
  updateCard(
    formOf('S05', {
      fields: fieldsOf('S05', {
        S05A: { typed: '6,150', said: 'Taken from your message.' },
        S05B: { typed: '2,810', said: 'Your message says 2,801, provisional.' },
      }),
      actions: [
        act('Submit', 'submit', { code: 'S05' }),
        act('Use what my message says', 'use-said', { code: 'S05' }),
        act('Save draft', 'save-draft', { code: 'S05' }),
        act('Delete draft', 'discard-draft', { code: 'S05' }),
      ],
    }),
  );

const formRevision = (): Card =>
  updateCard(
    formOf('S01', {
      title: `Revision for ${round}`,
      intro: [
        `${round} was signed off by Claire Shiels on 30 January 2019. A change needs a reason, and has to be signed off again.`,
      ],
      fields: fieldsOf('S01', { S01: { typed: '43.6 per 10,000' } }),
      reason: { id: 'reason', label: 'Reason for the change', typed: '', maxLength: 500 },
    }),
  );

const submitted = (): Card =>
  receiptCard({
    title: `Submitted: S05 for ${round}`,
    lines: [
      `Thank you, Andy. ${nameOf('S05')} shows the new figures now.`,
      'Paul Leivers is asked to sign it off by Monday 4 February 2019.',
    ],
    differences: [
      { what: `S05A Total crime, ${round}`, to: '6,072' },
      { what: `S05B Anti-social behaviour, ${round}`, to: '3,012 (provisional)' },
      {
        what: commentaryQuestions['changed-and-why'],
        from: 'Total crime has risen by 3.8% between the two quarters, in line with the season.',
        to: 'Total crime has fallen by 3.2% since the last quarter, as it does in most winters. Burglary rose a little, and the partnership looks into the reasons together with the police.',
      },
    ],
    next: [ask('Show S05', 'show', { code: 'S05' }), ask('My updates', 'mine')],
  });

const conflict = (): Card =>
  receiptCard({
    title: 'Not submitted: S05 has changed since you opened it',
    lines: [
      'Paul Leivers submitted it on 2 January 2019 at 10:02. What you typed is kept as your draft.',
    ],
    differences: [{ what: `S05A Total crime, ${round}`, from: '6,072', to: '6,080' }],
    next: [update('S05'), ask('History of S05', 'changes', { code: 'S05' })],
  });

const snoozed = (): Card =>
  receiptCard({
    title: 'Snoozed until Monday 14 January 2019, 09:00',
    lines: [
      'The deadlines stay as they are. Then you get one message for everything that fell due in the meantime.',
    ],
    next: [ask('My updates', 'mine')],
  });

const whenDue = (): Card =>
  receiptCard({
    title: 'When S03 is due',
    lines: [
      'The next value, for 2018/19, is expected in March 2020: it is published once a year.',
      'Source: Department for Education, pupil absence in schools.',
      'Owner: Claire Shiels.',
    ],
    next: [ask('Show S03', 'show', { code: 'S03' }), ask('Who leads', 'people')],
  });

const askReturn = (): Card =>
  questionCard({
    title: 'Return S05 to Andy Frost',
    text: 'Your note is sent to Andy Frost with the form.',
    inputs: [
      {
        kind: 'text',
        id: 'note',
        label: 'What needs to change? (required)',
        typed: '',
        multiline: true,
        maxLength: 1_000,
        fault: 'Say what has to change.',
      },
    ],
    actions: [
      act('Return', 'return', { code: 'S05' }),
      { ...ask('Cancel', 'mine'), noInputs: true },
    ],
  });

const askSnooze = (): Card =>
  questionCard({
    title: 'Snooze',
    text: 'You get no reminders before the day you choose. The deadlines stay as they are.',
    inputs: [
      {
        kind: 'date',
        id: 'until',
        label: 'Until (required)',
        value: '2019-01-14',
        min: '2019-01-03',
        max: '2019-02-28',
      },
    ],
    actions: [act('Snooze', 'snooze')],
  });

const askDelegate = (): Card =>
  questionCard({
    title: 'Delegate',
    text: 'While you are away a colleague is asked instead of you. The sponsor and the performance team can see it.',
    inputs: [
      {
        kind: 'choice',
        id: 'to',
        label: 'Who should I ask instead of you? (required)',
        choices: catalogue.people.map(({ id, name }) => ({ title: name, value: id })),
        chosen: '',
        fault: 'Choose a colleague.',
      },
      { kind: 'date', id: 'until', label: 'Until, that day included (required)', value: '' },
    ],
    actions: [act('Delegate', 'delegate')],
  });

const remind = (person: string): Button => ask('Remind', 'remind', { person });

const late = (text: string) => ({ text, late: true });
const calm = (text: string) => ({ text, late: false });

const progress = (): Card =>
  progressCard({
    title: `Progress for ${round}`,
    intro:
      '1 of 6 indicators has been submitted; overdue from Claire Shiels and Mike Potter; still due from Claire Summerhayes and Paul Leivers.',
    shares: [
      { label: 'Figures', done: 3, of: 6, day: 'Due 21 January 2019, 1 working day ago' },
      { label: 'Commentary', done: 1, of: 6, day: 'Due 28 January 2019, 4 working days left' },
      { label: 'Sign-off', done: 0, of: 6, day: 'Due 4 February 2019, 9 working days left' },
    ],
    groups: [
      {
        heading: 'Overdue (2 people)',
        officers: [
          {
            name: 'Claire Shiels',
            line: [
              calm('S01: figures ('),
              late('1 working day late'),
              calm('), commentary; S02: commentary'),
            ],
            note: 'S02 opened, S01 not yet; S03: all submitted',
            remind: remind('claire-shiels'),
          },
          {
            name: 'Mike Potter',
            line: [calm('S06: figures ('), late('1 working day late'), calm(')')],
            note: 'Not opened yet; had a message today already',
          },
        ],
      },
      {
        heading: 'Still due (2 people)',
        officers: [
          {
            name: 'Claire Summerhayes',
            line: [calm('Returned: S04 (a figure), to correct by 28 January 2019')],
            note: 'By Sue Evans on 18 January 2019, 10:02: “Please check the total.”',
            remind: remind('claire-summerhayes'),
          },
          {
            name: 'Paul Leivers',
            line: [calm('To sign off: S05')],
            remind: remind('paul-leivers'),
          },
        ],
      },
      {
        heading: 'Done (1 person)',
        officers: [
          {
            name: 'Andy Frost',
            line: [calm('S05: submitted, to be signed off by Paul Leivers')],
            note: 'Away until 31 January 2019: Mike Potter is asked instead',
          },
        ],
      },
    ],
    pager: {
      words: 'Officers 1–5 of 6',
      buttons: [ask('Next 1', 'progress', { page: 2 })],
    },
    next: [ask('Remind now', 'remind-now'), ask('Receipt', 'run')],
  });

const recipients = (): Card =>
  recipientsCard({
    title: `Remind now: ${round}`,
    intro: 'Nothing has been sent yet. A reminder would go to 2 people.',
    days: [overdue('figures', '21 January 2019'), due('commentary', 'Monday 28 January 2019')],
    recipients: [
      { name: 'Claire Shiels', line: [calm('S01: figures and commentary; S02: commentary')] },
      { name: 'Mike Potter', line: [calm('S06: figures (by 31 January 2019)')] },
    ],
    leftOut: [
      { name: 'Claire Summerhayes', why: 'has not installed the bot' },
      { name: 'Andy Frost', why: 'snoozed until 24 January 2019' },
      { name: 'Paul Leivers', why: 'was reminded today at 09:00' },
    ],
    actions: [act('Send to 2 people', 'remind', { run: 'r1' }), ask('Cancel', 'progress')],
  });

const reminderReceipt = (): Card =>
  reminderReceiptCard({
    title: `Messages for ${round}`,
    when: 'As of 2 January 2019, 09:01. Each person is listed once, with the newest message, or with one that did not arrive.',
    groups: [
      {
        heading: 'Blocked',
        people: [{ name: 'Sue Evans', note: 'has blocked the bot; please ring' }],
      },
      { heading: 'Not installed', people: [{ name: 'Claire Summerhayes' }] },
      { heading: 'Failed', people: [] },
      {
        heading: 'Not known whether it arrived',
        people: [
          {
            name: 'Jonathan Carter',
            note: 'the connection broke off; it may have arrived, and is not sent again by itself',
          },
        ],
      },
      {
        heading: 'Sent',
        people: ['Claire Shiels', 'Andy Frost', 'Mike Potter'].map((name) => ({ name })),
      },
      {
        heading: 'Already done',
        people: [{ name: 'Paul Leivers', note: 'sent on 2 January 2019 at 09:00' }],
      },
    ],
    next: [act('Send the failed ones again', 'resend', { run: 'r1' }), ask('Progress', 'progress')],
  });

const rollUp = (): Card =>
  rollUpCard({
    round: quarter(round),
    severe: 'HIGH',
    title: `Roll-up for ${round}`,
    intro:
      'Of 5 new figures, 3 got worse and 2 got better. What stands out: Child protection plans, up by a third (Q3 2018/19). 3 of 6 indicators were submitted; 3 are incomplete.',
    cameIn: ['S02', 'S05', 'S06'].map((code) => ({
      name: nameOf(code),
      owed: [],
      status: `Submitted by Andy Frost on 2 January 2019, 10:02${code === 'S02' ? '; signed off by Paul Leivers on 4 January 2019, 09:12' : ', not signed off yet'}.`,
    })),
    worse: [...headlinesOf('S05'), ...headlinesOf('S01')]
      .filter(({ verdict }) => verdict?.kind === 'compared' && verdict.judgement === 'worsening')
      .map((headline) => ({
        headline,
        press: ask(`Show ${headline.measure.code}`, 'show', { code: headline.measure.code }),
      })),
    risks: catalogue.risks.filter(
      ({ latest }) => latest.level === 'HIGH' || latest.trend === 'WORSENING',
    ),
    missing: [
      {
        name: nameOf('S01'),
        owed: [overdue('figures', '21 January 2019'), due('commentary', 'Monday 28 January 2019')],
        status: 'From Claire Shiels',
      },
      {
        name: nameOf('S04'),
        owed: [due('figures', 'Monday 11 February 2019')],
        status: 'From Claire Summerhayes',
      },
    ],
    away: ['Andy Frost until 14 January 2019: Mike Potter is asked instead'],
    next: [ask('Overview', 'overview'), ask('High risks', 'risks', { level: 'HIGH' })],
  });

const changes = (): Card =>
  changesCard({
    title: `History of ${nameOf('S05')}`,
    entries: [
      {
        when: '8 February 2019, 15:40',
        who: 'Andy Frost',
        what: `revised ${round}`,
        note: 'The police corrected two records.',
        differences: [{ what: `S05A Total crime, ${round}`, from: '6,072', to: '6,070' }],
      },
      {
        when: '4 January 2019, 09:12',
        who: 'Paul Leivers',
        what: `signed off ${round}`,
        differences: [],
      },
      {
        when: '2 January 2019, 10:02',
        who: 'Andy Frost',
        what: `submitted ${round}`,
        differences: [
          { what: `S05A Total crime, ${round}`, to: '6,072' },
          {
            what: commentaryQuestions['telling-us'],
            from: blocksToText(commentaryOf('S05')?.answers[0]?.blocks ?? []),
            to: 'Total crime has fallen since the last quarter. '.repeat(5),
          },
          { what: 'Deadline', from: '21 January 2019' },
        ],
      },
    ],
    nothing: 'Nothing has changed since the report.',
    pager: {
      words: 'Changes 1–10 of 20',
      buttons: [{ ...ask('Next 10', 'history', { code: 'S05', page: 2 }), inPlace: true }],
    },
    next: [ask('Show S05', 'show', { code: 'S05' })],
  });

const noChanges = (): Card =>
  changesCard({
    title: `History of ${nameOf('S03')}`,
    entries: [],
    nothing: 'Nothing has changed since the report of December 2018.',
    next: [ask('Show S03', 'show', { code: 'S03' })],
  });

/** The cards of a round, over the report of December 2018. */
export const roundSamples: Readonly<Record<string, () => Card>> = {
  'reminder-ask': reminderAsk,
  'reminder-overdue': reminderOverdue,
  'reminder-mine': myUpdates,
  'reminder-nothing': nothingOwed,
  'update-fresh': formFresh,
  'update-faults': formFaults,
  'update-from-message': formFromMessage,
  'update-revision': formRevision,
  'receipt-submitted': submitted,
  'receipt-conflict': conflict,
  'receipt-snoozed': snoozed,
  'receipt-when-due': whenDue,
  'ask-return': askReturn,
  'ask-snooze': askSnooze,
  'ask-delegate': askDelegate,
  progress,
  recipients,
  'run-receipt': reminderReceipt,
  'roll-up': rollUp,
  changes,
  'changes-none': noChanges,
};
