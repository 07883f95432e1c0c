import type { Asked } from '../../storage/http-proxy.ts';
import { countAnswers, people, type TurnScenario } from '../turn-scenario.ts';

const isWrite = ({ method }: Asked): boolean => method !== 'GET' && method !== 'HEAD';
const isRemembered = ({ path }: Asked): boolean => /Conversations|\/Tables/.test(path);

/** Everything that is written of a conversation was changed by somebody else. */
const changed = (asked: Asked) =>
  isWrite(asked) && asked.path.includes('Conversations')
    ? { status: 412, code: 'UpdateConditionNotSatisfied' }
    : undefined;

/** The table is not there, and cannot be created. */
const deleted = ({ method, path }: Asked) => {
  if (method === 'POST' && path.includes('/Tables'))
    return { status: 409, code: 'TableBeingDeleted' };
  return path.includes('Conversations') ? { status: 404, code: 'TableNotFound' } : undefined;
};

const refusals = { changed, deleted };

/** Requests for a turn: two things are remembered, each tried a few times with a read before. */
const mostRequests = 25;

/** Storage that refuses for ever what no answer needs. */
export const refusingStorage = (title: string, how: keyof typeof refusals): TurnScenario => ({
  title,
  act: async ({ bots: [bot], connector, storage, activity }) => {
    storage.refuseWhen(refusals[how]);
    const from = storage.asked().length;
    const began = performance.now();
    const turns = people.map((person) => activity(person, { text: 'show S05' }));
    await Promise.all(turns.map((one) => bot?.send(one)));
    const ms = Math.round(performance.now() - began);
    const answers = countAnswers(connector);
    await bot?.settled();
    const asked = storage.asked().slice(from).filter(isRemembered).length;
    const answered = turns.filter(({ id }) => answers.get(id) === 1).length;
    return {
      line: `of ${turns.length} turns answered ${answered} in ${ms} ms, asked storage ${asked} times to remember them`,
      clean: answered === turns.length && asked <= turns.length * mostRequests,
    };
  },
});
