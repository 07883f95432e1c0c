import type { Card } from '../cards/card.ts';
import { messageCard } from '../cards/message-card.ts';
import type { Asking } from './asking.ts';
import { cannotAnswer } from './cannot-answer.ts';
import { noSuchThing } from './no-such-thing.ts';
import { answerRequest } from './requests/answer-request.ts';
import type { Choice, Understanding } from './understanding/understanding.ts';

/** More are no help; a whole report of indicators still fits. */
const mostChoices = 10;

const numberChoices = (choices: readonly Choice[]) =>
  choices
    .slice(0, mostChoices)
    .map(({ title, request }, index) => ({ title: `${index + 1}. ${title}`, request }));

/** Answers what a text came to: with what was asked, a question back, or an honest "no". */
export const answerUnderstanding = async (
  understood: Understanding,
  asking: Asking,
): Promise<Card> => {
  switch (understood.kind) {
    case 'request':
      return answerRequest(understood.request, asking);
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
        asking.catalogue,
        understood.suggestions,
      );
    case 'refused':
      return cannotAnswer(understood.why, asking, understood.suggestions);
  }
};
