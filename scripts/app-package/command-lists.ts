import type { Example, Examples } from '../../src/bot/offer-examples.ts';
import type { RequestKind } from '../../src/bot/request.ts';
import { requests } from '../../src/bot/requests/all.ts';

const toCommands = (offered: readonly Example[]) =>
  offered.flatMap(({ text, command }) =>
    command === undefined ? [] : [{ title: text, description: command }],
  );

/** The commands that Teams suggests, in the order in which help offers what can be asked. */
const commandLists = (examples: Examples) => {
  const offered = (Object.keys(requests) as RequestKind[]).flatMap((kind) => examples[kind] ?? []);
  return [
    { scopes: ['personal'], commands: toCommands(offered) },
    {
      scopes: ['team', 'groupChat'],
      commands: toCommands(offered.filter(({ personal }) => !personal)),
    },
  ];
};

const held = /("commandLists": )\[[\s\S]*?\n {6}\]/;

/** The manifest's source with these lists, and all else as it was. */
export const putCommandLists = (source: string, examples: Examples): string => {
  const lists = JSON.stringify(commandLists(examples), null, 2)
    .replace(/\[\s+("[^\]{]*?")\s+\]/g, (_, names: string) => `[${names.replace(/\s+/g, ' ')}]`)
    .replaceAll('\n', '\n      ');
  return source.replace(held, (_, name: string) => name + lists);
};
