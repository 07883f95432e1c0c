import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { messageCard } from '../../../cards/message-card.ts';
import { findIndicator, findPeople, indicatorsLedBy } from '../../../domain/catalogue.ts';
import { describePeriod } from '../../../domain/period/period.ts';
import { owedByPerson } from '../../../domain/round/owed-by-person.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { forTeamOnly } from '../../rights.ts';
import { nameTeam } from '../../round/appeal-words.ts';
import { askButton } from '../../round/favour-words.ts';
import { type RunState, readRoundSnapshot, roundAt } from '../../round/read-round.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';
import { askRemindLater } from './remind-later.ts';
import { askRemindNow } from './remind-now.ts';

const list = new Intl.ListFormat('en-GB');

type Asked = RequestOf<'remind'>;

/** Those whom the request names. */
const namedIn = ({ person, people = [] }: Asked): readonly string[] =>
  person ? [person, ...people] : people;

/** Who is meant: those who are named, those who owe something for one indicator, or everybody who owes something. */
const peopleIn = (asked: Asked, { snapshot }: RunState): readonly string[] => {
  const { code } = asked;
  const named = namedIn(asked);
  const owing = snapshot.owed.filter(({ indicator }) => !code || indicator === code);
  return owedByPerson(owing)
    .map(({ person }) => person)
    .filter((id) => named.length === 0 || named.includes(id));
};

const isNarrowed = (asked: Asked): boolean =>
  namedIn(asked).length > 0 || asked.code !== undefined || asked.except !== undefined;

const owesNothing = (asked: Asked, { catalogue, clock }: RequestContext): Card => {
  const { code } = asked;
  const names = namedIn(asked).map((id) => nameOfCode(catalogue, id));
  const who =
    names.length > 0
      ? `${list.format(names)} ${names.length > 1 ? 'have' : 'has'} nothing left to submit`
      : 'Nobody has anything left to submit';
  const what = code ? ` for ${nameOfCode(catalogue, code)}` : '';
  return messageCard({
    title: 'There is nobody to remind',
    text: `${who}${what} in the round of ${describePeriod(clock.round)}, so there is nothing to send.`,
    buttons: [button('Progress', { kind: 'progress' }), button('Receipt', { kind: 'receipt' })],
  });
};

/** What is named and is not in the report. */
const findUnknown = (asked: Asked, { catalogue }: RequestContext): Card | undefined => {
  const { code } = asked;
  const unknown = namedIn(asked).find((id) => findPeople(catalogue, [id]).length === 0);
  if (unknown) return noSuchThing('person', unknown, catalogue);
  return code && !findIndicator(catalogue, code)
    ? noSuchThing('indicator', code, catalogue)
    : undefined;
};

/** Whoever may send none can ask the team to, about one indicator: the one that is named, or the only one of a person. */
const askTeam = (asked: Asked, context: RequestContext) => {
  const led = namedIn(asked).flatMap((person) => indicatorsLedBy(context.catalogue, person));
  const codes = asked.code === undefined ? led.map(({ code }) => code) : [asked.code];
  const [only, ...more] = new Set(codes);
  return only && more.length === 0
    ? askButton('remind', { code: only, whom: nameTeam(only, context) }, context)
    : [];
};

/** What only the team may do, as it was asked for. */
const sayAsked = (asked: Asked, { catalogue }: RequestContext): string => {
  const names = namedIn(asked).map((id) => nameOfCode(catalogue, id));
  const about = asked.code ? ` about ${asked.code}` : '';
  return names.length > 0 ? `remind ${list.format(names)}${about}` : `send reminders${about}`;
};

/** Who would get a reminder; nothing is sent until the button is pressed. */
const answer = async (asked: Asked, context: RequestContext): Promise<Card> => {
  const unknown = findUnknown(asked, context);
  if (!context.user.actor.team && !unknown)
    return forTeamOnly(sayAsked(asked, context), context, { instead: askTeam(asked, context) });
  if (unknown) return unknown;
  const code = asked.code && findIndicator(context.catalogue, asked.code)?.code;
  const run = await readRoundSnapshot(context, roundAt(context), context.clock.now);
  const { except = [] } = asked;
  const people = peopleIn({ ...asked, code }, run).filter((id) => !except.includes(id));
  if (people.length === 0 && isNarrowed(asked)) return owesNothing(asked, context);
  const { notBefore } = asked;
  return notBefore !== undefined && notBefore > context.clock.today
    ? askRemindLater({ notBefore, isAll: !isNarrowed(asked) }, people, { run, context })
    : askRemindNow({ isAll: !isNarrowed(asked) }, people, { run, context });
};

/** More than any report names. */
const mostPeople = 100;

const schema = z.strictObject({
  kind: z.literal('remind'),
  person: id.optional(),
  /** Several people, or more than the one. */
  people: z.array(id).max(mostPeople).optional(),
  code: id.optional(),
  /** Those who get none, though everybody else does. */
  except: z.array(id).max(mostPeople).optional(),
  /** The day before which none is to go out; today when left out. */
  notBefore: z.iso.date().optional(),
});

/** Who would get a reminder; nothing is sent. */
export const remind: RequestDescriptor<'remind'> = {
  schema,
  inPrivate: true,
  purpose:
    'Shows who would get a reminder and what it would ask for, and asks before anything is sent. The reminder is for everybody who still has something to submit (but for those in except), for one person, for several people, or for those who have something to submit for one indicator. It is for now, or for a later day if the message names one (notBefore).',
  alone: true,
  name: (asked, nameOf) => {
    const of = [...namedIn(asked), ...(asked.code ? [asked.code] : [])].map(nameOf);
    const but = (asked.except ?? []).map(nameOf);
    if (but.length > 0) return `Remind all but ${list.format(but)}`;
    return of.length > 0 ? `Remind: ${of.join(', ')}` : 'Remind now';
  },
  query: {
    subjects: { person: 'person', code: 'indicator' },
    filter: ['notBefore', 'people', 'except'],
  },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    remind: z.infer<typeof schema>;
  }
}
