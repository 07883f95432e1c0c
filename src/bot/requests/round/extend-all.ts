import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { messageCard } from '../../../cards/message-card.ts';
import { formatDay } from '../../../domain/format.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { forTeamOnly } from '../../rights.ts';
import { daysAfterDue, previewAll } from '../../round/extend-all.ts';
import { readRound, roundAt } from '../../round/read-round.ts';
import {
  alsoNamed,
  daysLonger,
  forButtons,
  id,
  type RequestDescriptor,
} from '../request-descriptor.ts';

type Asked = RequestOf<'extend-all'>;

const askWhichDay = (asked: Asked, days: readonly string[]): Card =>
  messageCard({
    title: 'Which day do you mean?',
    text: 'Nothing was changed. Press one, or type the date.',
    buttons: days.map((day) => button(formatDay(day), { ...asked, mayBe: [day] })),
  });

/** Offered where no day is named, in days after the date on which the figures are due. */
const usualDays = [2, 4, 7, 14];

const askUntilWhen = ({ person, codes }: Asked, context: RequestContext): Card => {
  const of = {
    kind: 'extend-all' as const,
    ...(person ? { person } : {}),
    ...(codes ? { codes } : {}),
  };
  return messageCard({
    title: 'Until when?',
    text: `Nothing was changed. Press a day, or type one: “give ${person ? nameOfCode(context.catalogue, person) : 'everyone'} until 31 January”.`,
    buttons: [
      ...usualDays
        .map((days) => daysAfterDue(days, context))
        .map((day) => button(formatDay(day), { ...of, mayBe: [day] })),
      button('Progress', { kind: 'progress' }),
    ],
  });
};

/** Who may not move deadlines may ask for their own. */
const sayWhoMay = async ({ mayBe = [] }: Asked, context: RequestContext): Promise<Card> => {
  const { person } = context.user.actor;
  const { owed } = await readRound(context, roundAt(context));
  const owes = owed.some(
    ({ part, owners }) => part !== 'sign-off' && person && owners.includes(person.id),
  );
  const [day, ...more] = mayBe;
  const until = day && more.length === 0 ? { until: day } : {};
  return forTeamOnly('give more than one officer more time', context, {
    instead: [
      ...(owes ? [button('Ask for more time for yours', { kind: 'ask-time', ...until })] : []),
      ...(person ? [button('Deadlines', { kind: 'deadlines' })] : []),
    ],
  });
};

/** Moves the deadlines of everything that is still due, at a press. */
const answer = async (asked: Asked, context: RequestContext): Promise<Card> => {
  if (!context.user.actor.team) return sayWhoMay(asked, context);
  const { mayBe = [], byDays, person, codes } = asked;
  const [only, ...more] = byDays === undefined ? mayBe : [daysAfterDue(byDays, context)];
  if (!only) return askUntilWhen(asked, context);
  return more.length > 0 ? askWhichDay(asked, mayBe) : previewAll(only, { person, codes }, context);
};

const schema = z.strictObject({
  kind: z.literal('extend-all'),
  /** What this person has to submit; of everybody when left out. */
  person: id.optional(),
  /** These alone. */
  codes: forButtons(alsoNamed),
  /** Days that may be meant. */
  mayBe: forButtons(z.array(z.iso.date()).max(2).optional()),
  /** By how many days, where the message says how long. */
  byDays: daysLonger,
});

/** Gives everybody more time. */
export const extendAll: RequestDescriptor<'extend-all'> = {
  schema,
  inPrivate: true,
  purpose:
    'Gives everybody more time who still has something to submit in this round, or one person for all of their indicators: shows whose deadlines would move, and to which day, and asks before anything is moved.',
  alone: true,
  name: ({ person }, nameOf) =>
    person ? `More time for ${nameOf(person)}` : 'More time for everybody',
  query: { subjects: { person: 'person' }, filter: ['mayBe', 'byDays', 'codes'] },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    'extend-all': z.infer<typeof schema>;
  }
}
