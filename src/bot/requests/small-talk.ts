import type { Card } from '../../cards/card.ts';
import { messageCard } from '../../cards/message-card.ts';
import type { Asking } from '../asking.ts';
import type { RequestOf } from '../request.ts';
import { suggest } from '../suggest.ts';

type Said = RequestOf<'small-talk'>['said'];

const words: Readonly<Record<Said, { readonly title: string; readonly text: string }>> = {
  hello: { title: 'Hello', text: 'Ask me about the council’s outcomes, for example:' },
  thanks: { title: 'You are welcome', text: 'Is there anything else that you want to know?' },
  bye: { title: 'Goodbye', text: 'I am here whenever you need a figure.' },
};

/** A greeting, thanks or goodbye, answered in kind. */
export const smallTalk = async (
  { said }: RequestOf<'small-talk'>,
  { catalogue }: Asking,
): Promise<Card> => messageCard({ ...words[said], buttons: suggest(catalogue, []) });
