import {
  arrive,
  deliverThen,
  type Reply,
  refuse,
  resetAfter,
  resetBefore,
  type Script,
  silence,
  throttle,
} from '../bot/reminders/scripted-connector.ts';
import { draw } from './seeded-random.ts';

/** A reply, and the share of the requests that gets it, from 0 to 1. */
export type Share = readonly [share: number, reply: Reply];

/** Gives each request its reply by chance, the same for the same seed. */
export const byChance =
  (seed: string, shares: readonly Share[]): Script =>
  ({ kind, person, nth }) => {
    let left = draw(seed, kind, person, nth);
    for (const [share, reply] of shares) {
      if (left < share) return reply;
      left -= share;
    }
    return arrive;
  };

/** Seconds; far below what the channel asks for, so that a storm takes no minutes. */
export const busy = throttle('0.05');

/** Whose conversation has vanished gets a new one. */
const vanished = refuse(404, 'ConversationNotFound');

const gone =
  (isGone: (person: string) => boolean): Script =>
  ({ kind, person, isNew }) =>
    kind === 'send' && !isNew && isGone(person) ? vanished : arrive;

const codes = [
  'MessageWritesBlocked',
  'ConversationBlockedByUser',
  'BotNotInConversationRoster',
  'BotDisabledByAdmin',
] as const;

/** Refusals that no second try would change, each for the same people at every try. */
export const refusals = (seed: string): Script => {
  const replies = [
    ...codes.map((code) => refuse(403, code)),
    refuse(401, 'Unauthorized'),
    refuse(413, 'MessageSizeTooBig'),
    refuse(400, 'BadSyntax'),
    vanished,
  ];
  const vanishes = gone((person) => draw(seed, 'vanished', person) < 0.2);
  return (asked) => {
    if (asked.kind === 'create') return arrive;
    const chance = draw(seed, asked.person);
    return chance < 0.4 ? (replies[Math.floor(chance * 20)] ?? arrive) : vanishes(asked);
  };
};

/** A gateway's errors: before the message was delivered, and sometimes behind it. */
export const gatewayErrors = (seed: string): Script =>
  byChance(seed, [
    [0.2, refuse(502)],
    [0.1, refuse(503)],
    [0.05, refuse(504)],
    [0.03, deliverThen(502)],
    [0.01, deliverThen(500)],
  ]);

/** Answers that come in time, too late, and never. */
export const slow = (seed: string, timeout: number): Script =>
  byChance(seed, [
    [0.3, { ...arrive, after: timeout / 10 }],
    [0.05, { ...arrive, after: timeout * 1.5 }],
    [0.03, silence],
    [0.03, { deliver: false, answer: 'silence' }],
  ]);

export const resets = (seed: string): Script =>
  byChance(seed, [
    [0.1, resetBefore],
    [0.1, resetAfter],
    // So that there are connections to be cut before anything is read.
    [0.5, { deliver: true, answer: { status: 201, headers: { connection: 'close' } } }],
  ]);

/** Each person meets with one kind of trouble. */
export const anyTrouble = (seed: string, timeout: number): Script => {
  const scripts = [
    byChance(seed, [[0.5, busy]]),
    gatewayErrors(seed),
    resets(seed),
    refusals(seed),
    slow(seed, timeout),
  ];
  return (asked) => {
    const script = scripts[Math.floor(draw(seed, 'trouble', asked.person) * scripts.length)];
    return script?.(asked) ?? arrive;
  };
};

/** Some of everything. */
export const everything = (seed: string): Script => {
  const chance = byChance(seed, [
    [0.1, busy],
    [0.03, refuse(502)],
    [0.01, deliverThen(502)],
    [0.01, deliverThen(500)],
    [0.01, refuse(412)],
    [0.01, resetBefore],
    [0.01, resetAfter],
    [0.005, silence],
  ]);
  const refused = refusals(seed);
  return (asked) => (draw(seed, 'refused', asked.person) < 0.1 ? refused(asked) : chance(asked));
};
