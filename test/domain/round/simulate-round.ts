import { addDays } from '../../../src/domain/london-time.ts';
import { periodDates } from '../../../src/domain/period/period.ts';
import { owedIn } from '../../../src/domain/round/owed.ts';
import { planMessages } from '../../../src/domain/round/plan-messages.ts';
import { type Reminder, stepKey } from '../../../src/domain/round/reminder.ts';
import type { PlannedMessage, RoundSnapshot } from '../../../src/domain/round/round-snapshot.ts';
import type { Run } from './any-plan.ts';
import { readLondonClock } from './london-clock.ts';
import { indicatorsOf, playEvents } from './play-events.ts';
import { calendar, schedule } from './round-data.ts';

/** One look at the clock: what was known, what was planned, what is on record afterwards. */
export type Tick = {
  readonly snapshot: RoundSnapshot;
  readonly planned: readonly PlannedMessage[];
  readonly recorded: readonly Reminder[];
};

const hour = 3_600_000;

const ticksOf = ({ gaps, outages }: Run): number[] => {
  const ticks: number[] = [];
  let at = 0;
  for (let n = 0; at < 97 * 24; n += 1) {
    at += (gaps[n % gaps.length] ?? 60) / 60;
    ticks.push(at);
  }
  const isUp = (tick: number) =>
    !outages.some((out) => tick >= out.at && tick < out.at + out.hours);
  return ticks.filter(isUp);
};

const failedAfter = (reminders: readonly Reminder[], person: string, since: Date): boolean =>
  reminders.some((one) => one.person === person && one.state.kind === 'failed' && one.at >= since);

const situate = (run: Run, hours: number, reminders: readonly Reminder[]): RoundSnapshot => {
  const start = new Date(`${periodDates(run.round).end}T00:00:00Z`);
  const instant = (at: number) => new Date(start.getTime() + at * hour);
  const past = <T extends { readonly at: number }>(list: readonly T[]) =>
    list.filter(({ at }) => at <= hours);
  const { records, notices } = playEvents(run, hours, start);
  const today = readLondonClock(instant(hours)).day;
  const delegations = past(run.delegations).map(({ at, days, ...who }) => ({
    ...who,
    until: addDays(readLondonClock(instant(at)).day, days),
  }));
  const { round } = run;
  const asked = { round, schedule, calendar, delegations, today };
  return {
    now: instant(hours),
    calendar,
    schedule,
    round,
    owed: owedIn({ ...asked, indicators: indicatorsOf(run), records }),
    sponsors: run.sponsors,
    notices,
    snoozes: past(run.snoozes).map(({ person, at, hours: long }) => ({
      person,
      until: instant(at + long),
    })),
    plannedReminders: [],
    standIns: [],
    reminders,
    reachable: new Set(
      past(run.reachable)
        .filter(({ person, at }) => !failedAfter(reminders, person, instant(at)))
        .map(({ person }) => person),
    ),
  };
};

const isOf = (one: Reminder, { person, step }: PlannedMessage): boolean =>
  one.person === person && stepKey(one.step) === stepKey(step);

/** Plays a whole quarter: at each tick plans, claims and settles as the run has it. */
export const simulateRound = (run: Run): Tick[] => {
  let recorded: readonly Reminder[] = [];
  let sends = 0;
  return ticksOf(run).map((hours) => {
    const snapshot = situate(run, hours, recorded);
    const planned = planMessages(snapshot);
    for (const message of planned) {
      const { person, step } = message;
      const state = run.states[sends % run.states.length] ?? { kind: 'unknown', detail: '' };
      sends += 1;
      const others = recorded.filter((one) => !isOf(one, message));
      recorded = [...others, { person, step, state, at: snapshot.now }];
    }
    return { snapshot, planned, recorded };
  });
};
