import {
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  TeamsInfo,
  type TurnContext,
} from 'botbuilder';
import type { AnswerTurn, TakeBack } from './answer-turn.ts';
import { type AppRegistration, sdkSettings } from './app-registration.ts';
import type { ReplyClient } from './channel/reply-client.ts';
import { type HttpAnswer, holdBack, refuse } from './held-response.ts';
import { type Incoming, readIncoming } from './incoming.ts';
import type { Log } from './log.ts';
import type { LogFields } from './log-fields.ts';
import { memberEmail } from './member-email.ts';
import type { Reply } from './reply.ts';
import { sendReply } from './send-reply.ts';
import { buildShareTurn } from './share-turn.ts';
import { closeIssuerList, namesStrangeTenant } from './token-guard.ts';

export type EdgeOptions = {
  readonly app: AppRegistration | undefined;
  /** The one tenant that is answered; any when undefined. */
  readonly tenantId: string | undefined;
  readonly answerTurn: AnswerTurn;
  readonly takeBack: TakeBack;
  readonly replies: ReplyClient;
  readonly logFields: LogFields;
  readonly log: Log;
};

/** A request as the transport hands it over, and what it is to answer. */
type HttpTurn = {
  readonly body: unknown;
  readonly authorization: string | undefined;
  readonly method: string;
};

export type ReceiveActivity = (turn: HttpTurn) => Promise<HttpAnswer>;

/** A reply that was not sent is told to the log and to whoever can say it later; nobody else waits. */
const sendOrTakeBack = async (
  context: TurnContext,
  incoming: Incoming,
  reply: Reply,
  { takeBack, replies, log, logFields }: EdgeOptions,
): Promise<void> => {
  try {
    await sendReply(context, { incoming, replies }, reply);
  } catch (cause) {
    log.error({ ...logFields(incoming), err: cause }, 'reply could not be sent');
    await takeBack(incoming, reply);
  }
};

/** The address that the directory has for whoever writes; asked for once a person. */
const lookUpEmail = (context: TurnContext, incoming: Incoming) => async () =>
  memberEmail(await TeamsInfo.getMember(context, context.activity.from.id), incoming);

const answerInvoke = (context: TurnContext) =>
  context.sendActivity({
    type: ActivityTypes.InvokeResponse,
    value: {
      status: 501,
      body: { error: { code: 'NotImplemented', message: 'This bot does not know that action.' } },
    },
  });

const buildAdapter = (app: AppRegistration | undefined): CloudAdapter =>
  new CloudAdapter(new ConfigurationBotFrameworkAuthentication(sdkSettings(app)));

const withoutDetails = (answer: HttpAnswer): HttpAnswer => {
  if (answer.status === 401) return refuse(401, 'Unauthorized', 'The token is not valid here.');
  if (answer.status < 500 || answer.status === 501) return answer;
  return refuse(500, 'InternalError', 'The activity could not be processed.');
};

type Held = ReturnType<typeof holdBack>;
type TurnOptions = EdgeOptions & { readonly share: ReturnType<typeof buildShareTurn> };

/** What happens once the sender is known to be the channel. */
const runTurn =
  (options: TurnOptions, incoming: Incoming, held: Held) =>
  async (context: TurnContext): Promise<void> => {
    const { tenantId, answerTurn, logFields, log, share } = options;
    if (tenantId && incoming.tenantId !== tenantId) {
      log.warn(logFields(incoming), 'activity of another tenant refused');
      held.settle(refuse(403, 'Forbidden', 'This bot answers one tenant only.'));
      return;
    }
    if (incoming.what.kind === 'invoke') {
      await answerInvoke(context);
      return;
    }
    await share(context, incoming, async () => {
      const reply = await answerTurn(incoming, { lookUpEmail: lookUpEmail(context, incoming) });
      if (reply) await sendOrTakeBack(context, incoming, reply, options);
    });
  };

/**
 * The edge to the Bot Framework: the only file that knows its adapter. Takes the body of a request to
 * `/api/messages`, has the turn answered, sends at most one message.
 */
export const buildEdge = (options: EdgeOptions): ReceiveActivity => {
  closeIssuerList(options.app?.tenantId);
  const adapter = buildAdapter(options.app);
  const share = buildShareTurn();
  adapter.onTurnError = async (context, error) => {
    const read = readIncoming(context.activity);
    const fields = 'faults' in read ? {} : options.logFields(read);
    options.log.error({ ...fields, err: error }, 'turn broke off');
  };
  return async ({ body, authorization, method }) => {
    const incoming = readIncoming(body);
    if ('faults' in incoming) return refuse(400, 'BadRequest', incoming.faults.join('; '));
    if (options.app && namesStrangeTenant(authorization))
      return refuse(401, 'Unauthorized', 'The token is not valid here.');
    const held = holdBack();
    await adapter.process(
      { body: body as Record<string, unknown>, headers: { authorization }, method },
      held.response,
      runTurn({ ...options, share }, incoming, held),
    );
    return withoutDetails(held.read());
  };
};
