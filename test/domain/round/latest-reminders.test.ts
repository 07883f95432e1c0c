import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { latestOfEach } from '../../../src/domain/round/latest-reminders.ts';
import type { Reminder, ReminderState, StepKind } from '../../../src/domain/round/reminder.ts';

const sent: ReminderState = { kind: 'sent', activityId: 'a' };
const failed: ReminderState = { kind: 'failed', reason: 'throttled', detail: 'too many' };

const build = (
  person: string,
  kind: StepKind,
  { state, hour }: { readonly state: ReminderState; readonly hour: number },
): Reminder => ({
  person,
  step: { kind, on: kind === 'returned' ? 'S05.2' : '2019-01-02' },
  state,
  at: new Date(Date.UTC(2019, 0, 2, hour)),
});

describe('the latest messages of a round', () => {
  const cases: readonly (readonly [string, readonly Reminder[], readonly number[]])[] = [
    ['are none of none', [], []],
    [
      'are one for each person',
      [
        build('andy', 'ask', { state: sent, hour: 9 }),
        build('mike', 'ask', { state: failed, hour: 9 }),
        build('andy', 'returned', { state: sent, hour: 11 }),
      ],
      [2, 1],
    ],
    [
      'let a reminder that arrived settle one that failed',
      [
        build('andy', 'ask', { state: failed, hour: 9 }),
        build('andy', 'remind', { state: sent, hour: 10 }),
      ],
      [1],
    ],
    [
      'do not hide a failure behind a later message about something else',
      [
        build('andy', 'returned', { state: failed, hour: 9 }),
        build('andy', 'remind', { state: sent, hour: 10 }),
      ],
      [0],
    ],
  ];
  for (const [title, reminders, expected] of cases)
    it(title, () =>
      assert.deepEqual(
        latestOfEach(reminders),
        expected.map((at) => reminders[at]),
      ),
    );
});
