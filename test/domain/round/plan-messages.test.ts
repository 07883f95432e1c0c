import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { OwedItem } from '../../../src/domain/round/owed.ts';
import {
  newestStep,
  planMessages,
  planNow,
  planResend,
  rollUpStep,
  stepsByItem,
} from '../../../src/domain/round/plan-messages.ts';
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
import { calendar, quarter, schedule } from './round-data.ts';

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

describe('planNow', () => {
  const saturday = '2019-01-12T22:00:00Z';

  const plan = (differs: Partial<RoundSnapshot> = {}): string[] =>
    planNow(buildSituation(saturday, differs)).map(describeMessage);

  const today = buildReminder('remind', '2019-01-12');

  it('reminds everybody who owes something, whatever the hour and the day', () => {
    assert.deepEqual(plan(), ['andy remind 2019-01-12, S05 values']);
  });

  it('asks for more than an older message did', () => {
    const reminders = [buildReminder('ask', '2019-01-02')];
    assert.equal(plan({ reminders }).length, 1);
  });

  it('leaves out who snoozes', () => {
    const snoozes = [{ person: 'andy', until: new Date('2019-01-13T00:00:00Z') }];
    assert.deepEqual(plan({ snoozes }), []);
  });

  it('leaves out who has, or may have, a message of today', () => {
    for (const kind of ['ask', 'remind', 'overdue'] as const)
      assert.deepEqual(plan({ reminders: [buildReminder(kind, '2019-01-12')] }), []);
    const unknown = { ...today, state: { kind: 'unknown', detail: '' } } as const;
    assert.deepEqual(plan({ reminders: [unknown] }), []);
  });

  it('leaves out who has a message of an earlier day that only went out today', () => {
    const late = { ...buildReminder('ask', '2019-01-02'), at: new Date('2019-01-12T09:00:00Z') };
    assert.deepEqual(plan({ reminders: [late] }), []);
    const notice = { ...late, step: { kind: 'returned', on: 'S05.7' } } as const;
    assert.equal(plan({ reminders: [notice] }).length, 1);
  });

  it('tries a failed one of today again', () => {
    const reminders = [{ ...today, state: failed('refused') }];
    assert.deepEqual(plan({ reminders }), ['andy remind 2019-01-12, again, S05 values']);
  });
});

describe('planResend', () => {
  const plan = (differs: Partial<RoundSnapshot>): string[] =>
    planResend(buildSituation('2019-01-19T22:00:00Z', differs)).map(describeMessage);

  const state = failed('refused');

  const ask = buildReminder('ask', '2019-01-02', { state });

  const remind = buildReminder('remind', '2019-01-14', { state });

  const snoozes = [{ person: 'andy', until: new Date('2019-02-01T00:00:00Z') }];

  it('sends the newest of a person again, whatever the reason', () => {
    const again = ['andy remind 2019-01-14, again, S05 values'];
    assert.deepEqual(plan({ reminders: [remind, ask] }), again);
  });

  it('sends nothing that a later message made up for', () => {
    const reminders = [ask, buildReminder('remind', '2019-01-14')];
    assert.deepEqual(plan({ reminders }), []);
  });

  it('leaves out who owes nothing any more', () => {
    assert.deepEqual(plan({ reminders: [remind], owed: [] }), []);
  });

  it('leaves out who snoozes', () => {
    assert.deepEqual(plan({ reminders: [remind], snoozes }), []);
  });

  it('leaves alone what arrived, or may have', () => {
    const unknown = { kind: 'unknown', detail: '' } as const;
    assert.deepEqual(plan({ reminders: [buildReminder('ask', '2019-01-02')] }), []);
    assert.deepEqual(plan({ reminders: [{ ...ask, state: unknown }] }), []);
  });

  it('sends the roll-up and notices again to one who owes nothing', () => {
    const reminders = [
      buildReminder('roll-up', '2019-02-05', { state }),
      buildReminder('returned', 'S05.8', { state }),
    ];
    const both = ['andy roll-up 2019-02-05, again', 'andy returned S05.8, again'];
    assert.deepEqual(plan({ reminders, owed: [] }), both);
    assert.deepEqual(plan({ reminders, owed: [], snoozes }), both.slice(1));
  });

  it('tells an outcome lead of what is overdue still', () => {
    const overdue = buildReminder('overdue', '2019-01-22', { state, person: 'paul' });
    const messages = planResend(
      buildSituation('2019-01-23T09:00:00Z', { reminders: [overdue] }),
    ).map(describeMessage);
    assert.deepEqual(messages, ['paul overdue 2019-01-22, again, S05 values']);
  });
});

describe('the steps of a message', () => {
  const rules = { round: quarter('Q3 2018/19'), schedule, calendar };

  const stepsOf = (item: OwedItem, withRules = rules) =>
    stepsByItem([item], withRules).get(item) ?? [];

  const stepsFrom = (differs: Partial<OwedItem>): string[] =>
    stepsOf(buildItem(differs)).map(({ kind, on }) => `${kind} ${on}`);

  describe('stepsByItem', () => {
    it('asks, reminds five working days before, and goes on every five after', () => {
      assert.deepEqual(stepsFrom({}), [
        'ask 2019-01-02',
        'remind 2019-01-14',
        'overdue 2019-01-22',
        'overdue 2019-01-29',
        'overdue 2019-02-05',
        'overdue 2019-02-12',
        'overdue 2019-02-19',
        'overdue 2019-02-26',
        'overdue 2019-03-05',
        'overdue 2019-03-12',
        'overdue 2019-03-19',
        'overdue 2019-03-26',
      ]);
    });

    it('asks nobody for a sign-off', () => {
      const steps = stepsFrom({ part: 'sign-off', due: '2019-02-04', since: '2019-01-08' });
      assert.deepEqual(steps.slice(0, 2), ['remind 2019-01-28', 'overdue 2019-02-05']);
    });

    it('passes over what fell on the day since which it is owed, or before', () => {
      const [first] = stepsFrom({ part: 'commentary', due: '2019-01-28', since: '2019-01-29' });
      assert.equal(first, 'overdue 2019-02-05');
    });

    it('reminds nobody before they are asked', () => {
      const early = { ...rules, schedule: { ...schedule, remindBefore: 20 } };
      const [first, second] = stepsOf(buildItem(), early);
      assert.deepEqual([first?.kind, second?.kind], ['ask', 'overdue']);
    });

    it('keeps items with one deadline apart', () => {
      const items = [buildItem(), buildItem({ since: '2019-01-20' })];
      const steps = stepsByItem(items, rules);
      assert.deepEqual(
        items.map((item) => steps.get(item)?.[0]?.kind),
        ['ask', 'overdue'],
      );
    });

    it('ends where the next round begins', () => {
      assert.deepEqual(stepsFrom({ due: '2019-03-29' }), ['ask 2019-01-02', 'remind 2019-03-22']);
    });
  });

  describe('rollUpStep', () => {
    it('falls on the working day after the sign-offs are due', () => {
      assert.deepEqual(rollUpStep(rules), { kind: 'roll-up', on: '2019-02-05' });
    });
  });

  describe('newestStep', () => {
    const ask = { kind: 'ask', on: '2019-01-22' } as const;
    const remind = { kind: 'remind', on: '2019-01-22' } as const;
    const overdue = { kind: 'overdue', on: '2019-01-22' } as const;

    it('is the most urgent of its day', () => {
      assert.equal(newestStep([overdue, ask, remind], '2019-01-22'), overdue);
      assert.equal(newestStep([remind, ask], '2019-01-22'), remind);
    });

    it('is a later one of less urgency', () => {
      const later = { ...ask, on: '2019-01-23' };
      assert.equal(newestStep([later, overdue], '2019-01-23'), later);
    });

    it('is none whose day is to come', () => {
      assert.equal(newestStep([ask], '2019-01-21'), undefined);
    });
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
