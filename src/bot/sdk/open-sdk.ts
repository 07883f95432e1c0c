import {
  type Activity,
  ActivityTypes,
  CloudAdapter,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { AuthenticateRequestResult } from 'botframework-connector';
import type { FindSender } from '../sender.ts';
import {
  type AuthenticateParts,
  buildAuthenticate,
  buildAuthentication,
  isForServiceUrl,
} from './authenticate.ts';

/** Opens up a protected part of the SDK: running a turn for a sender who is already known. */
class KnownSenderAdapter extends CloudAdapter {
  takeTurn(
    sender: AuthenticateRequestResult,
    activity: object,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(sender, activity as Activity, logic);
  }
}

/** Connects the bot to an SDK. */
export type OpenSdk = (parts: AuthenticateParts) => FindSender;

/** The Bot Framework's SDK: the only file that uses its adapter. */
export const openSdk: OpenSdk = (parts) => {
  const authentication = buildAuthentication(parts);
  const authenticate = buildAuthenticate(parts, authentication);
  const adapter = new KnownSenderAdapter(authentication);
  return async (authorization) => {
    const sender = await authenticate(authorization);
    if (!sender) return undefined;
    return {
      isFor: (serviceUrl) => isForServiceUrl(sender, serviceUrl),
      takeTurn: async (activity, turn) => {
        const response = await adapter.takeTurn(sender, activity, (context) =>
          turn(async (status, body) => {
            await context.sendActivity({
              type: ActivityTypes.InvokeResponse,
              value: { status, body },
            });
          }),
        );
        return { status: response?.status ?? 200, body: response?.body };
      },
    };
  };
};
