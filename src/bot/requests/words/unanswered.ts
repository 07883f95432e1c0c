import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { cutAtWord } from '../../../cards/format-text.ts';
import type { WordRow } from '../../../cards/word-list-card.ts';
import { formatDate } from '../../../domain/format.ts';
import type { MissedQuestion, MissKind } from '../../../domain/questions.ts';
import type { Thumbs } from '../../../domain/stores/question-store.ts';
import { longestTaught } from '../../../domain/words.ts';
import { actionButton } from '../../action.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { page, type RequestDescriptor } from '../request-descriptor.ts';
import { refuseWords } from './teaching.ts';
import { showWordList } from './word-list.ts';

const reasons: Readonly<Record<MissKind, string>> = {
  'not-understood': 'I did not understand it',
  narrowed: 'There is no figure for so small a part',
  'several-meanings': 'It could mean several things, so I asked which',
  'no-such-code': 'It has a code that the report does not have',
  'not-said': 'The report does not say',
  'only-near': 'I only found something close to it',
  'thumbs-down': 'Somebody gave the answer a thumbs-down',
};

/** "2019-01" as "January 2019". */
const formatMonth = (month: string): string => formatDate(`${month}-01`).replace(/^1 /, '');

const formatTimes = (count: number): string => {
  if (count === 1) return 'Asked once';
  return count === 2 ? 'Asked twice' : `Asked ${count} times`;
};

const questionRow = ({ key, text, kind, month, count, said }: MissedQuestion): WordRow => ({
  title: text,
  ...(said ? { text: `They wrote: “${said}”` } : {}),
  note: `${formatTimes(count)}, last in ${formatMonth(month)}. ${reasons[kind]}.`,
  buttons: [
    button('Add a synonym', {
      kind: 'synonym-form',
      phrase: cutAtWord(text, longestTaught.phrase),
      from: key,
    }),
    button('Write an answer', { kind: 'answer-form', from: key }),
    actionButton('Dismiss', { kind: 'dismiss', question: key }),
  ],
});

const describe = ({ up, down }: Thumbs): string => {
  const thumbs = up + down > 0 ? ` Thumbs up this month: ${up}; thumbs down: ${down}.` : '';
  return `Questions that I could not answer, without the names of those who asked. They are kept for 90 days.${thumbs}`;
};

/** What could not be answered, the most frequent first, as it is now. */
export const listUnanswered = async (context: RequestContext, wanted?: number): Promise<Card> => {
  const { questions } = context.stores;
  const { today } = context.clock;
  const [all, thumbs] = await Promise.all([
    questions.readMissed(today),
    questions.readThumbs(today.slice(0, 7)),
  ]);
  return showWordList(
    {
      title: 'Unanswered questions',
      intro: describe(thumbs),
      all,
      row: questionRow,
      unit: 'questions',
      nothing: 'There are none just now.',
      next: [
        button('Written answers', { kind: 'answers' }),
        button('Synonyms', { kind: 'synonyms' }),
      ],
    },
    { kind: 'unanswered', page: wanted },
  );
};

const answer = async (
  { page: wanted }: RequestOf<'unanswered'>,
  context: RequestContext,
): Promise<Card> =>
  refuseWords('see what I could not answer', context) ?? (await listUnanswered(context, wanted));

const schema = z.strictObject({ kind: z.literal('unanswered'), page });

/** What could not be answered. */
export const unanswered: RequestDescriptor<'unanswered'> = {
  schema,
  inPrivate: true,
  alone: true,
  name: () => 'Unanswered questions',
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    unanswered: z.infer<typeof schema>;
  }
}
