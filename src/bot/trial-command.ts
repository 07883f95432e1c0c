import type { Reply } from './reply.ts';
import type { RoundParts } from './request-context.ts';

/** What a bot that is being tried out gives to a command of its own. */
export type TrialParts = Pick<RoundParts, 'stores' | 'settings'> & {
  readonly clock: () => Date;
  /** Resolves when everything that is due has been sent. */
  readonly sendDue: () => Promise<void>;
};

type TrialWriter = {
  /** Id of the officer who writes. */
  readonly person: string | undefined;
  /** Whether nobody else sees the answer. */
  readonly isAlone: boolean;
};

/**
 * Answers a message that only exists while the bot is tried out on one machine; a bot in service is
 * given no such command.
 *
 * @returns undefined for any other message
 */
export type TrialCommand = (text: string, writer: TrialWriter) => Promise<Reply | undefined>;
