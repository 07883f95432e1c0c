import { asksForPress, type Card } from '../cards/card.ts';
import { visibleText } from '../cards/card-text.ts';
import { withPassages, withReading } from '../cards/message-card.ts';
import type { MissKind } from '../domain/questions.ts';
import type { WrittenAnswer } from '../domain/words.ts';
import { answerUnanswered, missedBy, type Unanswered } from './answer-unanswered.ts';
import { isAbout, isOfSameComparator } from './below-comparison.ts';
import { type AnsweredMessage, digestOfWords } from './conversation/answered-messages.ts';
import { understandWithModel } from './language-model/understand-with-model.ts';
import { showFound } from './passages/show-passages.ts';
import type { Turn } from './prepare-context.ts';
import { isReceipt, type Reply, type ReplyKind } from './reply.ts';
import { button, type Request } from './request.ts';
import type { RequestContext } from './request-context.ts';
import { answerRequest, isDoneAtOnce, requests } from './requests/all.ts';
import { inContext } from './requests/in-context.ts';
import { distinct, searchBeside } from './requests/search-beside.ts';
import { writtenAnswerCard } from './requests/words/answers.ts';
import { readTypedFigures } from './typed-figures.ts';
import {
  type ConversationState,
  keptForms,
  stateAfterRequest,
} from './understanding/conversation-state.ts';
import { withFormsBefore } from './understanding/forms-before.ts';
import { interpret } from './understanding/interpret.ts';
import type { LanguageContext, RequestRules } from './understanding/message/language-context.ts';
import { pickChoice } from './understanding/subjects/pick-choice.ts';
import { asTyped, type Interpretation } from './understanding/understanding.ts';
import { toKeptQuestion } from './words/question-key.ts';

const isSameQuery = (a: Request, b: Request, { toQuery }: RequestRules): boolean =>
  JSON.stringify(toQuery(a)) === JSON.stringify(toQuery(b));

const stateAfterAnswer = (
  request: Request,
  before: ConversationState,
  rules: RequestRules,
): ConversationState => {
  const picked = before.choices?.some((choice) => isSameQuery(choice.request, request, rules));
  return stateAfterRequest(request, picked ? before : { ...before, choices: undefined });
};

/** A follow-up goes on from what the reply offers, and then says that it is of the whole. */
const stateAfterReply = (unanswered: Unanswered, before: ConversationState): ConversationState => {
  if (unanswered.kind === 'choice') return { ...before, choices: [...unanswered.choices] };
  const forms = keptForms(before);
  if (unanswered.kind !== 'narrowed') return forms;
  const [offered, ...others] = unanswered.suggestions;
  // Of several things that only may be near, none was spoken of.
  const isOnly = others.every(({ request }) => request.kind !== 'show');
  return offered?.request.kind === 'show' && isOnly
    ? { ...forms, last: offered.request, beyond: [...(unanswered.said ?? unanswered.words)] }
    : forms;
};

type Answering = {
  readonly request: Request;
  readonly language: LanguageContext;
  readonly context: RequestContext;
};

/** What shows a figure as it is asked for, and what says that there is none. */
const showsFigure: ReadonlySet<Request['kind']> = new Set(['show', 'compare', 'trend']);
const lacksFigure = /^no (?:figures?|commentary)\b/i;

/** The answer, with what the report says in the same words where the answer does not show it. */
const answerWithDetail = async (
  { beside, isReading, below }: Extract<Interpretation, { kind: 'query' }>,
  { request, language, context }: Answering,
): Promise<Card> => {
  const detail = beside && language.rules.toRequest(beside);
  const card = await answerRequest(request, context);
  if (detail?.kind !== 'fact') return card;
  const shown = visibleText(card);
  const hasFigure = showsFigure.has(request.kind) && !lacksFigure.test(shown);
  const what = { isSure: !isReading, ...(hasFigure && below ? { ofFigure: below } : {}) };
  const found = await searchBeside(detail, what, context);
  const further = found.filter(
    (one) => !shown.includes(one.text) && isAbout(request, one, context),
  );
  if (further.length === 0) return card;
  const passages = await inContext(further, context, (text) =>
    isOfSameComparator(request, text, context),
  );
  return withPassages(card, showFound(distinct(passages)));
};

const quote = (words: readonly string[]): string => words.map((one) => `“${one}”`).join(', ');

const sayWithout = (words: readonly string[]): string => `I have nothing for ${quote(words)}.`;

const sayBeyond = (words: readonly string[]): string =>
  `I have no figure for ${quote(words)}. This is for the whole council area and everything that is counted.`;

/** What was shown before, for somebody who says that it may be done. */
const showAgain = (card: Card): Card =>
  asksForPress(card)
    ? withReading(
        card,
        'Nothing has been done yet: a message alone does nothing here. Press the button that you mean.',
      )
    : card;

type AnsweredQuery = Extract<Interpretation, { kind: 'query' }>;

/** The answer; where it was not certain what is asked, with how it was read. */
const answerQuery = async (understood: AnsweredQuery, answering: Answering): Promise<Card> => {
  const card = await answerWithDetail(understood, answering);
  if (understood.isAssent) return showAgain(card);
  const { rules, catalogue } = answering.language;
  const { without = [], beyond = [] } = understood;
  const limits = [
    ...(without.length > 0 ? [sayWithout(without)] : []),
    ...(beyond.length > 0 ? [sayBeyond(beyond)] : []),
  ];
  if (!understood.isReading) return limits.length > 0 ? withReading(card, limits.join(' ')) : card;
  const name = rules.name(answering.request, catalogue);
  const other = understood.other && rules.toRequest(understood.other);
  const otherName = other && rules.name(other, catalogue);
  // Two readings that differ in a detail have the same name: there is nothing to choose between.
  return withReading(
    card,
    [...limits, `Read as: ${name}`].join(' '),
    other && otherName !== name ? [button(`Or: ${otherName}`, other)] : [],
  );
};

/** A message that was read: what it asks, and what the conversation is about then. */
export type ReadMessage = {
  readonly request?: Request;
  readonly state: ConversationState;
  /** Works the answer out. */
  readonly answer: () => Promise<Card>;
  /** The performance team wrote it. */
  readonly isWritten?: true;
  /** What it is answered with, as far as it is known without the card. */
  readonly kind: ReplyKind;
  /** How the question was missed, as far as it is known without the card. */
  readonly missed?: MissKind | undefined;
};

/** A message that was understood, or to which the performance team wrote the answer. */
export type Understood =
  | Interpretation
  | { readonly kind: 'written'; readonly written: WrittenAnswer };

type Given = { readonly language: LanguageContext; readonly context: RequestContext };

/** Each asks which of several things is meant, without a figure. */
const asksBack: ReadonlySet<Interpretation['kind']> = new Set(['narrowed', 'choice']);

/** Nothing has to be said of how it was read. */
const isPlain = ({ isReading, without = [], beyond = [] }: AnsweredQuery): boolean =>
  !isReading && without.length + beyond.length === 0;

/** What a message that is understood is answered with, given what the conversation was about. */
export const readUnderstood = (
  understood: Understood,
  state: ConversationState,
  { language, context }: Given,
): ReadMessage => {
  const { rules } = language;
  if (understood.kind === 'written') {
    const card = writtenAnswerCard(understood.written, context.catalogue);
    return { answer: async () => card, state: {}, kind: 'answer', isWritten: true };
  }
  if (understood.kind !== 'query')
    return {
      answer: () => answerUnanswered(understood, { language, context }),
      state: stateAfterReply(understood, state),
      kind: asksBack.has(understood.kind) ? 'question' : 'no',
      missed: missedBy(understood),
    };
  const request = withFormsBefore(rules.toRequest(understood.query), state, context.catalogue);
  return {
    answer: () => answerQuery(understood, { request, language, context }),
    state: {
      ...stateAfterAnswer(request, state, rules),
      ...(understood.beyond ? { beyond: understood.beyond } : {}),
    },
    kind: isPlain(understood) ? 'answer' : 'reading',
    request,
  };
};

/** What is typed into a form must not go with the form. */
const settledBy = ({ request }: ReadMessage): AnsweredMessage['settled'] => {
  if (request && isDoneAtOnce(request)) return 'by-message';
  const isForm = request && request.kind !== 'extend' && requests[request.kind].alone;
  return isForm ? 'on-card' : undefined;
};

/** What a message is answered from. */
type Said = {
  readonly text: string;
  /** What was spoken of before it. */
  readonly before: ConversationState;
  /** What is known of it, however it is answered. */
  readonly settled?: AnsweredMessage['settled'];
};

/** Courtesies, forms and what changes something are no answers to a question. */
const isAnswering = ({ request, isWritten }: ReadMessage): boolean =>
  request === undefined
    ? isWritten === true
    : !requests[request.kind].alone && request.kind !== 'help' && request.kind !== 'small-talk';

/** Stores what the conversation is about now, before the answer is worked out, and answers. */
export const answerRead = async (
  read: ReadMessage,
  { text, before, settled = settledBy(read) }: Said,
  { conversation, context, activityId: id }: Turn,
): Promise<Reply> => {
  const answered =
    id === undefined ? undefined : { id, words: digestOfWords(text), before, settled };
  conversation.keep(read.state, { answered });
  const card = await read.answer();
  const missed = read.missed ?? card.misses;
  const asked = missed || isAnswering(read) ? toKeptQuestion(text) : undefined;
  return {
    card,
    // Of a question that was understood, the card may still say that the report has no answer.
    kind: card.misses ? 'no' : read.kind,
    ...(isReceipt(read) ? { receiptAt: context.clock.now } : {}),
    ...(asked ? { asked: { ...asked, missed } } : {}),
    ...(id === undefined ? {} : { onSent: (reply: string) => conversation.keepReply(id, reply) }),
  };
};

/**
 * Understands a message: as a question to which the performance team wrote the answer, or else by the
 * council's language model, where it has one.
 */
export const understand = async (
  text: string,
  state: ConversationState,
  { context, language, reader }: Pick<Turn, 'context' | 'language' | 'reader'>,
): Promise<Understood> => {
  const isPicked = state.choices && pickChoice(text, state.choices) !== undefined;
  const written = isPicked ? undefined : context.words.findAnswer(text);
  if (written) return { kind: 'written', written };
  const known = { ...language, typedFigures: await readTypedFigures(text, context) };
  const read = reader
    ? await understandWithModel({ text, state, context, language: known, reader })
    : interpret(text, state, known);
  return read.kind === 'narrowed' ? { ...read, said: asTyped(read.words, text) } : read;
};

/** Answers a message. */
export const onMessage = async (
  text: string,
  turn: Turn,
  understood?: Understood,
): Promise<Reply> => {
  const before = turn.conversation.talk;
  const read = readUnderstood(understood ?? (await understand(text, before, turn)), before, turn);
  return answerRead(read, { text, before }, turn);
};
