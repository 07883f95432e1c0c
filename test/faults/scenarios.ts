import { arrive } from '../bot/reminders/scripted-connector.ts';
import {
  betweenTwo,
  type Disturb,
  disturbAll,
  freezeInTurn,
  freezeStorage,
  inTheMiddle,
  killOften,
  killOneOfTwo,
  leaveAlone,
  refuseChannel,
  refuseStorage,
} from './disturb.ts';
import {
  anyTrouble,
  busy,
  byChance,
  everything,
  gatewayErrors,
  refusals,
  resets,
  slow,
} from './faults.ts';
import type { OpenScenario, StageSettings } from './open-scenario.ts';
import { draw } from './seeded-random.ts';

export type Scenario = Omit<StageSettings, 'name' | 'verbose'> & {
  readonly title: string;
  readonly officers: number;
  readonly disturb: Disturb;
  /** Whether the small suite plays it too. */
  readonly inSmall?: true;
};

export type Sizes = {
  readonly officers: number;
  /** Of the scenario that has some of everything. */
  readonly many: number;
  readonly kills: number;
  /** Milliseconds. */
  readonly storageGone: number;
  readonly leaseSeconds: number;
};

/** Milliseconds; more than a busy machine lets a process stand still. */
const soonTooLate = 2_000;
const allArrive = () => arrive;

/** Cuts every tenth connection to the channel before anything is read. */
const cutConnections =
  (seed: string): Disturb =>
  async (harness: OpenScenario) => {
    let connections = 0;
    harness.channel.resetWhen(() => {
      connections += 1;
      return draw(seed, 'connection', connections) < 0.1;
    });
    await leaveAlone(harness);
  };

export const buildScenarios = (seed: string, sizes: Sizes): readonly Scenario[] => {
  const { officers, many, kills, storageGone, leaseSeconds } = sizes;
  const all = { officers, leaseSeconds, script: allArrive, disturb: leaveAlone };
  const inSmall = true;
  const middle = Math.ceil(officers / 3);
  return [
    { ...all, title: 'a tenth throttled', script: byChance(seed, [[0.1, busy]]) },
    { ...all, title: 'half throttled', script: byChance(seed, [[0.5, busy]]) },
    { ...all, title: '502, 503, 504', script: gatewayErrors(seed) },
    { ...all, title: 'resets', script: resets(seed), disturb: cutConnections(seed) },
    { ...all, title: '400, 401, 403, 404, 413', script: refusals(seed) },
    { ...all, title: 'slow answers', script: slow(seed, soonTooLate), timeout: soonTooLate },
    {
      ...all,
      inSmall,
      title: 'any of these',
      script: anyTrouble(seed, soonTooLate),
      timeout: soonTooLate,
      disturb: cutConnections(seed),
    },
    { ...all, inSmall, title: `killed ${kills} times`, disturb: killOften(seed, kills, officers) },
    { ...all, title: 'two copies, one killed', disturb: killOneOfTwo(middle) },
    {
      ...all,
      title: 'two copies, each frozen',
      disturb: freezeInTurn(Math.ceil(officers / 8)),
    },
    {
      ...all,
      title: 'channel refuses',
      disturb: inTheMiddle(middle, (harness) => refuseChannel(harness, storageGone / 5)),
    },
    {
      ...all,
      inSmall,
      title: 'storage refuses',
      disturb: inTheMiddle(middle, (harness) => refuseStorage(harness, storageGone)),
    },
    {
      ...all,
      title: 'storage is frozen',
      disturb: inTheMiddle(middle, (harness) => freezeStorage(harness, storageGone)),
    },
    {
      ...all,
      title: 'storage is frozen, two copies',
      disturb: betweenTwo(middle, (harness) => freezeStorage(harness, storageGone)),
    },
    {
      ...all,
      inSmall,
      title: 'everything at once',
      officers: many,
      script: everything(seed),
      timeout: 4_000,
      disturb: disturbAll(seed, Math.ceil(kills / 2), many, storageGone / 2),
    },
  ];
};
