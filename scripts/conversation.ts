import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { startCommand } from '../src/cli/command-line.ts';
import { startAzurite } from '../src/dev/azurite.ts';
import type { StorageAddress } from '../src/storage/table.ts';
import { drawRound } from '../test/conversation/draw-round.ts';
import { firstWeeks } from '../test/conversation/first-weeks.ts';
import { lastWeeks } from '../test/conversation/last-weeks.ts';
import { playRound } from '../test/conversation/play-round.ts';
import { playInPlayground } from '../test/e2e/play-in-playground.ts';
import { conversationCommand } from './commands.ts';

const { operands, values } = startCommand(conversationCommand, process.argv.slice(2));

const file = 'docs/reporting-round.md';
const days = [...firstWeeks, ...lastWeeks];
const width = values.phone ? 390 : 1280;

const withStorage = async <R>(play: (storage: StorageAddress) => Promise<R>): Promise<R> => {
  const azurite = await startAzurite({ inMemory: true, port: 0 });
  try {
    return await play(azurite);
  } finally {
    await azurite.stop();
  }
};

const playAndWrite = async (storage: StorageAddress): Promise<readonly string[]> => {
  const { text, faults } = await playRound(days, storage);
  await writeFile(join(import.meta.dirname, '..', file), text);
  console.log(`Wrote ${file}.`);
  return faults;
};

/** As wide as a card on a desk. */
const deskCard = 640;

const play = (folder: string): Promise<readonly string[]> =>
  values.dark
    ? withStorage((storage) =>
        drawRound({ days, storage, folder, theme: 'dark', width: values.phone ? width : deskCard }),
      )
    : playInPlayground({ days, folder, width, onStep: console.log });

const [folder] = operands;
const faults = await (folder === undefined ? withStorage(playAndWrite) : play(resolve(folder)));
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
