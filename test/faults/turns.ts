import type { TurnScenario } from './turn-scenario.ts';
import { failingDirectory } from './turns/failing-directory.ts';
import { oldCards } from './turns/old-cards.ts';
import { refusedReplies } from './turns/refused-replies.ts';
import { refusingStorage } from './turns/refusing-storage.ts';
import { sentToBoth } from './turns/sent-to-both.ts';

/** What happens to turns: nobody's answer is lost, doubled where that can be known, or held up. */
export const buildTurnScenarios = (seed: string): readonly TurnScenario[] => [
  refusingStorage('storage says 412 for ever', 'changed'),
  refusingStorage('table is being deleted', 'deleted'),
  refusedReplies(seed),
  sentToBoth,
  failingDirectory,
  oldCards,
];
