import { receiptCard } from '../../cards/message-card.ts';
import { describePeriod, parsePeriod } from '../../domain/period/period.ts';
import { decideSignOff } from '../../domain/submission/decide-sign-off.ts';
import type { ActionOf } from '../action.ts';
import { nameOfCode } from '../name-of-code.ts';
import type { Reply } from '../reply.ts';
import { button } from '../request.ts';
import type { ActionContext } from '../request-context.ts';
import { allowSignOff } from '../rights.ts';
import { decideAndWrite } from './sign-off.ts';

type Waiting = ActionOf<'sign-off-all'>['waiting'][number];

/** What became of one of them. */
type Done = { readonly waiting: Waiting; readonly signedOff: boolean; readonly why: string };

const signOffOne = async (waiting: Waiting, context: ActionContext): Promise<Done> => {
  const { refusal, indicator, round } = await allowSignOff(
    waiting.indicator,
    waiting.round,
    context,
  );
  if (refusal) return { waiting, signedOff: false, why: refusal.summary };
  const action = { kind: 'sign-off' as const, ...waiting };
  const given = { indicator, round, decide: decideSignOff };
  const { decision, card } = await decideAndWrite(action, given, context);
  return { waiting, signedOff: decision.kind === 'accepted', why: card.summary };
};

const nameWaiting = (
  { indicator, round }: Waiting,
  { catalogue }: Pick<ActionContext, 'catalogue'>,
): string => {
  const period = parsePeriod('financial-quarter', round);
  return `${nameOfCode(catalogue, indicator)}${period ? `, ${describePeriod(period)}` : ''}`;
};

const sayLeft = ({ signedOff, why }: Done): string[] => (signedOff ? [] : [why]);

/** Signs off everything that the question named, each as it was shown; the others are left as they are. */
export const signOffAll = async (
  { waiting }: ActionOf<'sign-off-all'>,
  context: ActionContext,
): Promise<Reply> => {
  const all: Done[] = [];
  // One after another, so that each is decided with the rights and the version of its own moment.
  for (const one of waiting) all.push(await signOffOne(one, context));
  const done = all.filter(({ signedOff }) => signedOff);
  const names = done.map((one) => nameWaiting(one.waiting, context));
  const card = receiptCard({
    title: `Signed off: ${done.length} of ${all.length}`,
    lines: [
      ...(names.length > 0 ? [`${context.user.actor.name} signed off ${names.join('; ')}.`] : []),
      ...all.flatMap(sayLeft),
    ],
    next: [
      ...(done.length < all.length
        ? [button('What is still waiting', { kind: 'sign-off', all: true })]
        : []),
      button('My updates', { kind: 'mine' }),
      button('Progress', { kind: 'progress' }),
    ],
  });
  return { card, replace: true };
};
