import type { Card } from '../cards/card.ts';
import { messageCard } from '../cards/message-card.ts';
import { cannotAnswer, noSuchThing } from './cannot-answer.ts';
import type { Request } from './request.ts';
import type { RequestContext } from './request-context.ts';
import { answerRequest } from './requests/all.ts';
import type { ConversationState } from './understanding/conversation-state.ts';
import type { LanguageContext } from './understanding/language-context.ts';
import { understand } from './understanding/understand.ts';
import type { Choice, Understanding } from './understanding/understanding.ts';

/** More are no help; a whole report of indicators still fits. */
const mostChoices = 10;

const numberChoices = (choices: readonly Choice[]) =>
  choices
    .slice(0, mostChoices)
    .map(({ title, request }, index) => ({ title: `${index + 1}. ${title}`, request }));

/** Answers what a text came to: with what was asked, a question back, or an honest "no". */
const answerUnderstanding = async (
  understood: Understanding,
  context: RequestContext,
): Promise<Card> => {
  switch (understood.kind) {
    case 'request':
      return answerRequest(understood.request, context);
    case 'choice':
      return messageCard({
        title: 'Which one do you mean?',
        text: 'I can answer one thing at a time. Press one, or type its number or its name.',
        buttons: numberChoices(understood.choices),
      });
    case 'no-such-code':
      return noSuchThing(
        understood.what,
        understood.typed.toUpperCase(),
        context.catalogue,
        understood.suggestions,
      );
    case 'refused':
      return cannotAnswer(understood.why, context, understood.suggestions);
  }
};

/** Courtesies change no subject. */
const isCourtesy = ({ kind }: Request): boolean => kind === 'small-talk' || kind === 'help';

/** What is asked next starts at the beginning. */
const withoutPage = (request: Request): Request => {
  if (!('page' in request)) return request;
  const { page: _, ...rest } = request;
  return rest;
};

/** What is spoken of after a request was answered; what could be picked before can be picked again. */
export const talkAfterRequest = (request: Request, before: ConversationState): ConversationState =>
  isCourtesy(request) ? before : { ...before, last: withoutPage(request) };

const talkAfter = (understood: Understanding, before: ConversationState): ConversationState => {
  switch (understood.kind) {
    case 'request': {
      const { request } = understood;
      const picked = before.choices?.some(
        (choice) => JSON.stringify(choice.request) === JSON.stringify(request),
      );
      return talkAfterRequest(request, picked ? before : { ...before, choices: undefined });
    }
    case 'choice':
      return { ...before, choices: [...understood.choices] };
    // What could not be answered is spoken of now, and nothing that can be gone on from.
    case 'no-such-code':
    case 'refused':
      return {};
  }
};

/** Answers what somebody typed, leaning on what was last spoken of, and says what is spoken of now. */
export const answerText = (
  text: string,
  {
    language,
    context,
    talk,
  }: {
    readonly language: LanguageContext;
    readonly context: RequestContext;
    readonly talk: ConversationState;
  },
): {
  readonly card: Promise<Card>;
  readonly talk: ConversationState;
  readonly request?: Request;
} => {
  const understood = understand(text, language, talk);
  return {
    card: answerUnderstanding(understood, context),
    talk: talkAfter(understood, talk),
    ...(understood.kind === 'request' ? { request: understood.request } : {}),
  };
};
