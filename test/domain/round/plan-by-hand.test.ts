import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { planNow, planResend } from '../../../src/domain/round/plan-by-hand.ts';
import type { RoundSnapshot } from '../../../src/domain/round/round-snapshot.ts';
import { buildReminder, buildSituation, describeMessage, failed } from './build-snapshot.ts';

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
