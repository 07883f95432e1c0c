import { addNotice } from '../cards/frame.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { londonDay } from '../domain/london-time.ts';
import { OutcomesError } from '../domain/outcomes-error.ts';
import type { RiskMatrix } from '../domain/risks/risk-matrix.ts';
import { currentRound } from '../domain/round/deadlines.ts';
import type { ReminderJobKind } from '../domain/round/plan-messages.ts';
import { readAction } from './action.ts';
import { answerError } from './answer-error.ts';
import { type Background, buildBackground } from './background.ts';
import { isReceipt, unsentReceipts } from './conversation/keep-state.ts';
import { buildRememberChat, buildTurns, type OpenTurn } from './conversation/open-turn.ts';
import {
  type ActorParts,
  buildKnowIdentity,
  type Channel,
  toActor,
} from './identity/know-actor.ts';
import { type IncomingActivity, isPersonal } from './incoming-activity.ts';
import type { LogFields } from './log.ts';
import { answerPress, readRequest } from './on-card-action.ts';
import { answerText, stateAfterRequest } from './on-message.ts';
import type { Reply } from './reply.ts';
import type { RequestContext, RoundParts } from './request-context.ts';
import { requestRules } from './requests/all.ts';
import { welcome } from './requests/help.ts';
import { type Examples, offerExamples } from './requests/offer-examples.ts';
import type { OfferedGroup } from './understanding/understanding.ts';
import { buildVocabulary, type Lexicon, type Vocabulary } from './understanding/vocabulary.ts';

/** What is made of a catalogue, once for each version of it. */
type Prepared = {
  readonly version: string;
  readonly vocabulary: Vocabulary;
  readonly examples: readonly OfferedGroup[];
};

type Words = Lexicon & { readonly examples: Examples };

/** Holds what was made of the newest catalogue. */
const prepareOnce = ({ examples, ...lexicon }: Words): ((catalogue: Catalogue) => Prepared) => {
  let prepared: Prepared | undefined;
  return (catalogue) => {
    const { version } = catalogue;
    if (prepared?.version === version) return prepared;
    const vocabulary = buildVocabulary(catalogue, lexicon, requestRules.cues);
    const { sameWords } = lexicon.words;
    const offered = offerExamples(examples, {
      catalogue,
      vocabulary,
      sameWords,
      rules: requestRules,
    });
    prepared = { version, vocabulary, examples: offered };
    return prepared;
  };
};

/** What the bot is handed. */
export type BotParts = RoundParts &
  Omit<ActorParts, 'people'> &
  Lexicon & {
    readonly examples: Examples;
    readonly riskMatrix: RiskMatrix | undefined;
    readonly clock: () => Date;
    /** A short id that a reply shows and the log holds. */
    readonly newErrorId: () => string;
    readonly newTurnId: () => string;
    readonly logFields: LogFields;
    readonly background: Background;
    /** Has messages sent to others after the turn. */
    readonly send: (kind: ReminderJobKind) => void;
  };

/** Answers one turn with one card, with none when nothing was asked, or not for want of room. Never throws. */
export type AnswerTurn = (
  incoming: IncomingActivity,
  channel: Channel,
) => Promise<Reply | 'shed' | undefined>;

/** Told of a card that could not be sent, so that what it said is said at the next occasion. */
export type OnSendFailed = (incoming: IncomingActivity, reply: Reply) => Promise<void>;

export type Turns = {
  readonly answerTurn: AnswerTurn;
  readonly onSendFailed: OnSendFailed;
  /** Resolves when all that turns left to be done in the background is done. */
  readonly settled: () => Promise<void>;
};

/** Who waits for the answer to an invoke gets one however often it arrives. */
const wantsAnswer = ({ what }: IncomingActivity): boolean =>
  what.kind === 'press' && what.via !== 'card';

/** What a press was to do; undefined when it was to change nothing. */
const readPressed = ({ what }: IncomingActivity) => {
  if (what.kind !== 'press' || what.via === 'execute') return undefined;
  const pressed = readAction(what.value);
  return pressed && { ...pressed, inDialog: what.via === 'dialog' };
};

type Answered = {
  readonly outcome: 'answered' | 'answered before' | 'nothing to say' | 'failed' | 'shed';
  readonly reply: Reply | 'shed' | undefined;
};

const before: Answered = { outcome: 'answered before', reply: undefined };
const nothing: Answered = { outcome: 'nothing to say', reply: undefined };

const shed: Answered = { outcome: 'shed', reply: 'shed' };

const toAnswered = (reply: Reply | undefined): Answered =>
  reply ? { outcome: 'answered', reply } : nothing;

const withReceipts = (answered: Answered, told: readonly string[]): Answered => {
  const { reply } = answered;
  if (!reply || reply === 'shed' || told.length === 0) return answered;
  return { ...answered, reply: { ...reply, card: addNotice(reply.card, told), told } };
};

/** An activity without an id is one of its own. */
const pressOf = ({ conversationId, activityId }: IncomingActivity, newId: () => string): string =>
  JSON.stringify([conversationId, activityId ?? newId()]);

/** Builds what every turn goes through. */
export const buildAnswerTurn = (given: Omit<BotParts, 'background'>): Turns => {
  const background = buildBackground(given.log);
  const parts: BotParts = { ...given, background };
  const prepare = prepareOnce(parts);
  const { stores, settings } = parts;
  const knowIdentity = buildKnowIdentity({ ...parts, people: stores.people });
  const remember = buildRememberChat({ ...parts, conversations: stores.conversations });
  const turns = buildTurns({ ...parts, conversations: stores.conversations });

  const prepareAsking = async (incoming: IncomingActivity, channel: Channel) => {
    const now = parts.clock();
    const [catalogue, identity] = await Promise.all([
      stores.outcomes.readCatalogue(),
      knowIdentity(incoming, channel),
    ]);
    const { vocabulary, examples } = prepare(catalogue);
    const { sameWords } = parts.words;
    const context: RequestContext = {
      ...parts,
      catalogue,
      settings: { ...settings, sameWords, examples, riskMatrix: parts.riskMatrix },
      clock: { now, today: londonDay(now), round: currentRound(now, settings.calendar) },
      user: {
        actor: toActor(incoming, identity, catalogue, parts.admins),
        personal: isPersonal(incoming),
        press: pressOf(incoming, parts.newTurnId),
      },
    };
    return { context, language: { catalogue, vocabulary, sameWords, rules: requestRules } };
  };

  type Prepared = Awaited<ReturnType<typeof prepareAsking>>;

  const answerPressed = async (
    { value, via }: Extract<IncomingActivity['what'], { kind: 'press' }>,
    turn: OpenTurn,
    { context }: Prepared,
  ): Promise<Reply> => {
    const pressed = readRequest(value);
    if (pressed) turn.keep(stateAfterRequest(pressed, turn.talk));
    const reply = await answerPress(value, context, via);
    const action = pressed ? undefined : readAction(value)?.action;
    // What changes something is safe to repeat, and is repeated if this process ends before its answer.
    if (action) turn.keep();
    return isReceipt({ action, request: pressed })
      ? { ...reply, receiptAt: context.clock.now }
      : reply;
  };

  const answerTyped = async (
    text: string,
    turn: OpenTurn,
    { context, language }: Prepared,
  ): Promise<Reply> => {
    const answered = answerText(text, turn.talk, { language, context });
    turn.keep(answered.state);
    const card = await answered.card;
    return isReceipt(answered) ? { card, receiptAt: context.clock.now } : { card };
  };

  const greet = async (conversationId: string, { context }: Prepared) => {
    const first = await stores.conversations.markGreeted(conversationId);
    return first ? { card: await welcome(context) } : undefined;
  };

  const answerOpen = async (
    incoming: IncomingActivity,
    turn: OpenTurn,
    { preparing, channel }: { preparing: Promise<Prepared>; channel: Channel },
  ): Promise<Answered> => {
    const { what, conversationId } = incoming;
    const prepared = await preparing;
    if (turn.repeated && !wantsAnswer(incoming)) return before;
    if (what.kind === 'installed') return toAnswered(await greet(conversationId, prepared));
    if (what.kind !== 'press' && what.kind !== 'text') return nothing;
    // What is worked out takes memory: so many at once. Who it is and what was spoken of is known by now.
    const worked = await channel.prepare(() =>
      what.kind === 'press'
        ? answerPressed(what, turn, prepared)
        : answerTyped(what.text, turn, prepared),
    );
    if (worked.kind === 'shed') return shed;
    const reply = worked.value;
    if (wantsAnswer(incoming)) return toAnswered(reply);
    return (await turn.isTakenElsewhere()) ? before : toAnswered(reply);
  };

  const answerFault = (cause: unknown, incoming: IncomingActivity): Answered => {
    const errorId = parts.newErrorId();
    const code = cause instanceof OutcomesError ? cause.code : 'unexpected';
    parts.log.error({ errorId, code, ...parts.logFields(incoming), err: cause }, 'turn failed');
    const card = answerError(cause, errorId, readPressed(incoming));
    return { outcome: 'failed', reply: { card } };
  };

  const answer = async (incoming: IncomingActivity, channel: Channel): Promise<Answered> => {
    const { kind } = incoming.what;
    if (kind === 'other' || kind === 'invoke') return nothing;
    const preparing = prepareAsking(incoming, channel);
    // It is awaited once the turn is open, and must not count as unheard before that.
    preparing.catch(() => undefined);
    const turn = await turns.open(incoming);
    try {
      const answered = await answerOpen(incoming, turn, { preparing, channel }).catch(
        (cause: unknown) => answerFault(cause, incoming),
      );
      return withReceipts(answered, turn.told());
    } finally {
      turn.end();
    }
  };

  /** Whoever can be reached from now on, and is known by now, may have something waiting. */
  const meet = (incoming: IncomingActivity, answered: Promise<void>): void => {
    background.start('conversation not remembered', parts.logFields(incoming), async () => {
      const isNew = await remember(incoming);
      await answered;
      if (isNew) parts.send('due');
    });
  };

  const answerTurn: AnswerTurn = async (incoming, channel) => {
    const started = parts.stopwatch();
    const { promise: answered, resolve: isAnswered } = Promise.withResolvers<void>();
    meet(incoming, answered);
    const { outcome, reply } = await answer(incoming, channel);
    isAnswered();
    const { what, activityType, scope } = incoming;
    const ms = Math.round(parts.stopwatch() - started);
    const fields = { ...parts.logFields(incoming), activityType, what: what.kind, scope };
    parts.log.info({ ...fields, outcome, ms }, 'turn');
    return reply;
  };

  return {
    answerTurn,
    onSendFailed: async (incoming, reply) => {
      const { what, conversationId } = incoming;
      const unsent = unsentReceipts(reply);
      if (unsent.length > 0) turns.keepReceipts(incoming, unsent);
      if (what.kind === 'installed') await stores.conversations.forgetGreeted(conversationId);
    },
    settled: background.settled,
  };
};
