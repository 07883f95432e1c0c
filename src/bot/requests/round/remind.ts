import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { messageCard } from '../../../cards/message-card.ts';
import { recipientsCard } from '../../../cards/reminder-receipt-card.ts';
import { findIndicator, findPeople, indicatorsLedBy } from '../../../domain/catalogue.ts';
import { formatDate, formatInstant } from '../../../domain/format.ts';
import { describePeriod, periodLabel } from '../../../domain/period/period.ts';
import { askDay } from '../../../domain/round/deadlines.ts';
import { owedByPerson } from '../../../domain/round/owed-by-person.ts';
import { plans } from '../../../domain/round/plans.ts';
import type { PlannedMessage } from '../../../domain/round/round-snapshot.ts';
import { actionButton } from '../../action.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { forTeamOnly } from '../../rights.ts';
import { nameTeam } from '../../round/appeal-words.ts';
import { askButton } from '../../round/favour-words.ts';
import { viewRecipients } from '../../round/owed-line.ts';
import { type RunState, readRoundSnapshot, roundAt, whyUnreached } from '../../round/read-round.ts';
import { failureWords } from '../../round/round-words.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';
import { askRemindLater, formatPlanned, plannedFrom } from './remind-later.ts';

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

const formatSnoozed = (id: string, { snapshot }: RunState): string | undefined => {
  const { snoozes, now } = snapshot;
  const snooze = snoozes.find(({ person, until }) => person === id && now < until);
  return snooze && `snoozed until ${formatInstant(snooze.until)}`;
};

/** Why a person gets no reminder now; undefined for one who gets one. */
const whyNot = (
  id: string,
  planned: readonly PlannedMessage[],
  run: RunState,
): string | undefined => {
  if (!planned.some(({ person }) => person === id))
    return formatSnoozed(id, run) ?? 'had a message today already';
  const reason = whyUnreached(id, run);
  return reason && failureWords(reason);
};

/** What is to be sent, to whom, and who is left out. */
type Preview = {
  readonly reached: readonly PlannedMessage[];
  readonly leftOut: readonly { readonly id: string; readonly why: string }[];
};

const preview = (people: readonly string[], run: RunState): Preview => {
  const planned = plans.now(run.snapshot);
  const reasons = new Map(people.map((id) => [id, whyNot(id, planned, run)]));
  return {
    reached: people.flatMap((id) =>
      reasons.get(id) === undefined ? planned.filter(({ person }) => person === id) : [],
    ),
    leftOut: [...reasons].flatMap(([id, why]) => (why ? [{ id, why }] : [])),
  };
};

const count = (many: number): string => (many === 1 ? 'one person' : `${many} people`);

/** Since when a person has owed something of this round, in the words of the question. */
const sayOwedSince = (
  { person, items }: PlannedMessage,
  { catalogue, clock: { round }, settings: { calendar } }: RequestContext,
): string => {
  const began = askDay(round, calendar);
  const [since = began] = items.map((item) => item.since ?? began).toSorted();
  const codes = [...new Set(items.map(({ indicator }) => indicator))];
  return `${list.format(codes)} ${codes.length === 1 ? 'has' : 'have'} been due from ${nameOfCode(catalogue, person)} since ${formatDate(since)}.`;
};

const isNarrowed = (asked: Asked): boolean =>
  namedIn(asked).length > 0 || asked.code !== undefined || asked.except !== undefined;

/** The question that is asked before anything is sent. */
const askOnce = (
  asked: Asked,
  { reached }: Preview,
  context: RequestContext,
): { readonly title: string; readonly intro: string; readonly press: string } => {
  const [only, ...more] = reached;
  const when = describePeriod(context.clock.round);
  if (!only)
    return {
      title: `Remind now: ${when}`,
      intro: 'Nobody would get a reminder now.',
      press: '',
    };
  if (more.length > 0 || !isNarrowed(asked))
    return {
      title: `Remind now: ${when}`,
      intro: `Nothing has been sent yet. A reminder would go to ${count(reached.length)}.`,
      press: `Send to ${count(reached.length)}`,
    };
  return {
    title: `Send one reminder to ${nameOfCode(context.catalogue, only.person)} now?`,
    intro: `Nothing has been sent yet. ${sayOwedSince(only, context)}`,
    press: 'Send one reminder',
  };
};

/** A card has six buttons, and three of them are for other things. */
const mostTakenBack = 3;

const takeBackButtons = (run: RunState, { clock: { round, today } }: RequestContext) =>
  plannedFrom(run, today)
    .slice(0, mostTakenBack)
    .map(({ on, people }) =>
      actionButton(`Take back ${formatDate(on)}`, {
        kind: 'drop-reminders',
        round: periodLabel(round),
        on,
        ...(people ? { people: [...people] } : {}),
      }),
    );

const sayPlanned = (run: RunState, context: RequestContext): string => {
  const planned = plannedFrom(run, context.clock.today).map((one) => formatPlanned(one, context));
  return planned.length > 0 ? ` Planned: ${planned.join('; ')}.` : '';
};

const drawPreview = (
  asked: Asked,
  found: Preview,
  { run, context }: { readonly run: RunState; readonly context: RequestContext },
): Card => {
  const { reached, leftOut } = found;
  const { title, intro, press } = askOnce(asked, found, context);
  return recipientsCard({
    title,
    intro: `${intro}${sayPlanned(run, context)}`,
    ...viewRecipients(reached, context),
    leftOut: leftOut.map(({ id, why }) => ({ name: nameOfCode(context.catalogue, id), why })),
    actions: [
      ...(reached.length > 0
        ? [
            actionButton(press, {
              kind: 'send-reminders',
              round: periodLabel(context.clock.round),
              ...(isNarrowed(asked) ? { people: reached.map(({ person }) => person) } : {}),
            }),
          ]
        : []),
      ...takeBackButtons(run, context),
      button('Progress', { kind: 'progress' }),
      button('Receipt', { kind: 'receipt' }),
    ],
  });
};

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

/** Who would get a reminder; nothing is sent until the button is pressed. */
const answer = async (asked: Asked, context: RequestContext): Promise<Card> => {
  if (!context.user.actor.team)
    return forTeamOnly('send reminders', context, { instead: askTeam(asked, context) });
  const unknown = findUnknown(asked, context);
  if (unknown) return unknown;
  const code = asked.code && findIndicator(context.catalogue, asked.code)?.code;
  const run = await readRoundSnapshot(context, roundAt(context), context.clock.now);
  const { except = [] } = asked;
  const people = peopleIn({ ...asked, code }, run).filter((id) => !except.includes(id));
  if (people.length === 0 && isNarrowed(asked)) return owesNothing(asked, context);
  const { notBefore } = asked;
  return notBefore !== undefined && notBefore > context.clock.today
    ? askRemindLater({ notBefore, isAll: !isNarrowed(asked) }, people, { run, context })
    : drawPreview(asked, preview(people, run), { run, context });
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
