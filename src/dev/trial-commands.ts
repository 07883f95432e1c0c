import type { TrialCommand, TrialParts } from '../bot/trial-command.ts';
import { buildAdvance } from './advance.ts';
import { buildRefuse, type RefuseOptions } from './refuse-messages.ts';
import type { KeptClock } from './trial-clock.ts';

type Options = RefuseOptions & { readonly clock: Pick<KeptClock, 'moveTo'> };

/** Everything that can be typed only where `npm start` runs. */
export const buildTrialCommands =
  (options: Options) =>
  (parts: TrialParts): TrialCommand => {
    const commands = [buildAdvance(options.clock)(parts), buildRefuse(options)];
    return async (text, writer) => {
      for (const command of commands) {
        const reply = await command(text, writer);
        if (reply) return reply;
      }
      return undefined;
    };
  };
