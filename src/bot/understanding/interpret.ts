import type { Request } from '../request.ts';
import { readSpokenBefore } from './asked/spoken-before.ts';
import type { ConversationState } from './conversation-state.ts';
import { correctAnswer, swapFigures } from './corrections.ts';
import { decide, offer, refuseNarrowed } from './decide.ts';
import { ofCommentary, ofFigures } from './evidence/aspects.ts';
import { isUpdate } from './forms-before.ts';
import { type Judged, judge } from './judge-message.ts';
import { readLength } from './message/clean-message.ts';
import type { LanguageContext } from './message/language-context.ts';
import { type MessageReading, readMessage } from './message/read-message.ts';
import { moveFigure } from './move-figure.ts';
import { narrowedAsBefore } from './narrowed-as-before.ts';
import { readQuestions } from './read-questions.ts';
import { readWithin } from './read-within.ts';
import { pick, pickNamed, replyToOrder } from './reply-to-offer.ts';
import { mayPointBack, standsAlone } from './stands-alone.ts';
import { typedButton } from './typed-button.ts';
import { typedTerm } from './typed-term.ts';
import { type Interpretation, suggest } from './understanding.ts';

const pictures = /^(?:\p{RGI_Emoji}|\s)+$/v;

/** A bare mention asks for help, and a picture says that something was seen; a sign asks nothing. */
const sayNothing = (
  { text }: MessageReading,
  { rules, catalogue }: LanguageContext,
): Interpretation => {
  const ask = (request: Request): Interpretation => ({
    ...{ kind: 'query', query: rules.toQuery(request), isCertain: true },
  });
  if (text.trim() === '') return ask({ kind: 'help' });
  if (pictures.test(text)) return ask({ kind: 'small-talk', said: 'ok' });
  return { kind: 'refused', why: 'not-understood', suggestions: suggest(catalogue, []) };
};

/** "219" is a figure where somebody leads what it may be of. */
const isOfOwn = ({ tokens }: MessageReading, { own = [] }: LanguageContext): boolean =>
  tokens.length > 0 && own.length > 0;

/** In an open form "2.4" is a figure, though something has this code. */
const readAfter = (
  text: string,
  { last }: ConversationState,
  language: LanguageContext,
): MessageReading => {
  const isFigure = isUpdate(last) && /^\d+(?:\.\d+)?$/.test(text.trim());
  return readMessage(text, isFigure ? { ...language, findCodes: () => [] } : language);
};

/** What is decided, as it goes on from a question that had no figure, or was of a line of a breakdown. */
const goOnFrom = (
  state: ConversationState,
  judged: Judged,
  language: LanguageContext,
): Interpretation => {
  const { beyond } = state;
  const { named, asked } = judged;
  const narrowing = narrowedAsBefore(state, judged);
  if (narrowing) return refuseNarrowed(judged, [...new Set(narrowing)], language);
  const decided = decide(judged, language);
  // A form is of one's own, whatever narrowed the question before.
  const goesOn =
    beyond &&
    (ofFigures.has(asked.aspect) || ofCommentary.has(asked.aspect)) &&
    named.how === 'none' &&
    asked.subjects.codes.length > 0;
  return goesOn && decided.kind === 'query' ? { ...decided, beyond } : decided;
};

/** What a message comes to, once it is taken apart. */
const interpretRead = (
  reading: MessageReading,
  state: ConversationState,
  language: LanguageContext,
): Interpretation => {
  const { catalogue } = language;
  const judged = judge(reading, state, language);
  const [unknown] = judged.named.unknown;
  if (unknown) {
    const suggestions = suggest(catalogue, judged.named.codes);
    return { kind: 'no-such-code', what: unknown.of, typed: unknown.typed, suggestions };
  }
  const replied = pickNamed(judged, state, language) ?? replyToOrder(judged, state, language);
  if (replied) return replied;
  const [swapped, ...more] = swapFigures(judged);
  if (swapped && more.length > 0) return offer([swapped, ...more], language);
  const corrected = swapped ?? correctAnswer(judged) ?? moveFigure(judged, language);
  if (corrected) return { kind: 'query', query: language.rules.toQuery(corrected) };
  return goOnFrom(state, judged, language);
};

const interpretWhole = (
  text: string,
  state: ConversationState,
  language: LanguageContext,
): Interpretation => {
  const picked = pick(text, state, language) ?? typedButton(text, language);
  if (picked) return picked;
  const { catalogue } = language;
  // What is beyond would be passed over, and might narrow.
  if (text.length > readLength)
    return { kind: 'refused', why: 'too-long', suggestions: suggest(catalogue, []) };
  const reading = readAfter(text, state, language);
  if (reading.tokens.every(({ mark }) => mark?.kind === 'number') && !isOfOwn(reading, language))
    return sayNothing(reading, language);
  return interpretRead(reading, state, language);
};

const interpretInTalk = (
  text: string,
  state: ConversationState,
  language: LanguageContext,
): Interpretation => {
  const whole = interpretWhole(text, state, language);
  const read = { whole, interpret: interpretWhole, language };
  return (
    typedTerm(text, whole, language) ??
    readQuestions(text, state, read) ??
    readWithin(text, state, read) ??
    whole
  );
};

/**
 * Turns a message, and what the conversation was about, into a query or what to reply instead. What was spoken of before has
 * no part in a message that says all it asks.
 */
export const interpret = (
  text: string,
  state: ConversationState,
  language: LanguageContext,
): Interpretation => {
  const read = interpretInTalk(text, state, language);
  const { last, earlier: _, beyond: __, ...kept } = state;
  if (!last || text.length > readLength) return read;
  const reading = readAfter(text, state, language);
  if (mayPointBack(reading)) return read;
  const alone = interpretInTalk(text, kept, language);
  const before = readSpokenBefore(state, language);
  const judged = judge(reading, kept, language);
  return standsAlone(judged, alone, { read, before }, language) ? alone : read;
};
