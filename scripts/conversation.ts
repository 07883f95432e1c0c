import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startCommand } from '../src/cli/command-line.ts';
import { startAzurite } from '../src/dev/azurite.ts';
import { firstWeeks } from '../test/conversation/first-weeks.ts';
import { lastWeeks } from '../test/conversation/last-weeks.ts';
import { playRound } from '../test/conversation/play-round.ts';
import { conversationCommand } from './commands.ts';

startCommand(conversationCommand, process.argv.slice(2));

const file = 'docs/reporting-round.md';

const azurite = await startAzurite({ inMemory: true, port: 0 });
try {
  const { text, faults } = await playRound([...firstWeeks, ...lastWeeks], azurite);
  await writeFile(join(import.meta.dirname, '..', file), text);
  console.log(`Wrote ${file}.`);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
} finally {
  await azurite.stop();
}
