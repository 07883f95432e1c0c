import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { planResend } from '../../../src/domain/round/plan-messages.ts';
import type { RoundSnapshot } from '../../../src/domain/round/round-snapshot.ts';
import { buildReminder, buildSituation, describeMessage, failed } from './build-situation.ts';

const plan = (differs: Partial<RoundSnapshot>): string[] =>
  planResend(buildSituation('2019-01-19T22:00:00Z', differs)).map(describeMessage);

const state = failed('refused');
const ask = buildReminder('ask', '2019-01-02', { state });
const remind = buildReminder('remind', '2019-01-14', { state });
const snoozes = [{ person: 'andy', until: new Date('2019-02-01T00:00:00Z') }];

describe('planResend', () => {
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
