import type { Card } from '../../../cards/card.ts';
import { messageCard } from '../../../cards/message-card.ts';
import { recipientsCard } from '../../../cards/reminder-receipt-card.ts';
import { formatDay } from '../../../domain/format.ts';
import { periodLabel } from '../../../domain/period/period.ts';
import { firstWorkingDayAfter } from '../../../domain/round/deadlines.ts';
import { owedByPerson } from '../../../domain/round/owed-by-person.ts';
import type { PlannedReminder } from '../../../domain/round/round-snapshot.ts';
import { roundDays, stepsByItem } from '../../../domain/round/timetable.ts';
import { actionButton } from '../../action.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { viewRecipients } from '../../round/owed-line.ts';
import { type RunState, whyUnreached } from '../../round/read-round.ts';
import { failureWords } from '../../round/round-words.ts';

const list = new Intl.ListFormat('en-GB');

const namePeople = (ids: readonly string[], { catalogue }: RequestContext): string =>
  list.format(ids.map((id) => nameOfCode(catalogue, id)));

/** The next day after today on which one of these people gets a message anyway. */
const findNextStep = (
  people: readonly string[],
  { snapshot }: RunState,
  { clock: { today } }: RequestContext,
): string | undefined => {
  const own = snapshot.owed.filter(({ owners }) => owners.some((id) => people.includes(id)));
  return [...stepsByItem(own, snapshot).values()]
    .flat()
    .map(({ on }) => on)
    .filter((on) => on > today)
    .toSorted()[0];
};

const sayBefore = (
  on: string,
  people: readonly string[],
  run: RunState,
  context: RequestContext,
): string => {
  const next = findNextStep(people, run, context);
  return next !== undefined && next < on
    ? ` Before that day, the next message that falls due by itself goes out on ${formatDay(next)}.`
    : '';
};

const outsideRound = (on: string, until: string): Card =>
  messageCard({
    title: 'That day is in the next round',
    text: `Nothing was planned. ${formatDay(on)} comes after the round, which ends before ${formatDay(until)}.`,
    buttons: [button('Remind now', { kind: 'remind' }), button('Progress', { kind: 'progress' })],
  });

const dayHasCome = (on: string): Card =>
  messageCard({
    title: 'That day has come',
    text: `Nothing was planned or sent. ${formatDay(on)} is today or has already passed; “Remind now” shows who would get a reminder today.`,
    buttons: [button('Remind now', { kind: 'remind' }), button('Progress', { kind: 'progress' })],
  });

/** Why no reminder can be planned for a day; undefined for one that is still to come in this round. */
export const refuseDay = (
  on: string,
  { clock: { round, today }, settings: { calendar } }: RequestContext,
): Card | undefined => {
  const { until } = roundDays({ round, calendar });
  if (on >= until) return outsideRound(on, until);
  return on > today ? undefined : dayHasCome(on);
};

/** With those for whom they stand in, who may be back by then. */
const withLeads = (
  people: readonly string[],
  { snapshot: { standIns } }: RunState,
  { clock: { today } }: RequestContext,
): string[] => {
  const leads = standIns
    .filter(({ to, until }) => today <= until && people.includes(to))
    .map(({ person }) => person);
  return [...new Set([...people, ...leads])];
};

type Later = {
  readonly notBefore: string;
  /** Everybody who owes something, and not these alone. */
  readonly isAll: boolean;
};

/** Who would get a reminder on a later day; nothing is planned until the button is pressed. */
export const askRemindLater = (
  { notBefore, isAll }: Later,
  people: readonly string[],
  { run, context }: { readonly run: RunState; readonly context: RequestContext },
): Card => {
  const { calendar } = context.settings;
  const on = calendar.isWorkingDay(notBefore)
    ? notBefore
    : firstWorkingDayAfter(notBefore, calendar);
  const refusal = refuseDay(on, context);
  if (refusal) return refusal;
  const [only, ...more] = people;
  const whom = only && more.length === 0 ? namePeople(people, context) : `${people.length} people`;
  const reached = people.filter((id) => !whyUnreached(id, run));
  return recipientsCard({
    title: `Remind ${whom} on ${formatDay(on)}?`,
    intro: `Nothing has been planned or sent yet. Anybody who still has something to submit or sign off that day gets one reminder, unless they have already had a message that day.${sayBefore(on, people, run, context)}`,
    ...viewRecipients(
      owedByPerson(run.snapshot.owed).filter(({ person }) => reached.includes(person)),
      context,
    ),
    leftOut: people.flatMap((id) => {
      const why = whyUnreached(id, run);
      return why ? [{ name: nameOfCode(context.catalogue, id), why: failureWords(why) }] : [];
    }),
    actions: [
      ...(only
        ? [
            actionButton('Plan it', {
              kind: 'plan-reminders',
              round: periodLabel(context.clock.round),
              on,
              ...(isAll ? {} : { people: withLeads(people, run, context) }),
            }),
          ]
        : []),
      button('Remind now', { kind: 'remind' }),
      button('Progress', { kind: 'progress' }),
    ],
  });
};

/** A reminder that is planned, as part of a sentence: "Max Porter on Thursday 10 January 2019". */
export const formatPlanned = (
  { on, people }: Pick<PlannedReminder, 'on' | 'people'>,
  context: RequestContext,
): string =>
  `${people ? namePeople(people, context) : 'everybody with something outstanding'} on ${formatDay(on)}`;

/** What is planned from today on. */
export const plannedFrom = ({ snapshot }: RunState, today: string): readonly PlannedReminder[] =>
  snapshot.plannedReminders.filter(({ on }) => on > today);
