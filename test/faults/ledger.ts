import type { Asked, Reply, Script } from '../bot/reminders/scripted-connector.ts';
import { buildCounter } from './build-counter.ts';

/** A request to send a message, as the connector knows it. */
export type Noted = {
  /** Entra object id. */
  readonly person: string;
  /** The process that asked. */
  readonly pid: number;
  readonly reply: Reply;
};

/** Keeps what the connector was asked and what it did: the truth that records are held against. */
export const buildLedger = (script: Script) => {
  const noted: Noted[] = [];
  const { add, more } = buildCounter();
  const note = ({ kind, person, authorization }: Asked, reply: Reply): void => {
    if (kind !== 'send') return;
    noted.push({ person, reply, pid: Number(authorization?.replace('Bearer ', '')) });
    add();
  };
  return {
    noted: (): readonly Noted[] => noted,
    script: async (asked: Asked): Promise<Reply> => {
      const reply = await script(asked);
      note(asked, reply);
      return reply;
    },
    /** Resolves when so many messages more were asked for. */
    more,
  };
};
