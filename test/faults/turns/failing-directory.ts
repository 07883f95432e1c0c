import { catalogue } from '../../bot/catalogue.ts';
import { textOf } from '../../bot/use-bot.ts';
import type { TurnScenario } from '../turn-scenario.ts';

const officers = catalogue.people.map(({ id }) => id);
const figures = /6,270/;
const unknownIdentity = /cannot check who you are just now/;
const known = /updates/i;

/** A directory that fails, and is there again at the next question of each officer. */
export const failingDirectory: TurnScenario = {
  title: 'the directory fails',
  act: async ({ bots: [bot], connector, activity }) => {
    const ask = async (text: string, meant: RegExp): Promise<number> => {
      await Promise.all(officers.map((person) => bot?.send(activity(person, { text }))));
      return connector.take().filter((sent) => meant.test(textOf(sent))).length;
    };
    connector.failDirectory(500);
    const read = await ask('show S05', figures);
    const doubted = await ask('my updates', unknownIdentity);
    connector.failDirectory(undefined);
    const recognised = await ask('my updates', known);
    const all = officers.length;
    return {
      line: `of ${all} officers read the figures ${read}, were told that they cannot be checked ${doubted}, were known at the next question ${recognised}`,
      clean: read === all && doubted === all && recognised === all,
    };
  },
};
