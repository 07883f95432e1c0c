import {
  type Activity,
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from 'botbuilder';
import type { Card } from '../cards/card.ts';
import type { AnswerTurn, TakeBack } from './answer-turn.ts';
import { type HttpAnswer, holdBack, refuse } from './held-response.ts';
import { type Incoming, readIncoming } from './incoming.ts';
import type { Log } from './log.ts';
import { closeIssuerList, namesStrangeTenant } from './token-guard.ts';

/** The app registration; without one nothing is authenticated. */
export type AppRegistration = {
  readonly id: string;
  readonly type: string;
  readonly tenantId: string;
  readonly password: string | undefined;
};

export type EdgeOptions = {
  readonly app: AppRegistration | undefined;
  /** The one tenant that is answered; any when undefined. */
  readonly tenantId: string | undefined;
  readonly answerTurn: AnswerTurn;
  readonly takeBack: TakeBack;
  readonly log: Log;
};

/** A request as the transport hands it over, and what it is to answer. */
type HttpTurn = {
  readonly body: unknown;
  readonly authorization: string | undefined;
  readonly method: string;
};

export type ReceiveActivity = (turn: HttpTurn) => Promise<HttpAnswer>;

const toActivity = ({ content, summary }: Card): Partial<Activity> => ({
  type: ActivityTypes.Message,
  summary,
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
});

const sendOrTakeBack = async (
  context: TurnContext,
  card: Card,
  takeBack: () => Promise<void>,
): Promise<void> => {
  try {
    await context.sendActivity(toActivity(card));
  } catch (cause) {
    await takeBack();
    throw cause;
  }
};

const answerInvoke = (context: TurnContext) =>
  context.sendActivity({
    type: ActivityTypes.InvokeResponse,
    value: {
      status: 501,
      body: { error: { code: 'NotImplemented', message: 'This bot does not know that action.' } },
    },
  });

const buildAdapter = (app: AppRegistration | undefined): CloudAdapter =>
  new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication(
      app
        ? {
            MicrosoftAppId: app.id,
            MicrosoftAppType: app.type,
            MicrosoftAppTenantId: app.tenantId,
            ...(app.password ? { MicrosoftAppPassword: app.password } : {}),
          }
        : {},
    ),
  );

const withoutDetails = (answer: HttpAnswer): HttpAnswer => {
  if (answer.status === 401) return refuse(401, 'Unauthorized', 'The token is not valid here.');
  if (answer.status < 500 || answer.status === 501) return answer;
  return refuse(500, 'InternalError', 'The activity could not be processed.');
};

type Held = ReturnType<typeof holdBack>;

/** What happens once the sender is known to be the channel. */
const runTurn =
  ({ tenantId, answerTurn, takeBack, log }: EdgeOptions, incoming: Incoming, held: Held) =>
  async (context: TurnContext): Promise<void> => {
    if (tenantId && incoming.tenantId !== tenantId) {
      log.warn({ activityId: incoming.activityId }, 'activity of another tenant refused');
      held.settle(refuse(403, 'Forbidden', 'This bot answers one tenant only.'));
      return;
    }
    if (incoming.what.kind === 'invoke') {
      await answerInvoke(context);
      return;
    }
    const card = await answerTurn(incoming);
    if (card) await sendOrTakeBack(context, card, () => takeBack(incoming));
  };

/**
 * The edge to the Bot Framework: the only file that knows its adapter. Takes the body of a request to
 * `/api/messages`, has the turn answered, sends at most one message.
 */
export const buildEdge = (options: EdgeOptions): ReceiveActivity => {
  closeIssuerList(options.app?.tenantId);
  const adapter = buildAdapter(options.app);
  adapter.onTurnError = async (context, error) => {
    options.log.error({ activityId: context.activity.id, err: error }, 'reply could not be sent');
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
      runTurn(options, incoming, held),
    );
    return withoutDetails(held.read());
  };
};
