import { currentRound } from '../domain/cycle/deadlines.ts';
import type { RunKind } from '../domain/cycle/plans.ts';
import { londonDay } from '../domain/london-time.ts';
import { OutcomesError } from '../domain/outcomes-error.ts';
import type { RiskMatrix } from '../domain/risks/risk-matrix.ts';
import type { OutcomeStore } from '../domain/stores.ts';
import { readAction } from './action.ts';
import { answerError } from './answer-error.ts';
import { answerPress, readRequest } from './answer-press.ts';
import { answerText, talkAfterRequest } from './answer-text.ts';
import type { Asking, RoundParts } from './asking.ts';
import { type Incoming, isPersonal } from './incoming.ts';
import { buildTalks } from './keep-talk.ts';
import { type ActorParts, buildKnowEmail, type Channel, toActor } from './know-actor.ts';
import { prepareOnce } from './prepare-once.ts';
import { buildRememberChat } from './remember-chat.ts';
import type { Reply } from './reply.ts';
import { welcome } from './requests/help.ts';
import type { Examples } from './understanding/examples.ts';
import type { Lexicon } from './understanding/vocabulary.ts';

/** What the bot is handed. */
export type BotParts = RoundParts &
  ActorParts &
  Lexicon & {
    readonly outcomes: OutcomeStore;
    readonly examples: Examples;
    readonly riskMatrix: RiskMatrix | undefined;
    readonly clock: () => Date;
    /** Milliseconds from anywhere, to time a turn. */
    readonly stopwatch: () => number;
    /** A short id that a reply shows and the log holds. */
    readonly newErrorId: () => string;
    /** Has messages sent to others after the turn. */
    readonly send: (kind: RunKind) => void;
  };

/** Answers one turn with one card, or with none when nothing was asked. Never throws. */
export type AnswerTurn = (incoming: Incoming, channel: Channel) => Promise<Reply | undefined>;

/** Told of a card that could not be sent, so that a greeting is tried again at the next occasion. */
export type TakeBack = (incoming: Incoming) => Promise<void>;

/** What a press was to do; undefined when it was to change nothing. */
const readPressed = ({ what }: Incoming) => {
  if (what.kind !== 'press' || what.via === 'execute') return undefined;
  const pressed = readAction(what.value);
  return pressed && { ...pressed, inDialog: what.via === 'dialog' };
};

/** Builds the one function that every turn goes through. */
export const buildAnswerTurn = (parts: BotParts): AnswerTurn => {
  const prepare = prepareOnce(parts);
  const knowEmail = buildKnowEmail(parts);
  const remember = buildRememberChat(parts);
  const talks = buildTalks(parts);

  const prepareAsking = async (incoming: Incoming, channel: Channel) => {
    const now = parts.clock();
    const [catalogue, email] = await Promise.all([
      parts.outcomes.readCatalogue(),
      knowEmail(incoming, channel),
    ]);
    const { vocabulary, examples } = prepare(catalogue);
    const { sameWords } = parts.words;
    const asking: Asking = {
      ...parts,
      catalogue,
      store: parts.outcomes,
      sameWords,
      examples,
      actor: toActor(incoming, email, catalogue, parts.admins),
      now,
      today: londonDay(now),
      round: currentRound(now, parts.calendar),
      personal: isPersonal(incoming),
    };
    return { asking, mind: { catalogue, vocabulary, sameWords } };
  };

  const answer = async (incoming: Incoming, channel: Channel): Promise<Reply | undefined> => {
    const { what, conversationId } = incoming;
    if (what.kind === 'other' || what.kind === 'invoke') return undefined;
    const [{ asking, mind }, talk] = await Promise.all([
      prepareAsking(incoming, channel),
      talks.read(incoming),
    ]);
    if (what.kind === 'press') {
      const pressed = readRequest(what.value);
      const [reply] = await Promise.all([
        answerPress(what.value, asking, what.via),
        ...(pressed ? [talks.keep(incoming, talkAfterRequest(pressed, talk))] : []),
      ]);
      return reply;
    }
    if (what.kind === 'text') {
      const answered = answerText(what.text, { mind, asking, talk });
      const [card] = await Promise.all([answered.card, talks.keep(incoming, answered.talk)]);
      return { card };
    }
    const first = await parts.conversations.markGreeted(conversationId);
    return first ? { card: await welcome(asking) } : undefined;
  };

  const answerFault = (cause: unknown, incoming: Incoming): Reply => {
    const errorId = parts.newErrorId();
    const code = cause instanceof OutcomesError ? cause.code : 'unexpected';
    parts.log.error({ errorId, code, activityId: incoming.activityId, err: cause }, 'turn failed');
    return { card: answerError(cause, errorId, readPressed(incoming)) };
  };

  return async (incoming, channel) => {
    const started = parts.stopwatch();
    let outcome = 'answered';
    // Beside the answer, so that nobody waits for it.
    const isNew = remember(incoming);
    try {
      const reply = await answer(incoming, channel);
      if (!reply) outcome = 'nothing to say';
      return reply;
    } catch (cause) {
      outcome = 'failed';
      return answerFault(cause, incoming);
    } finally {
      // Whoever can be reached from now on, and is known by now, may have something waiting.
      if (await isNew) parts.send('due');
      const { what, activityType, activityId, scope } = incoming;
      const ms = Math.round(parts.stopwatch() - started);
      parts.log.info({ activityId, activityType, what: what.kind, scope, outcome, ms }, 'turn');
    }
  };
};

/** Undoes what a turn had marked as said. */
export const buildTakeBack =
  ({ conversations }: BotParts): TakeBack =>
  async ({ what, conversationId }) => {
    if (what.kind === 'installed') await conversations.forgetGreeted(conversationId);
  };
