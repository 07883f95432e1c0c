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
import { sayNextRound } from '../../round/next-round.ts';
import { type RunState, readRoundSnapshot, roundAt } from '../../round/read-round.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';
import { askRemindLater } from './remind-later.ts';
import { askRemindNow } from './remind-now.ts';
import { showWording } from './reminder-wording.ts';

const list = new Intl.ListFormat('en-GB');

type Asked = RequestOf<'remind'>;

/** Those whom the request names. */
const namedIn = ({ person, people = [] }: Asked): readonly string[] =>
  person ? [person, ...people] : people;

/** Who is meant: those who are named, those who owe something for one indicator, or everybody who owes something. */
const peopleIn = (asked: Asked, { snapshot, state }: RunState): readonly string[] => {
  const { code, outcome } = asked;
  const named = namedIn(asked);
  const meant = state.catalogue.indicators.filter(
    (one) => (!code || one.code === code) && (!outcome || one.outcome === outcome),
  );
  const owing = snapshot.owed.filter((item) => meant.some((one) => one.code === item.indicator));
  return owedByPerson(owing)
    .map(({ person }) => person)
    .filter((id) => named.length === 0 || named.includes(id));
};

const isNarrowed = (asked: Asked): boolean =>
  asked.wording === true ||
  asked.outcome !== undefined ||
  namedIn(asked).length > 0 ||
  asked.code !== undefined ||
  asked.except !== undefined;

const owesNothing = (asked: Asked, context: RequestContext): Card => {
  const { catalogue, clock } = context;
  const { code = asked.outcome } = asked;
  const names = namedIn(asked).map((id) => nameOfCode(catalogue, id));
  const who =
    names.length > 0
      ? `${list.format(names)} ${names.length > 1 ? 'have' : 'has'} nothing left to submit`
      : 'Nobody has anything left to submit';
  const what = code ? ` for ${nameOfCode(catalogue, code)}` : '';
  return messageCard({
    title: 'There is nobody to remind',
    text: `${who}${what} in the round of ${describePeriod(clock.round)}, so there is nothing to send. ${sayNextRound(context)}`,
    buttons: [button('Progress', { kind: 'progress' }), button('Receipt', { kind: 'receipt' })],
  });
};

/** What is named and is not in the report. */
const findUnknown = (asked: Asked, { catalogue }: RequestContext): Card | undefined => {
  const { code } = asked;
  const { outcome } = asked;
  if (outcome && !catalogue.outcomes.some((one) => one.code === outcome))
    return noSuchThing('outcome', outcome, catalogue);
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
  if (asked.wording) return 'see what others are sent';
  return names.length > 0 ? `remind ${list.format(names)}${about}` : `send reminders${about}`;
};

/** What a reminder says is shown to the team, and to everybody what they would get themselves. */
const ofOneself = (asked: Asked, { user: { actor } }: RequestContext): Asked => {
  const own = actor.person?.id;
  const isOwn = asked.wording && own && namedIn(asked).every((id) => id === own);
  return isOwn && !actor.team ? { ...asked, person: own } : asked;
};

const maySee = (asked: Asked, { user: { actor } }: RequestContext): boolean => {
  const [only, ...more] = namedIn(asked);
  const isOwn = only !== undefined && only === actor.person?.id && more.length === 0;
  return actor.team || (asked.wording === true && isOwn);
};

/** Who would get a reminder; nothing is sent until the button is pressed. */
const answer = async (whole: Asked, context: RequestContext): Promise<Card> => {
  const asked = ofOneself(whole, context);
  const unknown = findUnknown(asked, context);
  if (!maySee(asked, context) && !unknown)
    return forTeamOnly(sayAsked(asked, context), context, {
      instead: asked.wording ? [] : askTeam(asked, context),
    });
  if (unknown) return unknown;
  const code = asked.code && findIndicator(context.catalogue, asked.code)?.code;
  const run = await readRoundSnapshot(context, roundAt(context), context.clock.now);
  const { except = [] } = asked;
  const people = peopleIn({ ...asked, code }, run).filter((id) => !except.includes(id));
  if (people.length === 0 && isNarrowed(asked)) return owesNothing(asked, context);
  if (asked.wording) return showWording(people, { run, context });
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
  outcome: id.optional(),
  /** Those who get none, though everybody else does. */
  except: z.array(id).max(mostPeople).optional(),
  /** The day before which none is to go out; today when left out. */
  notBefore: z.iso.date().optional(),
  /** Its wording is shown, and it is not offered to send it. */
  wording: z.literal(true).optional(),
});

/** Who would get a reminder; nothing is sent. */
export const remind: RequestDescriptor<'remind'> = {
  schema,
  inPrivate: true,
  purpose:
    'Shows who would get a reminder and what it would ask for, and asks before anything is sent. The reminder is for everybody who still has something to submit (but for those in except), for one person, for several people, or for those who have something to submit for one indicator or one outcome. It is for now, or for a later day if the message names one (notBefore). With wording it shows the message itself, as one person would get it.',
  alone: true,
  name: (asked, nameOf) => {
    const { code, outcome } = asked;
    const of = [...namedIn(asked), ...[code, outcome].flatMap((one) => one ?? [])].map(nameOf);
    if (asked.wording)
      return `What a reminder would say${of.length > 0 ? `: ${of.join(', ')}` : ''}`;
    const but = (asked.except ?? []).map(nameOf);
    if (but.length > 0) return `Remind all but ${list.format(but)}`;
    return of.length > 0 ? `Remind: ${of.join(', ')}` : 'Remind now';
  },
  query: {
    subjects: { person: 'person', code: 'indicator', outcome: 'outcome' },
    filter: ['notBefore', 'people', 'except', 'wording'],
  },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    remind: z.infer<typeof schema>;
  }
}
