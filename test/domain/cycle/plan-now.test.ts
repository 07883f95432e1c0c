import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { planNow } from '../../../src/domain/round/plan-messages.ts';
import type { RoundSnapshot } from '../../../src/domain/round/round-snapshot.ts';
import { buildReminder, buildSituation, describeMessage, failed } from './build-situation.ts';

const saturday = '2019-01-12T22:00:00Z';

const plan = (differs: Partial<RoundSnapshot> = {}): string[] =>
  planNow(buildSituation(saturday, differs)).map(describeMessage);

const today = buildReminder('remind', '2019-01-12');

describe('planNow', () => {
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

  it('tries a failed one of today again', () => {
    const reminders = [{ ...today, state: failed('refused') }];
    assert.deepEqual(plan({ reminders }), ['andy remind 2019-01-12, again, S05 values']);
  });
});
