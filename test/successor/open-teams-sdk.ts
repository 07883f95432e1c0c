import { AsyncLocalStorage } from 'node:async_hooks';
import { App, type HttpRouteHandler } from '@microsoft/teams.apps';
import type { HttpAnswer } from '../../src/bot/http-answer.ts';
import type { OpenSdk } from '../../src/bot/sdk/open-sdk.ts';
import type { AnswerInvoke, FindSender } from '../../src/bot/sender.ts';

type Turn = (answerInvoke: AnswerInvoke) => Promise<void>;

const nobody = async (): Promise<never> => {
  throw new Error('The Teams SDK has no route for activities.');
};

const silent = {
  ...{ error: () => undefined, warn: () => undefined, info: () => undefined },
  ...{ debug: () => undefined, trace: () => undefined, log: () => undefined },
  child: () => silent,
};

/** The SDK's own server is never started: restify takes the request, and hands it over. */
const openApp = async (turns: AsyncLocalStorage<Turn>): Promise<HttpRouteHandler> => {
  let handle: HttpRouteHandler = nobody;
  const app = new App({
    logger: silent,
    dangerouslyAllowUnauthenticatedRequests: true,
    httpServerAdapter: {
      registerRoute: (_, __, handler) => {
        handle = handler;
      },
    },
  });
  app.use(async () => {
    let answer: HttpAnswer = { status: 200, body: undefined };
    await turns.getStore()?.(async (status, body) => {
      answer = { status, body };
    });
    return answer;
  });
  await app.initialize();
  return handle;
};

/**
 * What stands in the place of `src/bot/sdk` once the bot runs on the successor of botbuilder. It admits everybody, as the
 * bot without an app registration does: who sends is checked before, by our own `identity/channel-token.ts`.
 */
export const openTeamsSdk: OpenSdk = (): FindSender => {
  const turns = new AsyncLocalStorage<Turn>();
  const opened = openApp(turns);
  return async () => ({
    isFor: (serviceUrl) => serviceUrl !== undefined && serviceUrl !== '',
    takeTurn: async (activity, turn) => {
      const handle = await opened;
      const { status, body } = await turns.run(turn, () => handle({ body: activity, headers: {} }));
      return { status, body };
    },
  });
};
