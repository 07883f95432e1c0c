import type { Refusal } from '../../bot/connector.ts';
import { draw } from '../seeded-random.ts';
import { countAnswers, people, repeat, type TurnScenario } from '../turn-scenario.ts';

const refusals: readonly Refusal[] = [
  { status: 412 },
  { status: 429, retryAfter: '0.3' },
  { status: 502 },
];

/** Half of the answers are refused at the first try, and half of those at the second. */
const refuseSome = (seed: string) => (path: string, nth: number) =>
  nth <= 2 && draw(seed, path, nth) < 0.5
    ? refusals[Math.floor(draw(seed, path, nth, 'how') * refusals.length)]
    : undefined;

const rounds = 5;

/** A channel that is busy, and a proxy before it that fails. */
export const refusedReplies = (seed: string): TurnScenario => ({
  title: '412, 429, 502 to replies',
  refuse: (path, nth) => (path.includes('activity-') ? refuseSome(seed)(path, nth) : undefined),
  act: async ({ bots: [bot], connector, activity }) => {
    const turns = repeat(rounds, () =>
      people.map((person) => activity(person, { text: 'show S05' })),
    );
    for (const round of turns) await Promise.all(round.map((one) => bot?.send(one)));
    const all = turns.flat();
    const answers = countAnswers(connector);
    const asked = [...connector.asked()].filter(([path]) => path.includes('activity-'));
    const requests = asked.reduce((sum, [, times]) => sum + times, 0);
    const lost = all.filter(({ id }) => !answers.has(id)).length;
    const doubled = all.filter(({ id }) => (answers.get(id) ?? 0) > 1).length;
    return {
      line: `of ${all.length} replies lost ${lost}, doubled ${doubled}, refused ${requests - all.length}`,
      clean: lost === 0 && doubled === 0 && requests > all.length,
    };
  },
});
