import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { receiptCard } from '../../../cards/message-card.ts';
import { findIndicator } from '../../../domain/catalogue.ts';
import { nameOfCode, showTitle } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { nameOfTeam } from '../../roles-of.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';
import { mayMake } from './report-file.ts';

/** What can be done for somebody who wants an answer elsewhere, and what cannot. */
const answer = async ({ code }: RequestOf<'take-away'>, context: RequestContext): Promise<Card> => {
  const { catalogue } = context;
  const indicator = code === undefined ? undefined : findIndicator(catalogue, code);
  const [named, codes] = indicator && code ? [nameOfCode(catalogue, code), [code]] : ['', []];
  const outcome = catalogue.outcomes.find((one) => mayMake(one, context));
  return receiptCard({
    title: 'I cannot send e-mails, or make a PDF or a spreadsheet',
    lines: [
      'Nothing has been sent or saved. There are other ways to pass on what I know:',
      `To another chat: choose Outcomes under the box where you write there, and type ${code ?? 'a code or a word of a name'}. The card goes into your message, also where I am not in the chat.`,
      `Into a paper or an e-mail: I write ${named || 'the report'} in sentences that you can copy, with where the figures come from.`,
      outcome
        ? 'As a file: I make the report as a Word document, which Word can save as a PDF.'
        : `As a file: ${nameOfTeam(catalogue)} and the outcome leads can have the report made as a Word document.`,
    ],
    next: [
      button('Text to copy', { kind: 'paragraph', codes, form: 'paragraph' }),
      button('Summary for committee', { kind: 'committee-summary' }),
      ...(outcome ? [button('Report as a document', { kind: 'report-file' })] : []),
      ...(indicator && code ? [button(showTitle(catalogue, code), { kind: 'show', code })] : []),
    ],
  });
};

const schema = z.strictObject({ kind: z.literal('take-away'), code: id.optional() });

/** What can be done for somebody who wants an answer as a file, on paper, by e-mail or in another chat. */
export const takeAway: RequestDescriptor<'take-away'> = {
  schema,
  purpose:
    'The message wants what was answered somewhere else: sent to somebody, by e-mail, as a PDF, a spreadsheet, a file, a slide or on paper. Says what can be done instead.',
  heading: 'Publishing and documents',
  name: () => 'Passing it on',
  query: { subjects: { code: 'indicator' } },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    'take-away': z.infer<typeof schema>;
  }
}
