import { readFileSync } from 'node:fs';
import { manifestSchema } from './manifest.ts';

export type ListedCommand = {
  readonly title: string;
  readonly description: string;
  readonly scopes: readonly string[];
};

/** The commands that Teams suggests to whoever writes to the bot. */
export const readCommands = (): readonly ListedCommand[] => {
  const file = new URL('../../appPackage/manifest.json', import.meta.url);
  const { bots } = manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return bots[0].commandLists.flatMap(({ scopes, commands }) =>
    commands.map((command) => ({ ...command, scopes })),
  );
};
