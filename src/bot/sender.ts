import { z } from 'zod';
import type { HttpAnswer } from './http-answer.ts';

/** What an SDK needs to answer in the right place. */
export const sdkActivity = z.object({
  ...{ type: z.string(), id: z.string().optional(), name: z.string().nullish() },
  ...{ channelId: z.string(), serviceUrl: z.string(), replyToId: z.string().nullish() },
  from: z.object({
    ...{ id: z.string(), name: z.string().nullish(), aadObjectId: z.string().nullish() },
  }),
  recipient: z.object({ id: z.string(), name: z.string().nullish() }),
  conversation: z.object({
    id: z.string(),
    conversationType: z.string().nullish(),
    tenantId: z.string().nullish(),
  }),
  channelData: z.object({ team: z.object({ id: z.string().nullish() }).nullish() }).nullish(),
});

export type SdkActivity = z.infer<typeof sdkActivity>;

/** Answers the invoke of this turn: the status and the body that the SDK hands back. */
export type AnswerInvoke = (status: number, body: unknown) => Promise<void>;

/** Somebody whose request the SDK has admitted: all that the rest of the bot needs of an SDK. */
export type Sender = {
  /** Whether an activity may be answered at the address that it names. */
  readonly isFor: (serviceUrl: string | undefined) => boolean;
  /** Runs a turn; without an answer to an invoke the result is 200 without a body. */
  readonly takeTurn: (
    activity: SdkActivity,
    turn: (answerInvoke: AnswerInvoke) => Promise<void>,
  ) => Promise<HttpAnswer>;
};

/** Finds out from the header alone who sends a request; undefined when nobody may. */
export type FindSender = (authorization: string | undefined) => Promise<Sender | undefined>;
