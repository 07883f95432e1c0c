import type { Asked, Reply, Script } from '../bot/reminders/scripted-connector.ts';

/** A request to send a message, as the connector knows it. */
export type Noted = {
  /** Entra object id. */
  readonly person: string;
  /** The process that asked. */
  readonly pid: number;
  readonly reply: Reply;
};

type Waiting = { readonly requests: number; readonly resolve: () => void };

/** Keeps what the connector was asked and what it did: the truth that records are held against. */
export const buildLedger = (script: Script) => {
  const noted: Noted[] = [];
  let waiting: readonly Waiting[] = [];
  const note = ({ kind, person, authorization }: Asked, reply: Reply): void => {
    if (kind !== 'send') return;
    noted.push({ person, reply, pid: Number(authorization?.replace('Bearer ', '')) });
    for (const { requests, resolve } of waiting) if (noted.length >= requests) resolve();
    waiting = waiting.filter(({ requests }) => noted.length < requests);
  };
  return {
    noted: (): readonly Noted[] => noted,
    script: async (asked: Asked): Promise<Reply> => {
      const reply = await script(asked);
      note(asked, reply);
      return reply;
    },
    /** Resolves when so many messages more were asked for. */
    more: (requests: number): Promise<void> =>
      new Promise((resolve) => {
        waiting = [...waiting, { requests: noted.length + requests, resolve }];
      }),
  };
};

export type Ledger = ReturnType<typeof buildLedger>;
