import { OutcomesError } from '../domain/outcomes-error.ts';
import { measure } from '../telemetry/metrics.ts';
import { noteOnTrace } from '../telemetry/trace.ts';
import { buildAdmission, buildSenderLimit, buildShareTurn, tooManyCard } from './admission.ts';
import type { ReadMemberOf } from './connector/connector-client.ts';
import {
  type BusyReason,
  busyAnswer,
  type HttpAnswer,
  overloaded,
  refuse,
  tooMany,
} from './http-answer.ts';
import { teamsChannel } from './identity/channel-token.ts';
import { readMember } from './identity/know-actor.ts';
import { type IncomingActivity, isSameTenant } from './incoming-activity.ts';
import { countRefusals, type LogFields } from './log.ts';
import type { AnswerExtension } from './message-extension/answer-extension.ts';
import { readActivity } from './read-activity.ts';
import type { Reply, SendReply } from './reply.ts';
import type { AuthenticateParts } from './sdk/authenticate.ts';
import type { OpenSdk } from './sdk/open-sdk.ts';
import { type AnswerInvoke, type SdkActivity, type Sender, sdkActivity } from './sender.ts';
import { inTurnTrace } from './trace-turn.ts';
import type { AnswerTurn, OnFeedback, OnSendFailed, OnSent } from './turn.ts';
import type { TurnLimits } from './turn-limits.ts';
import type { ShowTyping } from './typing.ts';

export type BotEndpointOptions = AuthenticateParts & {
  readonly openSdk: OpenSdk;
  /** The one tenant that is answered; any when undefined. */
  readonly tenantId: string | undefined;
  readonly answerTurn: AnswerTurn;
  readonly answerExtension: AnswerExtension;
  readonly onSendFailed: OnSendFailed;
  readonly onSent: OnSent;
  readonly onFeedback: OnFeedback;
  readonly sendReply: SendReply;
  readonly showTyping: ShowTyping;
  readonly readMemberOf: ReadMemberOf;
  readonly logFields: LogFields;
  readonly limits: TurnLimits;
};

/** A request from the transport; its body is read only for a known sender. */
type HttpTurn = {
  readonly authorization: string | undefined;
  readonly readBody: () => Promise<{ readonly json: unknown } | { readonly refused: HttpAnswer }>;
};

export type ReceiveActivity = (turn: HttpTurn) => Promise<HttpAnswer>;

const codeOf = (cause: unknown): string =>
  cause instanceof OutcomesError ? cause.code : 'unexpected';

/** Sends a reply. One that could not be sent is logged, and handed back to be said later. */
const deliver = async (
  answerInvoke: AnswerInvoke,
  incoming: IncomingActivity,
  reply: Reply,
  { onSendFailed, onSent, sendReply, log, logFields }: BotEndpointOptions,
): Promise<void> => {
  const { body, failed, sentId } = await sendReply(incoming, reply);
  if (sentId) onSent(incoming, reply, sentId);
  // Teams wants HTTP 200 whatever happened; the status of the action is in the body.
  if (body) await answerInvoke(200, body);
  measure('outcomes.messages', 1, { kind: 'reply', outcome: failed ? 'failed' : 'sent' });
  if (!failed) return;
  noteOnTrace({ outcome: 'not sent', code: codeOf(failed) });
  log.error({ ...logFields(incoming), err: failed }, 'reply could not be sent');
  await onSendFailed(incoming, reply);
};

/** An activity from a known sender. */
type KnownActivity = {
  readonly activity: SdkActivity;
  readonly incoming: IncomingActivity;
  readonly sender: Sender;
};

/** Asks the directory who the sender is; done once for each person. */
const lookUpMember =
  ({ activity, incoming }: KnownActivity, readMemberOf: ReadMemberOf) =>
  async () => {
    const { serviceUrl, conversationId, from } = incoming;
    const place = activity.channelData?.team?.id || conversationId;
    const member = { serviceUrl, conversationId: place, userId: from.channelUserId };
    return readMember(await readMemberOf(member), incoming);
  };

const unknownInvoke = {
  error: { code: 'NotImplemented', message: 'This bot does not know that action.' },
};

const unauthorized = refuse(401, 'Unauthorized', 'The token is not valid here.');

const tooManyStrangers: HttpAnswer = {
  ...refuse(503, 'Busy', 'Too many requests are being checked.'),
  retryAfter: 5,
};

const failed = refuse(500, 'InternalError', 'The activity could not be processed.');

/**
 * Why an activity must not be answered: in any other channel, people can give themselves any name.
 */
const findStrange = (
  { channelId, tenantId: from }: IncomingActivity,
  tenantId: string | undefined,
): string | undefined => {
  if (channelId !== teamsChannel) return 'This bot only answers in Microsoft Teams.';
  if (tenantId && !isSameTenant(from ?? '', tenantId)) return 'This bot only answers one tenant.';
  return undefined;
};

/**
 * Takes a request to `/api/messages`, has the turn answered and sends at most one message. What it needs of an SDK is in
 * `sdk/`.
 */
export const createBotEndpoint = (options: BotEndpointOptions): ReceiveActivity => {
  const { tenantId, answerTurn, log, logFields, limits, stopwatch } = options;
  const findSender = options.openSdk(options);
  const admission = buildAdmission(limits, stopwatch);
  const countSender = buildSenderLimit(limits.perMinute, stopwatch);
  const count = countRefusals(
    (refused) => log.warn({ refused }, 'activities refused since the last line like this'),
    stopwatch,
  );
  const share = buildShareTurn();

  const shed = (incoming: IncomingActivity, reason: BusyReason): HttpAnswer => {
    count(reason.code);
    measure('outcomes.refused', 1, { reason: reason.code });
    noteOnTrace({ outcome: 'shed' });
    return busyAnswer(incoming, reason);
  };

  /** An invoke that no message answers: a thumb, a search, or one that is not known. */
  const answerWithoutMessage = async (
    answerInvoke: AnswerInvoke,
    incoming: IncomingActivity,
  ): Promise<HttpAnswer | undefined> => {
    if (incoming.what.kind === 'invoke') {
      await answerInvoke(501, unknownInvoke);
      return undefined;
    }
    const isWithin = countSender(incoming) === 'within';
    if (incoming.what.kind === 'search') {
      if (!isWithin) return shed(incoming, tooMany);
      await answerInvoke(200, await options.answerExtension(incoming, admission));
      return undefined;
    }
    if (isWithin) options.onFeedback(incoming);
    // Teams tells the person that their thumb failed if anything else comes back.
    await answerInvoke(200, {});
    return undefined;
  };

  /** What the turn answers is a message, or shed. */
  const answerWithMessage = async (
    answerInvoke: AnswerInvoke,
    known: KnownActivity,
    send: (reply: Reply) => Promise<unknown>,
  ): Promise<HttpAnswer | undefined> => {
    const { incoming } = known;
    // Teams tells the person that their press failed if nothing comes back.
    if (incoming.what.kind === 'file') await answerInvoke(200, {});
    const reply = await options.showTyping(incoming, () =>
      answerTurn(incoming, {
        lookUpMember: lookUpMember(known, options.readMemberOf),
        admit: admission.admit,
      }),
    );
    if (reply === 'shed') return shed(incoming, overloaded);
    if (reply) await send(reply);
    return undefined;
  };

  /** Runs in the SDK's turn; its result replaces the SDK's own answer. */
  const answer = async (answerInvoke: AnswerInvoke, known: KnownActivity) => {
    const { incoming } = known;
    const send = (reply: Reply) => deliver(answerInvoke, incoming, reply, options);
    if (['invoke', 'feedback', 'search'].includes(incoming.what.kind))
      return answerWithoutMessage(answerInvoke, incoming);
    const verdict = countSender(incoming);
    if (verdict !== 'within') {
      if (incoming.what.kind === 'press') return shed(incoming, tooMany);
      if (verdict === 'tell') await send({ card: tooManyCard(limits.perMinute) });
      return undefined;
    }
    return answerWithMessage(answerInvoke, known, send);
  };

  const takeTurn = async (known: KnownActivity): Promise<HttpAnswer> => {
    const { activity, incoming, sender } = known;
    let instead: HttpAnswer | undefined;
    try {
      const response = await sender.takeTurn(activity, async (answerInvoke) => {
        instead = await answer(answerInvoke, known);
      });
      return instead ?? response;
    } catch (cause) {
      noteOnTrace({ outcome: 'failed', code: codeOf(cause) });
      log.error({ ...logFields(incoming), err: cause }, 'turn ended with an error');
      return failed;
    }
  };

  const receive = async (body: unknown, sender: Sender): Promise<HttpAnswer> => {
    const incoming = readActivity(body);
    if ('faults' in incoming) return refuse(400, 'BadRequest', incoming.faults.join('; '));
    if (!sender.isFor(incoming.serviceUrl)) return unauthorized;
    const strange = findStrange(incoming, tenantId);
    if (strange) {
      count(strange);
      measure('outcomes.refused', 1, { reason: 'Stranger' });
      return refuse(403, 'Forbidden', strange);
    }
    // The SDK reads and copies everything that it gets, so it gets only what it needs.
    const { data: activity } = sdkActivity.safeParse(body);
    if (!activity) return refuse(400, 'BadRequest', 'The activity cannot be read.');
    const turn = async (): Promise<HttpAnswer> => {
      const taken = await admission.takeTurn(() => takeTurn({ activity, incoming, sender }));
      return taken.kind === 'done' ? taken.value : shed(incoming, overloaded);
    };
    return share(incoming, () => inTurnTrace(incoming, stopwatch, turn));
  };

  return async ({ authorization, readBody }) => {
    const checked = await admission.checkToken(() => findSender(authorization));
    if (checked.kind === 'shed') {
      measure('outcomes.refused', 1, { reason: 'TooManyTokens' });
      return tooManyStrangers;
    }
    if (!checked.value) {
      measure('outcomes.refused', 1, { reason: 'Unauthorized' });
      return unauthorized;
    }
    const read = await readBody();
    if (!('refused' in read)) return receive(read.json, checked.value);
    measure('outcomes.refused', 1, { reason: 'Body' });
    return read.refused;
  };
};
