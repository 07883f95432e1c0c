import type { Card } from '../../../cards/card.ts';
import { recipientsCard } from '../../../cards/reminder-receipt-card.ts';
import { formatDate, formatInstant } from '../../../domain/format.ts';
import { describePeriod, periodLabel } from '../../../domain/period/period.ts';
import { askDay } from '../../../domain/round/deadlines.ts';
import { owedByPerson } from '../../../domain/round/owed-by-person.ts';
import { plans } from '../../../domain/round/plans.ts';
import type { PlannedMessage } from '../../../domain/round/round-snapshot.ts';
import { actionButton } from '../../action.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { sayNextRound } from '../../round/next-round.ts';
import { formatOwedLine, viewRecipients } from '../../round/owed-line.ts';
import { type RunState, whyUnreached } from '../../round/read-round.ts';
import { failureWords } from '../../round/round-words.ts';
import { formatPlanned, plannedFrom } from './remind-later.ts';

const list = new Intl.ListFormat('en-GB');

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
  return `${nameOfCode(catalogue, person)} has been asked for ${list.format(codes)} since ${formatDate(since)}.`;
};

/** The question that is asked before anything is sent. */
const askOnce = (
  isAll: boolean,
  { reached, leftOut }: Preview,
  context: RequestContext,
): { readonly title: string; readonly intro: string; readonly press: string } => {
  const [only, ...more] = reached;
  const when = describePeriod(context.clock.round);
  if (!only)
    return {
      title: `Remind now: ${when}`,
      intro: `Nobody would get a reminder now.${leftOut.length === 0 ? ` ${sayNextRound(context)}` : ''}`,
      press: '',
    };
  if (more.length > 0 || isAll)
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
const mostCancelled = 3;

const cancelButtons = (run: RunState, { clock: { round, today } }: RequestContext) =>
  plannedFrom(run, today)
    .slice(0, mostCancelled)
    .map(({ on, people }) =>
      actionButton(`Cancel ${formatDate(on)}`, {
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

/** " (S05: figures and commentary)": what somebody owes who gets no reminder of it now. */
const sayOwed = (id: string, { snapshot }: RunState, context: RequestContext): string => {
  const owes = owedByPerson(snapshot.owed).find(({ person }) => person === id);
  const line = formatOwedLine(owes?.items ?? [], 'all', context).map(({ text }) => text);
  return line.length > 0 ? ` (${line.join('')})` : '';
};

/** Who would get a reminder now, and who would not; nothing is sent until the button is pressed. */
export const askRemindNow = (
  { isAll }: { readonly isAll: boolean },
  people: readonly string[],
  { run, context }: { readonly run: RunState; readonly context: RequestContext },
): Card => {
  const found = preview(people, run);
  const { reached, leftOut } = found;
  const { title, intro, press } = askOnce(isAll, found, context);
  return recipientsCard({
    title,
    intro: `${intro}${sayPlanned(run, context)}`,
    ...viewRecipients(reached, context),
    leftOut: leftOut.map(({ id, why }) => ({
      name: nameOfCode(context.catalogue, id),
      why: `${why}${sayOwed(id, run, context)}`,
    })),
    actions: [
      ...(reached.length > 0
        ? [
            actionButton(press, {
              kind: 'send-reminders',
              round: periodLabel(context.clock.round),
              ...(isAll ? {} : { people: reached.map(({ person }) => person) }),
            }),
          ]
        : []),
      ...cancelButtons(run, context),
      button('Progress', { kind: 'progress' }),
      button('Receipt', { kind: 'receipt' }),
    ],
  });
};
