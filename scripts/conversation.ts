import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { startCommand } from '../src/cli/command-line.ts';
import { startAzurite } from '../src/dev/azurite.ts';
import { firstWeeks } from '../test/conversation/first-weeks.ts';
import { lastWeeks } from '../test/conversation/last-weeks.ts';
import { playRound } from '../test/conversation/play-round.ts';
import { playInPlayground } from '../test/e2e/play-in-playground.ts';
import { conversationCommand } from './commands.ts';

const { operands, values } = startCommand(conversationCommand, process.argv.slice(2));

const file = 'docs/reporting-round.md';
const days = [...firstWeeks, ...lastWeeks];

const playAndWrite = async (): Promise<readonly string[]> => {
  const azurite = await startAzurite({ inMemory: true, port: 0 });
  try {
    const { text, faults } = await playRound(days, azurite);
    await writeFile(join(import.meta.dirname, '..', file), text);
    console.log(`Wrote ${file}.`);
    return faults;
  } finally {
    await azurite.stop();
  }
};

const [folder] = operands;
const width = values.phone ? 390 : 1280;
const faults =
  folder === undefined
    ? await playAndWrite()
    : await playInPlayground({ days, folder: resolve(folder), width, onStep: console.log });
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
