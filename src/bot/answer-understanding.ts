import type { Card } from '../cards/card.ts';
import { messageCard } from '../cards/message-card.ts';
import type { Asking } from './asking.ts';
import { noSuchThing } from './no-such-thing.ts';
import { answerRequest } from './requests/answer-request.ts';
import type { Understanding } from './understanding/understanding.ts';

const notUnderstood =
  'I did not understand all of that, and I would rather not guess at a figure. I know the indicators of the report, their commentary, risks and officers. Try one of these:';

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
        text: 'I can answer one thing at a time.',
        buttons: understood.choices.slice(0, 6),
      });
    case 'no-such-code':
      return noSuchThing(
        understood.what,
        understood.typed.toUpperCase(),
        asking.catalogue,
        understood.suggestions,
      );
    case 'not-understood':
      return messageCard({
        title: 'I cannot answer that',
        text: notUnderstood,
        buttons: understood.suggestions,
      });
  }
};
