import { addNotice, type Card } from '../cards/card.ts';
import { OutcomesError } from '../domain/outcomes-error.ts';
import { measure } from '../telemetry/metrics.ts';
import { noteOnTrace } from '../telemetry/trace.ts';
import { readAction } from './action.ts';
import { buildBackground } from './admission.ts';
import { answerError } from './answer-error.ts';
import { buildTurns } from './conversation/open-turn.ts';
import type { Channel } from './identity/know-actor.ts';
import { type IncomingActivity, isPersonal } from './incoming-activity.ts';
import { buildKeepQuestions } from './keep-questions.ts';
import {
  type AnswerExtension,
  buildAnswerExtension,
} from './message-extension/answer-extension.ts';
import { onCardAction } from './on-card-action.ts';
import { onDialog } from './on-dialog.ts';
import { onDroppedFiles } from './on-dropped-files.ts';
import { onEdit } from './on-edit.ts';
import { onFileConsent } from './on-file-consent.ts';
import { forgetGreeting, onInstall } from './on-install.ts';
import { onMessage, type Understood, understand } from './on-message.ts';
import {
  type BotParts,
  buildPrepareContext,
  type PrepareContext,
  type Turn,
} from './prepare-context.ts';
import { linkToPrivate } from './private-chat.ts';
import { buildRememberChat } from './remember-chat.ts';
import { formatUnsentReceipts, type Reply } from './reply.ts';
import type { Work } from './request-context.ts';

/** Answers a turn with one card, or with none when nothing was asked or there was no room. Never throws. */
export type AnswerTurn = (
  incoming: IncomingActivity,
  channel: Channel,
) => Promise<Reply | 'shed' | undefined>;

/** Takes a card that could not be sent, so that the next answer says what it said. */
export type OnSendFailed = (incoming: IncomingActivity, reply: Reply) => Promise<void>;

/** Takes the id of an answer that was sent, so that a thumb below it is of a question. */
export type OnSent = (incoming: IncomingActivity, reply: Reply, sentId: string) => void;

/** Takes a thumb that somebody gave an answer. */
export type OnFeedback = (incoming: IncomingActivity) => void;

export type Turns = {
  readonly answerTurn: AnswerTurn;
  readonly answerExtension: AnswerExtension;
  /** Puts together what an answer is worked out from, for whoever asks outside a chat. */
  readonly prepareContext: PrepareContext;
  readonly onSendFailed: OnSendFailed;
  readonly onSent: OnSent;
  readonly onFeedback: OnFeedback;
  /** Resolves when all background work of the turns is done. */
  readonly settled: () => Promise<void>;
};

/** An invoke is answered however often it arrives, since somebody waits for its answer. */
const wantsAnswer = ({ what }: IncomingActivity): boolean =>
  what.kind === 'press' && what.via !== 'card';

/** What a press was to do; undefined when it was to change nothing. */
const readPressed = ({ what }: IncomingActivity) => {
  if (what.kind !== 'press' || what.via === 'execute') return undefined;
  const pressed = readAction(what.value);
  return pressed && { ...pressed, inDialog: what.via === 'dialog' };
};

type TurnOutcome = {
  readonly outcome: 'answered' | 'answered before' | 'nothing to say' | 'failed' | 'shed';
  readonly reply: Reply | 'shed' | undefined;
};

const before: TurnOutcome = { outcome: 'answered before', reply: undefined };
const nothing: TurnOutcome = { outcome: 'nothing to say', reply: undefined };

const shed: TurnOutcome = { outcome: 'shed', reply: 'shed' };

const toOutcome = (reply: Reply | undefined): TurnOutcome =>
  reply ? { outcome: 'answered', reply } : nothing;

const withPrivateLink = (
  answered: TurnOutcome,
  incoming: IncomingActivity,
  { privateChat }: Pick<BotParts, 'privateChat'>,
): TurnOutcome => {
  const { reply } = answered;
  if (!reply || reply === 'shed') return answered;
  return {
    ...answered,
    reply: { ...reply, card: linkToPrivate(reply.card, incoming, privateChat) },
  };
};

const withReceipts = (answered: TurnOutcome, told: readonly string[]): TurnOutcome => {
  const { reply } = answered;
  if (!reply || reply === 'shed' || told.length === 0) return answered;
  return { ...answered, reply: { ...reply, card: addNotice(reply.card, told), told } };
};

const answeredKinds: ReadonlySet<string> = new Set(['text', 'edit', 'press', 'file', 'dropped']);

type AnsweredWhat = Extract<
  IncomingActivity['what'],
  { kind: 'text' | 'edit' | 'press' | 'file' | 'dropped' }
>;

const isAnswered = (what: IncomingActivity['what']): what is AnsweredWhat =>
  answeredKinds.has(what.kind);

/** Hands a message, an edit or a press to the file that is named for it. */
const workOut = (
  what: AnsweredWhat,
  turn: Turn,
  understood?: Understood,
): Promise<Reply | undefined> => {
  if (what.kind === 'text') return onMessage(what.text, turn, understood);
  if (what.kind === 'edit') return onEdit(what.text, turn);
  if (what.kind === 'file') return onFileConsent(what.value, turn);
  if (what.kind === 'dropped') return onDroppedFiles(what.files, turn);
  return what.via === 'dialog' ? onDialog(what.value, turn) : onCardAction(what, turn);
};

const answerOpen = async (
  incoming: IncomingActivity,
  turn: Turn,
  { admit }: Channel,
): Promise<TurnOutcome> => {
  const { what, conversationId } = incoming;
  const { conversation, context } = turn;
  if (conversation.repeated && !wantsAnswer(incoming)) return before;
  if (what.kind === 'installed') return toOutcome(await onInstall(conversationId, context));
  if (!isAnswered(what)) return nothing;
  const writer = {
    person: context.user.actor.person?.id,
    isAlone: context.user.personal,
  };
  const tried = what.kind === 'text' ? await turn.trial?.(what.text, writer) : undefined;
  if (tried) return toOutcome(tried);
  // A model takes seconds, in which others' answers can be worked out.
  const understood =
    what.kind === 'text' && turn.reader
      ? await understand(what.text, conversation.talk, turn)
      : undefined;
  // Working an answer out takes memory, so only a few are worked out at once.
  const worked = await admit(() => workOut(what, turn, understood));
  if (worked.kind === 'shed') return shed;
  if (wantsAnswer(incoming)) return toOutcome(worked.value);
  return (await conversation.isTakenElsewhere()) ? before : toOutcome(worked.value);
};

/** Builds what every turn goes through. */
export const buildAnswerTurn = (given: Omit<BotParts, 'background'>): Turns => {
  const background = buildBackground(given.log);
  const parts: BotParts = { ...given, background };
  const prepareContext = buildPrepareContext(parts);
  const { conversations } = parts.stores;
  const remember = buildRememberChat({ ...parts, conversations });
  const turns = buildTurns({ ...parts, conversations });
  const asked = buildKeepQuestions(parts);

  const answerFault = (
    cause: unknown,
    incoming: IncomingActivity,
    pressed?: ReturnType<typeof readPressed>,
  ): Card => {
    const errorId = parts.newErrorId();
    const code = cause instanceof OutcomesError ? cause.code : 'unexpected';
    noteOnTrace({ code });
    parts.log.error({ errorId, code, ...parts.logFields(incoming), err: cause }, 'turn failed');
    return answerError(cause, errorId, pressed);
  };

  /** Without the app nobody can be written to. There is nobody to tell of a fault. */
  const forget = async (incoming: IncomingActivity): Promise<TurnOutcome> => {
    const { objectId } = incoming.from;
    try {
      if (isPersonal(incoming) && objectId) await conversations.forget(objectId);
      return nothing;
    } catch (cause) {
      noteOnTrace({ code: cause instanceof OutcomesError ? cause.code : 'unexpected' });
      parts.log.error({ ...parts.logFields(incoming), err: cause }, 'chat not forgotten');
      return { outcome: 'failed', reply: undefined };
    }
  };

  /** What goes on takes the place of the answer when it is done, or says below why it is not. */
  const withWork = (
    answered: TurnOutcome,
    work: Work | undefined,
    incoming: IncomingActivity,
  ): TurnOutcome => {
    const { reply } = answered;
    if (!work || !reply || reply === 'shed') return answered;
    const follow: Reply['follow'] = (change) => {
      background.start('work of a turn not done', parts.logFields(incoming), async () => {
        const card = await work().catch((cause: unknown) => answerFault(cause, incoming));
        await change(card, 'or-below');
      });
    };
    return { ...answered, reply: { ...reply, follow } };
  };

  const answer = async (incoming: IncomingActivity, channel: Channel): Promise<TurnOutcome> => {
    const { activityId, pressedId, what } = incoming;
    if (what.kind === 'other' || what.kind === 'invoke') return nothing;
    if (what.kind === 'removed') return forget(incoming);
    const preparing = prepareContext(incoming, channel);
    // It is awaited once the turn is open; until then a failure must not count as unhandled.
    preparing.catch(() => undefined);
    const conversation = await turns.open(incoming);
    try {
      const answered = await preparing
        .then(async (prepared) => {
          const turn = { ...prepared, activityId, pressedId, conversation };
          const opened = await answerOpen(incoming, turn, channel);
          return withWork(opened, prepared.goesOn(), incoming);
        })
        .catch((cause: unknown): TurnOutcome => {
          const card = answerFault(cause, incoming, readPressed(incoming));
          return { outcome: 'failed', reply: { card } };
        });
      return withReceipts(withPrivateLink(answered, incoming, parts), conversation.told());
    } finally {
      conversation.end();
    }
  };

  /** Remembers where a person can be written to; for a new one, reminders may be waiting. */
  const meet = (incoming: IncomingActivity, answered: Promise<void>): void => {
    background.start('conversation address not saved', parts.logFields(incoming), async () => {
      const isNew = await remember(incoming);
      await answered;
      if (isNew) parts.send('due');
    });
  };

  const answerTurn: AnswerTurn = async (incoming, channel) => {
    const started = parts.stopwatch();
    const { promise: answered, resolve: isAnswered } = Promise.withResolvers<void>();
    meet(incoming, answered);
    // Also when the answer fails: anything that waits for it would otherwise wait for ever, and
    // hold up shutdown.
    const { outcome, reply } = await answer(incoming, channel).finally(isAnswered);
    if (reply && reply !== 'shed') asked.onReply(incoming, reply);
    const { what, activityType, scope } = incoming;
    const ms = Math.round(parts.stopwatch() - started);
    const fields = { ...parts.logFields(incoming), activityType, what: what.kind, scope };
    const { kind, asked: question } = reply && reply !== 'shed' ? reply : {};
    if (question?.missed) measure('outcomes.questions.unanswered', 1, { kind: question.missed });
    noteOnTrace({ outcome, reply: kind });
    parts.log.info({ ...fields, outcome, reply: kind, ms }, 'turn');
    return reply && reply !== 'shed' ? asked.shown(reply) : reply;
  };

  return {
    answerTurn,
    answerExtension: buildAnswerExtension({ ...parts, prepareContext }),
    prepareContext,
    onSent: asked.onSent,
    onFeedback: asked.onFeedback,
    onSendFailed: async (incoming, reply) => {
      const { what, conversationId } = incoming;
      const unsent = formatUnsentReceipts(reply);
      if (unsent.length > 0) turns.keepReceipts(incoming, unsent);
      if (what.kind === 'installed') await forgetGreeting(conversationId, parts);
    },
    settled: background.settled,
  };
};
