import { z } from 'zod';
import { shareCard } from '../../cards/share-card.ts';
import { OutcomesError } from '../../domain/outcomes-error.ts';
import { noteOnTrace } from '../../telemetry/trace.ts';
import { answerError } from '../answer-error.ts';
import { extensionMessage, overloaded } from '../http-answer.ts';
import type { Channel } from '../identity/know-actor.ts';
import type { IncomingActivity } from '../incoming-activity.ts';
import type { BotParts, PrepareContext } from '../prepare-context.ts';
import { privateChatLink } from '../private-chat.ts';
import type { RequestContext } from '../request-context.ts';
import { answerRequest, requestSchema } from '../requests/all.ts';
import type { LanguageContext } from '../understanding/message/language-context.ts';
import { findThings, type Thing } from './find-things.ts';

const query = z.object({
  parameters: z
    .array(z.object({ name: z.string(), value: z.unknown() }))
    .max(10)
    .default([]),
  queryOptions: z
    .object({
      skip: z.number().int().min(0).max(10_000).default(0),
      count: z.number().int().min(1).max(25).default(15),
    })
    .default({ skip: 0, count: 15 }),
});

/** Longer is nothing that anybody looks for. */
const longestText = 200;

const preview = ({ title, below, request }: Thing) => {
  const content = { title, text: below };
  const contentType = 'application/vnd.microsoft.card.thumbnail';
  // The card is made when one is chosen: fifteen at every letter would be work for nothing.
  const tap = { type: 'invoke', value: { request } };
  return { contentType, content, preview: { contentType, content: { ...content, tap } } };
};

type Known = {
  readonly context: RequestContext;
  readonly language: LanguageContext;
  readonly botId: string;
};

/** What can be chosen, for what was typed so far. */
const answerQuery = (value: unknown, { language }: Pick<Known, 'language'>) => {
  const { data } = query.safeParse(value);
  if (!data) return extensionMessage('I could not read that search. Please type it again.');
  // Teams asks once with nothing typed, by another name.
  const typed = data.parameters.find(({ name }) => name === 'query')?.value;
  const text = typeof typed === 'string' ? typed.slice(0, longestText) : '';
  const { skip, count } = data.queryOptions;
  const found = findThings(text, language).slice(skip, skip + count);
  if (found.length === 0)
    return extensionMessage(
      'I know no indicator or risk by these words. Try its code, or one word of its name.',
    );
  return {
    composeExtension: {
      type: 'result',
      attachmentLayout: 'list',
      attachments: found.map(preview),
    },
  };
};

const chosen = z.object({ request: requestSchema });

/** The card of what was chosen, as anybody may see it: it goes where others read along. */
const answerSelection = async (value: unknown, { context, botId }: Known) => {
  const request = chosen.safeParse(value).data?.request;
  if (request?.kind !== 'show' && request?.kind !== 'risks')
    return extensionMessage('I do not know that any more. Please search again.');
  const card = await answerRequest(request, context);
  const ask =
    request.kind === 'show'
      ? `show ${request.code}`
      : `risk ${(request.codes ?? []).join()}`.trim();
  const url = privateChatLink(botId, ask);
  const shared = shareCard(card, url ? { title: 'Ask the bot about this', url } : undefined);
  if (!shared) return extensionMessage(`${card.summary} Its card is too large to be shared.`);
  const contentType = 'application/vnd.microsoft.card.adaptive';
  return {
    composeExtension: {
      type: 'result',
      attachmentLayout: 'list',
      attachments: [{ contentType, content: shared.content }],
    },
  };
};

/** Answers a search in the compose box with the body of the invoke. Never throws. */
export type AnswerExtension = (
  incoming: IncomingActivity,
  channel: Pick<Channel, 'admit'>,
) => Promise<unknown>;

type Parts = Pick<BotParts, 'log' | 'logFields' | 'newErrorId' | 'stopwatch'> & {
  readonly prepareContext: PrepareContext;
};

/** What goes into a chat is what anybody may see, so nobody is looked up. */
const nobody = async () => ({ kind: 'says-too-little' }) as const;

export const buildAnswerExtension = ({ prepareContext, ...parts }: Parts): AnswerExtension => {
  const answer = async (
    incoming: IncomingActivity,
    channel: Pick<Channel, 'admit'>,
  ): Promise<unknown> => {
    const { what, botId } = incoming;
    if (what.kind !== 'search') return undefined;
    const { context, language } = await prepareContext(incoming, {
      ...channel,
      lookUpMember: nobody,
    });
    if (what.step === 'find') return answerQuery(what.value, { language });
    const worked = await channel.admit(() =>
      answerSelection(what.value, { context, language, botId }),
    );
    return worked.kind === 'shed' ? extensionMessage(overloaded.message) : worked.value;
  };
  return async (incoming, channel) => {
    const started = parts.stopwatch();
    try {
      const answered = await answer(incoming, channel);
      noteOnTrace({ outcome: 'answered' });
      return answered;
    } catch (cause) {
      noteOnTrace({
        outcome: 'failed',
        code: cause instanceof OutcomesError ? cause.code : 'unexpected',
      });
      const errorId = parts.newErrorId();
      const code = cause instanceof OutcomesError ? cause.code : 'unexpected';
      parts.log.error({ errorId, code, ...parts.logFields(incoming), err: cause }, 'search failed');
      return extensionMessage(answerError(cause, errorId).summary);
    } finally {
      const ms = Math.round(parts.stopwatch() - started);
      parts.log.info({ ...parts.logFields(incoming), what: incoming.what.kind, ms }, 'turn');
    }
  };
};
