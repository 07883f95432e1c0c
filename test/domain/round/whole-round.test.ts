import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { stepKey } from '../../../src/domain/round/reminder.ts';
import {
  isNotice,
  isReminding,
  type PlannedMessage,
  type RoundSnapshot,
} from '../../../src/domain/round/round-snapshot.ts';
import { roundDays } from '../../../src/domain/round/timetable.ts';
import { anyRun } from './any-plan.ts';
import { readLondonClock } from './london-clock.ts';
import { calendar } from './round-data.ts';
import { simulateRound, type Tick } from './simulate-round.ts';

type Check = (ticks: readonly Tick[]) => void;

/** Many quarters are costly to play, and all tests look at the same ones. */
const played = new Map<string, readonly Tick[]>();

const play = (run: Parameters<typeof simulateRound>[0]): readonly Tick[] => {
  const key = fc.stringify(run);
  const ticks = played.get(key) ?? simulateRound(run);
  played.set(key, ticks);
  return ticks;
};

const holds = (checks: readonly Check[]): void =>
  fc.assert(
    fc.property(anyRun, (run) => {
      const ticks = play(run);
      for (const check of checks) check(ticks);
    }),
    { numRuns: 60 },
  );

const keyOf = ({ person, step }: Pick<PlannedMessage, 'person' | 'step'>): string =>
  `${person} ${stepKey(step)}`;

const isScheduled = ({ step }: PlannedMessage): boolean => !isNotice(step);

/** What was sent and came through, or may have, with the day in London. */
const arrivalsOf = (ticks: readonly Tick[]) =>
  ticks.flatMap(({ snapshot, planned, recorded }) =>
    planned
      .filter((message) =>
        recorded.some((one) => keyOf(one) === keyOf(message) && one.state.kind !== 'failed'),
      )
      .map((message) => ({ message, day: readLondonClock(snapshot.now).day })),
  );

const repeated = (list: readonly string[]): string[] =>
  list.filter((one, at) => list.indexOf(one) !== at);

const isSending = ({ now, ...rules }: RoundSnapshot): boolean => {
  const { day, hour } = readLondonClock(now);
  const { from, until } = roundDays(rules);
  return calendar.isWorkingDay(day) && hour >= 9 && day >= from && day < until;
};

const snoozes = ({ snoozes: list, now }: RoundSnapshot, person: string): boolean =>
  list.some((one) => one.person === person && now < one.until);

const arrivesOnce: Check = (ticks) => {
  assert.deepEqual(repeated(arrivalsOf(ticks).map(({ message }) => keyOf(message))), []);
};

const replacesFailuresOnly: Check = (ticks) => {
  for (const { snapshot, planned } of ticks) {
    assert.deepEqual(repeated(planned.map(keyOf)), []);
    for (const message of planned) {
      const record = snapshot.reminders.find((one) => keyOf(one) === keyOf(message));
      assert.equal(message.again, record);
      assert.ok(!record || record.state.kind === 'failed');
    }
  }
};

const bringsOneADay: Check = (ticks) => {
  const days = arrivalsOf(ticks)
    .filter(({ message }) => isScheduled(message))
    .map(({ message, day }) => `${message.person} ${day}`);
  assert.deepEqual(repeated(days), []);
};

const goesForward: Check = (ticks) => {
  const reminders = arrivalsOf(ticks).filter(({ message }) => isReminding(message.step));
  for (const list of Map.groupBy(reminders, ({ message }) => message.person).values()) {
    const days = list.map(({ message }) => message.step.on);
    assert.deepEqual(days, [...new Set(days)].sort());
  }
};

const keepsSendingTime: Check = (ticks) => {
  for (const { snapshot, planned } of ticks)
    assert.ok(!planned.some(isScheduled) || isSending(snapshot));
};

const letsSnooze: Check = (ticks) => {
  for (const { snapshot, planned } of ticks)
    assert.ok(!planned.filter(isScheduled).some(({ person }) => snoozes(snapshot, person)));
};

const listsAllThatIsOwed: Check = (ticks) => {
  for (const { snapshot, planned } of ticks)
    for (const { person, items } of planned.filter(({ step }) => isReminding(step))) {
      const own = snapshot.owed.filter(({ owners }) => owners.includes(person));
      const told = snapshot.owed.filter(({ alsoTold }) => alsoTold.includes(person));
      assert.ok(items.length > 0 && own.every((item) => items.includes(item)));
      assert.ok(items.every((item) => own.includes(item) || told.includes(item)));
    }
};

/** Whoever has the roll-up today is reminded on the next day. */
const isTakenCareOf = (person: string, { snapshot, recorded }: Tick): boolean => {
  const today = readLondonClock(snapshot.now).day;
  return recorded
    .filter((one) => one.person === person)
    .some(({ step, at }) =>
      step.kind === 'roll-up' ? readLondonClock(at).day === today : isReminding(step),
    );
};

const asksEveryone: Check = (ticks) => {
  for (const tick of ticks.filter(({ snapshot }) => isSending(snapshot)))
    for (const { owners } of tick.snapshot.owed.filter(({ since }) => !since))
      for (const person of owners.filter((one) => !snoozes(tick.snapshot, one)))
        assert.ok(isTakenCareOf(person, tick), `${person} at ${tick.snapshot.now.toISOString()}`);
};

const givesNotice: Check = (ticks) => {
  for (const { snapshot, recorded } of ticks) {
    const keys = recorded.map(keyOf);
    assert.ok(snapshot.notices.every((notice) => keys.includes(keyOf(notice))));
  }
};

describe('a whole round, whatever happens', function () {
  // Thousands of days are played, which takes long where other work is done at the same time.
  this.timeout(60_000);

  it('sends nothing a second time that may have arrived, and nobody two messages in one day', () => {
    holds([arrivesOnce, replacesFailuresOnly, bringsOneADay, goesForward]);
  });

  it('sends at sending time, to nobody who snoozes, notices apart, and lists all that is owed', () => {
    holds([keepsSendingTime, letsSnooze, listsAllThatIsOwed]);
  });

  it('writes to everybody who owes, once it is up at a sending time, and gives notice at once', () => {
    holds([asksEveryone, givesNotice]);
  });
});
