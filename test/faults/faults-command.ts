import type { Command } from '../../src/cli/command-line.ts';

export const faultsCommand = {
  run: 'npm run faults',
  does: 'Plays storms, resets, kills, floods and two starts with real processes, and counts who was answered, reached, missed or written to twice.',
  operands: [
    { name: 'SEED', does: 'a word that decides what goes wrong when, by default quarter-end' },
    { name: 'TITLE', does: 'part of the titles of the scenarios to play; by default all of them' },
  ],
  environment: { FAULTS_VERBOSE: 'when set, to anything, the log of the bot is shown' },
} as const satisfies Command;
