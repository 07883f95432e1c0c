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
import { type Background, buildBackground } from './background.ts';
import { type Incoming, isPersonal } from './incoming.ts';
import { type ActorParts, buildKnowEmail, type Channel, toActor } from './know-actor.ts';
import type { LogFields } from './log-fields.ts';
import { buildTurns, type OpenTurn } from './open-turn.ts';
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
    readonly newTurnId: () => string;
    readonly logFields: LogFields;
    readonly background: Background;
    /** Has messages sent to others after the turn. */
    readonly send: (kind: RunKind) => void;
  };

/** Answers one turn with one card, or with none when nothing was asked. Never throws. */
export type AnswerTurn = (incoming: Incoming, channel: Channel) => Promise<Reply | undefined>;

/** Told of a card that could not be sent, so that what it said is said at the next occasion. */
export type TakeBack = (incoming: Incoming, reply: Reply) => Promise<void>;

export type Turns = {
  readonly answerTurn: AnswerTurn;
  readonly takeBack: TakeBack;
  /** Resolves when all that turns left to be done in the background is done. */
  readonly settled: () => Promise<void>;
};

/** Who waits for the answer to an invoke gets one however often it arrives. */
const wantsAnswer = ({ what }: Incoming): boolean => what.kind === 'press' && what.via !== 'card';

const changesSomething = ({ what }: Incoming): boolean =>
  what.kind === 'press' && what.via !== 'execute' && readAction(what.value) !== undefined;

/** Builds what every turn goes through. */
export const buildAnswerTurn = (given: Omit<BotParts, 'background'>): Turns => {
  const background = buildBackground(given.log);
  const parts: BotParts = { ...given, background };
  const prepare = prepareOnce(parts);
  const knowEmail = buildKnowEmail(parts);
  const remember = buildRememberChat(parts);
  const turns = buildTurns(parts);

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

  type Prepared = Awaited<ReturnType<typeof prepareAsking>>;

  const answerPressed = async (
    { value, via }: Extract<Incoming['what'], { kind: 'press' }>,
    turn: OpenTurn,
    { asking }: Prepared,
  ): Promise<Reply> => {
    const pressed = readRequest(value);
    if (pressed) turn.keep(talkAfterRequest(pressed, turn.talk));
    const reply = await answerPress(value, asking, via);
    // What changes something is safe to repeat, and is repeated if this process ends before its answer.
    if (!pressed && readAction(value)) turn.keep();
    return reply;
  };

  const answerTyped = async (
    text: string,
    turn: OpenTurn,
    { asking, mind }: Prepared,
  ): Promise<Reply> => {
    const answered = answerText(text, { mind, asking, talk: turn.talk });
    turn.keep(answered.talk);
    return { card: await answered.card };
  };

  const greet = async (conversationId: string, { asking }: Prepared) => {
    const first = await parts.conversations.markGreeted(conversationId);
    return first ? { card: await welcome(asking) } : undefined;
  };

  const answerOpen = async (
    incoming: Incoming,
    turn: OpenTurn,
    preparing: Promise<Prepared>,
  ): Promise<Reply | 'repeated' | undefined> => {
    const { what, conversationId } = incoming;
    const prepared = await preparing;
    if (turn.repeated && !wantsAnswer(incoming)) return 'repeated';
    if (what.kind === 'installed') return greet(conversationId, prepared);
    if (what.kind !== 'press' && what.kind !== 'text') return undefined;
    const reply =
      what.kind === 'press'
        ? await answerPressed(what, turn, prepared)
        : await answerTyped(what.text, turn, prepared);
    return turn.isTakenElsewhere() && !wantsAnswer(incoming) ? 'repeated' : reply;
  };

  const answer = async (
    incoming: Incoming,
    channel: Channel,
  ): Promise<Reply | 'repeated' | undefined> => {
    const { kind } = incoming.what;
    if (kind === 'other' || kind === 'invoke') return undefined;
    const preparing = prepareAsking(incoming, channel);
    // It is awaited once the turn is open, and must not count as unheard before that.
    preparing.catch(() => undefined);
    const turn = await turns.open(incoming);
    try {
      return await answerOpen(incoming, turn, preparing);
    } finally {
      turn.end();
    }
  };

  const answerFault = (cause: unknown, incoming: Incoming): Reply => {
    const errorId = parts.newErrorId();
    const code = cause instanceof OutcomesError ? cause.code : 'unexpected';
    parts.log.error({ errorId, code, ...parts.logFields(incoming), err: cause }, 'turn failed');
    return { card: answerError(cause, errorId, changesSomething(incoming)) };
  };

  /** Whoever can be reached from now on, and is known by now, may have something waiting. */
  const meet = (incoming: Incoming, answered: Promise<void>): void => {
    background.start('conversation not remembered', parts.logFields(incoming), async () => {
      const isNew = await remember(incoming);
      await answered;
      if (isNew) parts.send('due');
    });
  };

  const answerTurn: AnswerTurn = async (incoming, channel) => {
    const started = parts.stopwatch();
    let outcome = 'answered';
    const { promise: answered, resolve: isAnswered } = Promise.withResolvers<void>();
    meet(incoming, answered);
    try {
      const reply = await answer(incoming, channel);
      if (!reply) outcome = 'nothing to say';
      if (reply === 'repeated') outcome = 'answered before';
      return reply === 'repeated' ? undefined : reply;
    } catch (cause) {
      outcome = 'failed';
      return answerFault(cause, incoming);
    } finally {
      isAnswered();
      const { what, activityType, scope } = incoming;
      const ms = Math.round(parts.stopwatch() - started);
      const fields = { ...parts.logFields(incoming), activityType, what: what.kind, scope };
      parts.log.info({ ...fields, outcome, ms }, 'turn');
    }
  };

  return {
    answerTurn,
    takeBack: async ({ what, conversationId }) => {
      if (what.kind === 'installed') await parts.conversations.forgetGreeted(conversationId);
    },
    settled: background.settled,
  };
};
