import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { planMessages } from '../../../src/domain/round/plan-messages.ts';
import type { FailureReason } from '../../../src/domain/round/reminder.ts';
import type { RoundSnapshot } from '../../../src/domain/round/round-snapshot.ts';
import {
  buildItem,
  buildReminder,
  buildSituation,
  describeMessage,
  failed,
  sent,
} from './build-snapshot.ts';
import { quarter } from './round-data.ts';

describe('planMessages, of what is news', () => {
  const signedOff = { kind: 'signed-off', on: 'S05.7' } as const;
  const standIn = { kind: 'stand-in', on: 'andy.2019-01-31' } as const;
  const at = new Date('2019-01-10T15:00:00Z');
  const plan = (now: string, differs: Partial<RoundSnapshot>): string[] =>
    planMessages(buildSituation(now, { owed: [], ...differs })).map(describeMessage);

  it('tells of a sign-off for two working days, and of none from before', () => {
    const notices = [{ person: 'andy', step: signedOff, news: at }];
    assert.deepEqual(plan('2019-01-10T15:01:00Z', { notices }), ['andy signed-off S05.7']);
    assert.equal(plan('2019-01-14T20:00:00Z', { notices }).length, 1);
    assert.deepEqual(plan('2019-01-15T09:00:00Z', { notices }), []);
  });

  it('tells somebody once that they stand in', () => {
    const notices = [{ person: 'mia', step: standIn, news: at }];
    assert.equal(plan('2019-01-10T15:01:00Z', { notices }).length, 1);
    const reminders = [{ person: 'mia', step: standIn, state: sent, at }];
    assert.deepEqual(plan('2019-01-10T15:02:00Z', { notices, reminders }), []);
  });

  it('says it in the reminder alone where one goes out, or went out since', () => {
    const notices = [{ person: 'mia', step: standIn, news: at }];
    const owed = [buildItem({ owners: ['mia'] })];
    assert.deepEqual(plan('2019-01-10T15:01:00Z', { notices, owed }), [
      'mia ask 2019-01-02, S05 values',
    ]);
    const asked = buildReminder('ask', '2019-01-02', { person: 'mia' });
    const since = [{ ...asked, at: new Date('2019-01-10T15:01:00Z') }];
    assert.deepEqual(plan('2019-01-10T15:02:00Z', { notices, owed, reminders: since }), []);
    const earlier = [{ ...asked, at: new Date('2019-01-02T09:00:00Z') }];
    assert.deepEqual(
      plan('2019-01-10T15:02:00Z', { notices, owed, reminders: earlier }).map((one) =>
        one.slice(0, 12),
      ),
      ['mia stand-in'],
    );
  });

  it('sends no old roll-up to somebody who was out of reach', () => {
    const step = { kind: 'roll-up', on: '2019-02-05' } as const;
    const missed = {
      person: 'helen',
      step,
      state: failed('not-linked'),
      at: new Date('2019-02-05T09:00:00Z'),
    };
    const differs = { sponsors: ['helen'], reminders: [missed], reachable: new Set(['helen']) };
    assert.equal(plan('2019-02-12T10:00:00Z', differs).length, 1);
    assert.deepEqual(plan('2019-03-12T10:00:00Z', differs), []);
  });

  it('reminds whoever stands in on the day that was planned', () => {
    const differs = {
      owed: [buildItem({ owners: ['mia'] })],
      standIns: [{ person: 'andy', to: 'mia', until: '2019-01-31' }],
      plannedReminders: [
        { on: '2019-01-10', people: ['andy'], by: { objectId: 'd', name: 'D' }, at },
      ],
      reminders: [buildReminder('ask', '2019-01-02', { person: 'mia' })],
    };
    assert.deepEqual(plan('2019-01-10T09:00:00Z', differs), ['mia remind 2019-01-10, S05 values']);
    assert.deepEqual(
      plan('2019-01-10T09:00:00Z', { ...differs, standIns: [], owed: [buildItem()], reminders: [] })
        .length,
      1,
    );
  });
});

describe('planMessages', () => {
  const plan = (now: string, differs: Partial<RoundSnapshot> = {}): string[] =>
    planMessages(buildSituation(now, differs)).map(describeMessage);

  const asked = buildReminder('ask', '2019-01-02');

  const ask = 'andy ask 2019-01-02, S05 values';

  const times: [string, string, string[]][] = [
    ['nothing before the first working day', '2019-01-01T10:00:00Z', []],
    ['nothing before nine', '2019-01-02T08:59:59Z', []],
    ['the question at nine', '2019-01-02T09:00:00Z', [ask]],
    ['the question at once when it starts later that day', '2019-01-02T17:30:00Z', [ask]],
    ['the question days later when it was down', '2019-01-09T09:00:00Z', [ask]],
    ['nothing on a Saturday', '2019-01-05T10:00:00Z', []],
    [
      'one reminder, not the question too',
      '2019-01-15T09:00:00Z',
      ['andy remind 2019-01-14, S05 values'],
    ],
    ['nothing once the next round has begun', '2019-04-01T09:00:00Z', []],
  ];
  for (const [title, now, expected] of times)
    it(`sends ${title}`, () => {
      assert.deepEqual(plan(now), expected);
    });

  const plannedOn = (on: string, people?: readonly string[]) => ({
    plannedReminders: [
      { on, by: { objectId: 'd', name: 'D' }, at: new Date(0), ...(people ? { people } : {}) },
    ],
    reminders: [asked],
  });
  const planned: [string, string, Partial<RoundSnapshot>, string[]][] = [
    ['not before its day', '2019-01-09T17:00:00Z', plannedOn('2019-01-10', ['andy']), []],
    [
      'on its day to the person who still owes something',
      '2019-01-10T09:00:00Z',
      plannedOn('2019-01-10', ['andy']),
      ['andy remind 2019-01-10, S05 values'],
    ],
    [
      'to everybody who owes something where nobody is named',
      '2019-01-10T09:00:00Z',
      plannedOn('2019-01-10'),
      ['andy remind 2019-01-10, S05 values'],
    ],
    [
      'late where the bot was down on its day',
      '2019-01-11T09:00:00Z',
      plannedOn('2019-01-10'),
      ['andy remind 2019-01-10, S05 values'],
    ],
    ['not at night', '2019-01-10T06:00:00Z', plannedOn('2019-01-10'), []],
    ['not to others', '2019-01-10T09:00:00Z', plannedOn('2019-01-10', ['bob']), []],
    [
      'not to somebody who owes nothing',
      '2019-01-10T09:00:00Z',
      { ...plannedOn('2019-01-10'), owed: [] },
      [],
    ],
    [
      'not a second time',
      '2019-01-11T09:00:00Z',
      {
        ...plannedOn('2019-01-10'),
        reminders: [asked, buildReminder('remind', '2019-01-10')],
      },
      [],
    ],
    [
      'not to somebody who snoozes',
      '2019-01-10T09:00:00Z',
      {
        ...plannedOn('2019-01-10'),
        snoozes: [{ person: 'andy', until: new Date('2019-01-11T09:00:00Z') }],
      },
      [],
    ],
  ];
  for (const [title, now, differs, expected] of planned)
    it(`sends a reminder that the performance team planned ${title}`, () => {
      assert.deepEqual(plan(now, differs), expected);
    });

  it('sends from nine by London’s clock in summer', () => {
    const summer = { round: quarter('Q1 2019/20'), owed: [buildItem({ due: '2019-07-19' })] };
    assert.deepEqual(plan('2019-07-01T07:59:59Z', summer), []);
    assert.deepEqual(plan('2019-07-01T08:00:00Z', summer), ['andy ask 2019-07-01, S05 values']);
  });

  it('tells the owner and the outcome lead when it is overdue', () => {
    assert.deepEqual(plan('2019-01-22T09:00:00Z'), [
      'andy overdue 2019-01-22, S05 values',
      'paul overdue 2019-01-22, S05 values',
    ]);
  });

  it('tells an outcome lead of nothing that is not overdue', () => {
    const owed = [buildItem(), buildItem({ part: 'commentary', due: '2019-01-28' })];
    assert.deepEqual(plan('2019-01-22T09:00:00Z', { owed }), [
      'andy overdue 2019-01-22, S05 values, S05 commentary',
      'paul overdue 2019-01-22, S05 values',
    ]);
  });

  it('lists all that a person owes in one message', () => {
    const owed = [
      buildItem(),
      buildItem({ part: 'commentary', due: '2019-01-28' }),
      buildItem({ indicator: 'S06', owners: ['zoe', 'andy'] }),
    ];
    assert.deepEqual(plan('2019-01-02T09:00:00Z', { owed }), [
      'andy ask 2019-01-02, S05 values, S05 commentary, S06 values',
      'zoe ask 2019-01-02, S06 values',
    ]);
  });

  it('sends nothing twice', () => {
    assert.deepEqual(plan('2019-01-02T09:01:00Z', { reminders: [asked] }), []);
    assert.deepEqual(plan('2019-01-11T09:00:00Z', { reminders: [asked] }), []);
  });

  it('writes nothing older than what arrived, when what was more urgent came in', () => {
    const owed = [buildItem({ part: 'commentary', due: '2019-01-28' })];
    const reminders = [buildReminder('overdue', '2019-01-22')];
    assert.deepEqual(plan('2019-01-23T10:00:00Z', { owed, reminders }), []);
  });

  it('writes to nobody twice in one day', () => {
    const late = buildReminder('ask', '2019-01-02', { at: new Date('2019-01-14T09:00:00Z') });
    assert.deepEqual(plan('2019-01-14T10:00:00Z', { reminders: [late] }), []);
    const remind = 'andy remind 2019-01-14, S05 values';
    assert.deepEqual(plan('2019-01-15T09:00:00Z', { reminders: [late] }), [remind]);
  });

  describe('after a message that did not go well', () => {
    const now = '2019-01-02T15:00:00Z';
    const again = 'andy ask 2019-01-02, again, S05 values';
    const cases: [FailureReason, boolean, string[]][] = [
      ['throttled', false, [again]],
      ['no-connection', false, [again]],
      ['not-linked', false, []],
      ['not-linked', true, [again]],
      ['not-installed', false, []],
      ['not-installed', true, [again]],
      ['blocked', true, [again]],
      ['disabled', true, [again]],
      ['refused', true, []],
      ['too-large', true, []],
    ];
    for (const [reason, isReachable, expected] of cases)
      it(`${expected.length > 0 ? 'tries again' : 'waits'} for ${reason}, ${isReachable ? 'reachable' : 'not reachable'}`, () => {
        const reminders = [{ ...asked, state: failed(reason) }];
        const reachable = new Set(isReachable ? ['andy'] : []);
        assert.deepEqual(plan(now, { reminders, reachable }), expected);
      });

    it('never sends again what may have arrived', () => {
      for (const state of [
        { kind: 'claimed', run: 'a' },
        { kind: 'unknown', detail: '' },
      ] as const)
        assert.deepEqual(plan(now, { reminders: [{ ...asked, state }] }), []);
    });

    it('hands over the record that failed', () => {
      const record = { ...asked, state: failed('throttled') };
      const [message] = planMessages(buildSituation(now, { reminders: [record] }));
      assert.equal(message?.again, record);
    });
  });

  describe('the roll-up', () => {
    const sponsors = ['helen', 'helen'];
    const nothingOwed = { owed: [], sponsors };

    it('goes to a sponsor once, even if nothing is owed', () => {
      assert.deepEqual(plan('2019-02-04T17:00:00Z', nothingOwed), []);
      assert.deepEqual(plan('2019-02-05T09:00:00Z', nothingOwed), ['helen roll-up 2019-02-05']);
      const reminders = [buildReminder('roll-up', '2019-02-05', { person: 'helen' })];
      assert.deepEqual(plan('2019-02-06T09:00:00Z', { ...nothingOwed, reminders }), []);
    });

    it('comes later when the bot was down', () => {
      assert.deepEqual(plan('2019-02-20T12:00:00Z', nothingOwed), ['helen roll-up 2019-02-05']);
    });

    it('leaves what is overdue for the next day', () => {
      const both = { sponsors: ['andy'], owed: [buildItem({ alsoTold: [] })] };
      assert.deepEqual(plan('2019-02-05T09:00:00Z', both), ['andy roll-up 2019-02-05']);
      const reminders = [buildReminder('roll-up', '2019-02-05')];
      assert.deepEqual(plan('2019-02-05T10:00:00Z', { ...both, reminders }), []);
      const overdue = 'andy overdue 2019-02-05, S05 values';
      assert.deepEqual(plan('2019-02-06T09:00:00Z', { ...both, reminders }), [overdue]);
    });
  });

  it('leaves a person in peace until the snooze ends, and then sends what fell due', () => {
    const snoozes = [{ person: 'andy', until: new Date('2019-01-15T12:00:00Z') }];
    assert.deepEqual(plan('2019-01-15T11:59:59Z', { snoozes }), []);
    const remind = 'andy remind 2019-01-14, S05 values';
    assert.deepEqual(plan('2019-01-15T12:00:00Z', { snoozes }), [remind]);
  });

  describe('a notice', () => {
    const notice = { person: 'paul', step: { kind: 'submitted', on: 'S05.7' } } as const;
    const night = '2019-01-06T03:00:00Z';

    it('goes out at any time, to one who snoozes too, and once', () => {
      const snoozes = [{ person: 'paul', until: new Date('2019-02-01T00:00:00Z') }];
      const notices = [notice, { ...notice }];
      assert.deepEqual(plan(night, { notices, snoozes }), ['paul submitted S05.7']);
      const reminders = [buildReminder('submitted', 'S05.7', { person: 'paul', state: sent })];
      assert.deepEqual(plan(night, { notices, reminders }), []);
    });

    it('is none of the day’s messages', () => {
      const reminders = [
        buildReminder('returned', 'S05.8', { at: new Date('2019-01-14T08:00:00Z') }),
      ];
      const remind = 'andy remind 2019-01-14, S05 values';
      assert.deepEqual(plan('2019-01-14T09:00:00Z', { reminders }), [remind]);
    });
  });

  it('is in the order of people and steps', () => {
    const owed = [buildItem({ owners: ['zoe', 'bob', 'andy'] })];
    const notices = [
      { person: 'bob', step: { kind: 'returned', on: 'S05.2' } },
      { person: 'bob', step: { kind: 'submitted', on: 'S05.1' } },
    ] as const;
    const messages = planMessages(buildSituation('2019-01-02T09:00:00Z', { owed, notices }));
    assert.deepEqual(
      messages.map(({ person, step }) => `${person} ${step.kind}`),
      ['andy ask', 'bob ask', 'bob submitted', 'bob returned', 'zoe ask'],
    );
  });
});

describe('owners of milestones', () => {
  const plan = (now: string, differs: Parameters<typeof buildSituation>[1] = {}) =>
    planMessages(buildSituation(now, { milestoneOwners: ['andy', 'meg'], ...differs })).map(
      describeMessage,
    );

  it('are asked once as the round begins, and those who owe figures are asked for both together', () => {
    assert.deepEqual(plan('2019-01-02T09:00:00Z'), [
      'andy ask 2019-01-02, S05 values',
      'meg ask 2019-01-02',
    ]);
    const asked = [
      buildReminder('ask', '2019-01-02'),
      buildReminder('ask', '2019-01-02', { person: 'meg' }),
    ];
    assert.deepEqual(plan('2019-01-03T09:00:00Z', { reminders: asked }), []);
  });

  it('are asked although others owe them figures, and not beside a message about those', () => {
    const paul = { milestoneOwners: ['paul'] };
    assert.deepEqual(plan('2019-01-02T09:00:00Z', paul), [
      'andy ask 2019-01-02, S05 values',
      'paul ask 2019-01-02',
    ]);
    assert.deepEqual(
      plan('2019-01-22T09:00:00Z', paul).filter((one) => one.startsWith('paul')),
      ['paul overdue 2019-01-22, S05 values'],
    );
  });

  it('who handed in their figures are not asked again', () => {
    const reminders = [buildReminder('remind', '2019-01-14')];
    assert.deepEqual(plan('2019-01-16T09:00:00Z', { reminders, owed: [] }), ['meg ask 2019-01-02']);
  });
});
