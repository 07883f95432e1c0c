import fc from 'fast-check';
import { failureReasons, type ReminderState } from '../../../src/domain/round/reminder.ts';
import { quarter } from './round-data.ts';

const people = ['ann', 'bob', 'cat', 'dee'] as const;
const person = fc.constantFrom(...people);
const some = fc.subarray([...people], { minLength: 1, maxLength: 2 });
const hour = fc.integer({ min: 0, max: 95 * 24 });

/** What can happen to an indicator while its round lasts. */
const eventKinds = ['values', 'commentary', 'submit', 'return', 'sign-off', 'extend'] as const;

const state: fc.Arbitrary<ReminderState> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ kind: 'sent', activityId: '1' } as const) },
  fc.constant({ kind: 'claimed', run: 'a' } as const),
  fc.constant({ kind: 'unknown', detail: '' } as const),
  fc
    .constantFrom(...failureReasons)
    .map((reason) => ({ kind: 'failed', reason, detail: '' }) as const),
);

/** A whole quarter: who leads, what happens when, when the bot is up. Times are hours after the quarter. */
export const anyRun = fc.record({
  round: fc
    .integer({ min: quarter('Q1 2014/15').index, max: quarter('Q2 2039/40').index })
    .map((index) => ({ kind: 'financial-quarter', index }) as const),
  indicators: fc.array(fc.record({ indicatorLeads: some, outcomeLeads: some }), {
    minLength: 1,
    maxLength: 3,
  }),
  sponsors: fc.subarray([...people], { maxLength: 1 }),
  events: fc.array(
    fc.record({ at: hour, of: fc.nat(2), kind: fc.constantFrom(...eventKinds), days: fc.nat(90) }),
    { maxLength: 15 },
  ),
  snoozes: fc.array(fc.record({ at: hour, person, hours: fc.integer({ min: 1, max: 300 }) }), {
    maxLength: 4,
  }),
  delegations: fc.array(
    fc.record({ at: hour, person, to: person, days: fc.integer({ min: 0, max: 40 }) }),
    { maxLength: 4 },
  ),
  reachable: fc.array(fc.record({ at: hour, person }), { maxLength: 4 }),
  outages: fc.array(fc.record({ at: hour, hours: fc.integer({ min: 1, max: 500 }) }), {
    maxLength: 4,
  }),
  /** Minutes from one look at the clock to the next, taken in turn. */
  gaps: fc.array(fc.integer({ min: 90, max: 24 * 60 }), { minLength: 1, maxLength: 6 }),
  /** How one message after the other goes, taken in turn. */
  states: fc.array(state, { minLength: 1, maxLength: 12 }),
});

/** One of {@link anyRun}. */
export type Run = typeof anyRun extends fc.Arbitrary<infer T> ? T : never;
