import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { receiptCard } from '../../../cards/message-card.ts';
import type { Catalogue } from '../../../domain/catalogue.ts';
import { formatDate } from '../../../domain/format.ts';
import { londonDay } from '../../../domain/london-time.ts';
import type { WrittenAnswer } from '../../../domain/words.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { nameOfTeam } from '../../roles-of.ts';
import { page, type RequestDescriptor } from '../request-descriptor.ts';
import { formatTaught, refuseWords } from './teaching.ts';
import { showWordList } from './word-list.ts';

/** A written answer as everybody sees it who asks its question. */
export const writtenAnswerCard = (
  { text, at }: WrittenAnswer,
  catalogue: Pick<Catalogue, 'outcomes'>,
): Card =>
  receiptCard({
    title: `Answer from ${nameOfTeam(catalogue)}, ${formatDate(londonDay(at))}`,
    lines: text.split(/\n+/).filter((line) => line.trim() !== ''),
    next: [button('Overview', { kind: 'overview' }), button('What can I ask?', { kind: 'help' })],
  });

/** Who wrote it; for one that came from a file, why nobody gets it, where that is so. */
const noteOn = (one: WrittenAnswer, { words }: RequestContext): string => {
  const reason = words.notShown(one.question);
  return reason ? `Not shown. ${reason} ${formatTaught(one)}` : formatTaught(one);
};

/** The answers that the performance team wrote, the newest first. */
const answer = async (asked: RequestOf<'answers'>, context: RequestContext): Promise<Card> => {
  const refusal = refuseWords('look after written answers', context);
  if (refusal) return refusal;
  return showWordList(
    {
      title: 'Written answers',
      intro:
        'Everybody who asks in these words gets the answer, in any order and with other endings. In other words it is found like a sentence of the report.',
      all: context.catalogue.words.answers
        .filter(({ removed }) => !removed)
        .toSorted((a, b) => b.at.getTime() - a.at.getTime()),
      row: (one) => ({
        title: one.question,
        text: one.text,
        note: noteOn(one, context),
        buttons: [
          button('Change', { kind: 'answer-form', question: one.question }),
          button('Withdraw', {
            kind: 'remove-word',
            word: { kind: 'answer', question: one.question },
          }),
        ],
      }),
      unit: 'answers',
      next: [
        button('Write an answer', { kind: 'answer-form' }),
        button('Unanswered', { kind: 'unanswered' }),
      ],
    },
    asked,
  );
};

const schema = z.strictObject({ kind: z.literal('answers'), page });

/** The answers that the performance team wrote. */
export const answers: RequestDescriptor<'answers'> = {
  schema,
  alone: true,
  name: () => 'Written answers',
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    answers: z.infer<typeof schema>;
  }
}
