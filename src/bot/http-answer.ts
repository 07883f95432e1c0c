import type { Card } from '../cards/card.ts';
import type { IncomingActivity } from './incoming-activity.ts';

/** A status and a body, for the transport to send. */
export type HttpAnswer = {
  readonly status: number;
  readonly body: unknown;
  /** Seconds after which it may be tried again. */
  readonly retryAfter?: number;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A refusal with a word code. */
export const refuse = (status: number, code: string, message: string): HttpAnswer => ({
  status,
  body: { error: { code, message } },
});

/** Why an activity is not acted on. */
export type BusyReason = {
  readonly status: 429 | 503;
  readonly code: string;
  /** Shown to the person who pressed a button. */
  readonly message: string;
  /** Seconds. */
  readonly retryAfter: number;
};

/** There are too many turns to accept another. */
export const overloaded: BusyReason = {
  status: 503,
  code: 'Busy',
  message: 'I am too busy just now, and have done nothing. Please try again in a few seconds.',
  retryAfter: 5,
};

/** One sender sends too much. */
export const tooMany: BusyReason = {
  status: 429,
  code: 'TooMany',
  message: 'That was too much in one minute, and I did nothing. Please try again in a minute.',
  retryAfter: 60,
};

/** The answer to the client of an `Action.Execute`, with the status of the action in the body. */
export const actionBody = (statusCode: number, type: string, value: unknown) => ({
  statusCode,
  type,
  value,
});

/** What a dialog shows next. */
export const dialogBody = ({ content, summary }: Card) => ({
  task: {
    type: 'continue',
    value: {
      title: summary.slice(0, 80),
      width: 'large',
      height: 'large',
      card: { contentType: 'application/vnd.microsoft.card.adaptive', content },
    },
  },
});

/** What a dialog says as it closes. */
const closingBody = (text: string) => ({ task: { type: 'message', value: text } });

/** What the compose box shows in place of results. */
export const extensionMessage = (text: string) => ({ composeExtension: { type: 'message', text } });

const ok = (body: unknown): HttpAnswer => ({ status: 200, body });

/**
 * The answer when a turn is not run. A button shows the reason in its own way: the body of an
 * invoke is its error, and Teams marks a message whose request failed.
 */
export const busyAnswer = (
  { what }: Pick<IncomingActivity, 'what'>,
  reason: BusyReason,
): HttpAnswer => {
  const { status, code, message, retryAfter } = reason;
  // A thumb that is lost is no reason to tell anybody.
  if (what.kind === 'feedback') return ok({});
  if (what.kind === 'search') return ok(extensionMessage(message));
  const via = what.kind === 'press' ? what.via : undefined;
  if (via === 'execute')
    return ok(actionBody(status, 'application/vnd.microsoft.error', { code, message }));
  if (via === 'dialog') return ok(closingBody(message));
  return { ...refuse(status, code, message), retryAfter };
};
