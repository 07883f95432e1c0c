import type { Card } from '../cards/card.ts';
import { messageCard } from '../cards/message-card.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { OutcomesError } from '../domain/outcomes-error.ts';
import type { ConversationStore, OutcomeStore } from '../domain/stores.ts';
import { answerError } from './answer-error.ts';
import { answerUnderstanding } from './answer-understanding.ts';
import type { Incoming } from './incoming.ts';
import type { Log } from './log.ts';
import { request } from './request.ts';
import { answerRequest } from './requests/answer-request.ts';
import type { Asking } from './requests/asking.ts';
import { welcome } from './requests/help.ts';
import { suggest } from './suggest.ts';
import { type Examples, type OfferedGroup, offerExamples } from './understanding/examples.ts';
import { understand } from './understanding/understand.ts';
import { buildVocabulary, type Synonyms, type Vocabulary } from './understanding/vocabulary.ts';

/** What the bot is handed. */
export type BotParts = {
  readonly outcomes: OutcomeStore;
  readonly conversations: ConversationStore;
  readonly synonyms: Synonyms;
  readonly examples: Examples;
  readonly log: Log;
  /** Milliseconds from anywhere, to time a turn. */
  readonly stopwatch: () => number;
  /** A short id that a reply shows and the log holds. */
  readonly newErrorId: () => string;
};

/** Answers one turn with one card, or with none when nothing was asked. Never throws. */
export type AnswerTurn = (incoming: Incoming) => Promise<Card | undefined>;

/** Told of a card that could not be sent, so that a greeting is tried again at the next occasion. */
export type TakeBack = (incoming: Incoming) => Promise<void>;

/** What is made of a catalogue, once for each version of it. */
type Prepared = {
  readonly version: string;
  readonly vocabulary: Vocabulary;
  readonly examples: readonly OfferedGroup[];
};

const prepareOnce = ({ synonyms, examples }: BotParts): ((catalogue: Catalogue) => Prepared) => {
  let prepared: Prepared | undefined;
  return (catalogue) => {
    const { version } = catalogue;
    if (prepared?.version === version) return prepared;
    const vocabulary = buildVocabulary(catalogue, synonyms);
    prepared = { version, vocabulary, examples: offerExamples(examples, catalogue, vocabulary) };
    return prepared;
  };
};

const answerPress = async (value: unknown, asking: Asking): Promise<Card> => {
  const pressed = request.safeParse(
    typeof value === 'object' && value !== null && 'request' in value ? value.request : undefined,
  );
  if (pressed.success) return answerRequest(pressed.data, asking);
  return messageCard({
    title: 'That button no longer works',
    text: 'It came from a card that I do not know. Ask again, or press one of these:',
    buttons: suggest(asking.catalogue, []),
  });
};

/** Builds the one function that every turn goes through. */
export const buildAnswerTurn = (parts: BotParts): AnswerTurn => {
  const prepare = prepareOnce(parts);

  const answer = async ({ what, conversationId }: Incoming): Promise<Card | undefined> => {
    if (what.kind === 'other' || what.kind === 'invoke') return undefined;
    const catalogue = await parts.outcomes.readCatalogue();
    const { vocabulary, examples } = prepare(catalogue);
    const asking: Asking = { catalogue, store: parts.outcomes, examples };
    if (what.kind === 'press') return answerPress(what.value, asking);
    if (what.kind === 'text')
      return answerUnderstanding(understand(what.text, catalogue, vocabulary), asking);
    return (await parts.conversations.markGreeted(conversationId)) ? welcome(asking) : undefined;
  };

  const answerFault = (cause: unknown, incoming: Incoming): Card => {
    const errorId = parts.newErrorId();
    const code = cause instanceof OutcomesError ? cause.code : 'unexpected';
    parts.log.error({ errorId, code, activityId: incoming.activityId, err: cause }, 'turn failed');
    return answerError(cause, errorId);
  };

  return async (incoming) => {
    const started = parts.stopwatch();
    let outcome = 'answered';
    try {
      const card = await answer(incoming);
      if (!card) outcome = 'nothing to say';
      return card;
    } catch (cause) {
      outcome = 'failed';
      return answerFault(cause, incoming);
    } finally {
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
