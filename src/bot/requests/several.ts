import { z } from 'zod';
import type { Card } from '../../cards/card.ts';
import { joinCards, withBelow } from '../../cards/join-cards.ts';
import { messageCard } from '../../cards/message-card.ts';
import { nameOfCode } from '../name-of-code.ts';
import { button, type Request, type RequestOf } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import type { RequestDescriptor } from './request-descriptor.ts';

const most = 6;

type Asked = RequestOf<'several'>;

/** What is known of the parts; known only once all that can be asked is. */
type PartRules = {
  readonly schema: () => z.ZodType<Request>;
  readonly name: (part: Request, nameOf: (id: string) => string) => string;
  readonly isAlone: (part: Request) => boolean;
};

type AnswerOther = (other: Request) => Promise<Card>;

const distinct = (parts: readonly Request[]): Request[] => [
  ...new Map(parts.map((part) => [JSON.stringify(part), part])).values(),
];

/** What somebody owes, has drafted and has to sign off is one list, which also says what is not asked for this time. */
const isOwed = (part: Request): boolean =>
  part.kind === 'mine' ||
  part.kind === 'drafts' ||
  (part.kind === 'sign-off' && Object.keys(part).length === 1);

/** Several questions of one message, answered on one card in their order. */
const answerParts = async (
  { parts: asked }: Asked,
  { name, isAlone }: PartRules,
  { context, answerOther }: { readonly context: RequestContext; readonly answerOther: AnswerOther },
): Promise<Card> => {
  const ask = (part: Request) =>
    button(
      name(part, (id) => nameOfCode(context.catalogue, id)),
      part,
    );
  const parts = distinct(asked);
  const [only, ...more] = parts;
  if (only && more.length === 0) return answerOther(only);
  if (parts.every(isOwed)) return answerOther({ kind: 'mine' });
  const apart = parts.filter(isAlone).map(ask);
  const beside = parts.filter((part) => !isAlone(part));
  if (beside.length === 0)
    return messageCard({
      title: 'One at a time',
      text: 'Each of these changes something or opens a form, so I do one at a time. Nothing is submitted or sent before you have seen it. Press the first:',
      buttons: apart,
    });
  const [form, ...forms] = parts.filter(isAlone);
  // What to do comes before how it is done.
  if (form && forms.length === 0 && beside.every(({ kind }) => kind === 'round-help'))
    return withBelow(await answerOther(form), await Promise.all(beside.map(answerOther)));
  const cards = await Promise.all(beside.map(answerOther));
  return joinCards(
    cards.map((card, index) => ({ card, alone: ask(beside[index] as Request) })),
    apart,
  );
};

type Schema = z.ZodType<Asked>;

/** Several things at once, on one card. */
export const buildSeveral = (rules: PartRules): RequestDescriptor<'several'> => ({
  schema: z.strictObject({
    kind: z.literal('several'),
    parts: z.array(z.lazy(rules.schema)).min(1).max(most),
  }) as unknown as Schema,
  name: ({ parts }, nameOf) =>
    [...new Set(parts.map((part) => rules.name(part, nameOf)))].join('; '),
  answer: (asked, context, answerOther) => answerParts(asked, rules, { context, answerOther }),
});

declare module '../request.ts' {
  interface Requests {
    several: { readonly kind: 'several'; readonly parts: readonly Request[] };
  }
}
