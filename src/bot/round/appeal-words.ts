import type { Card } from '../../cards/card.ts';
import { receiptCard } from '../../cards/message-card.ts';
import { outcomeOf } from '../../domain/catalogue.ts';
import { formatDay, formatInstant } from '../../domain/format.ts';
import { describePeriod, periodLabel } from '../../domain/period/period.ts';
import type { Appeal } from '../../domain/round/appeal.ts';
import { dueDate } from '../../domain/round/deadlines.ts';
import { findRound } from '../../domain/submission/indicator-record.ts';
import { actionButton } from '../action.ts';
import { nameOfCode } from '../name-of-code.ts';
import { button } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import { nameOfTeam } from '../roles-of.ts';
import { formatNewDeadlines } from './deadline-words.ts';
import { favourCard } from './favour-words.ts';
import type { RunState } from './read-round.ts';

/** A council whose performance team is larger decides among itself. */
const mostAsked = 5;

/** Whom of the performance team an officer asks about an indicator: the contact of its report, if they are in it. */
export const teamFor = (
  code: string,
  { catalogue, settings: { team } }: Pick<RequestContext, 'catalogue' | 'settings'>,
): readonly string[] => {
  const outcome = outcomeOf(catalogue, code);
  const contact = catalogue.outcomes.find((one) => one.code === outcome)?.contact;
  return contact && team.includes(contact) ? [contact] : team.slice(0, mostAsked);
};

/** Their name, or that of the team where it is more than one. */
export const nameTeam = (
  code: string,
  context: Pick<RequestContext, 'catalogue' | 'settings'>,
): string => {
  const [only, ...more] = teamFor(code, context);
  return only && more.length === 0
    ? nameOfCode(context.catalogue, only)
    : nameOfTeam(context.catalogue);
};

/** What was answered, by whom and when. */
export const formatAnswer = ({ answer }: Appeal): string =>
  answer
    ? `${answer.by.name} ${answer.kind === 'allowed' ? 'allowed' : 'refused'} it on ${formatInstant(answer.at)}${answer.reason ? `: “${answer.reason}”` : '.'}`
    : '';

const sayReason = ({ reason }: Appeal): string[] => (reason ? [`“${reason}”`] : []);

type Around = {
  readonly state: RunState['state'];
  readonly rules: Pick<RunState['snapshot'], 'schedule' | 'calendar'>;
};

const extensionOf = ({ indicator }: Appeal, { state }: Around): string | undefined => {
  const record = state.records.find((one) => one.indicator === indicator);
  return findRound(record, state.round)?.extendedTo;
};

const sayDue = (appeal: Appeal, around: Around): string => {
  const extendedTo = extensionOf(appeal, around);
  return formatDay(dueDate('values', around.state.round, { ...around.rules, extendedTo }));
};

const moreTimeCard = (appeal: Extract<Appeal, { kind: 'more-time' }>, around: Around): Card => {
  const { indicator: code, by, until, id, answer } = appeal;
  const { round } = around.state;
  const label = periodLabel(round);
  return receiptCard({
    title: `${by.name} asks for more time: ${nameOfCode(around.state.catalogue, code)}`,
    lines: [
      `For ${describePeriod(round)}, until ${formatDay(until)}. Its figures are due ${sayDue(appeal, around)} now.`,
      ...sayReason(appeal),
      answer
        ? formatAnswer(appeal)
        : `Nothing changes until you press a button. ${by.name} is told what you decide.`,
    ],
    next: [
      ...(answer
        ? []
        : [
            actionButton('Allow', { kind: 'allow-time', round: label, appeal: id }),
            button('Refuse', { kind: 'refuse-time', round: label, appeal: id }),
          ]),
      button('Status', { kind: 'status', code }),
      button('Progress', { kind: 'progress' }),
    ],
  });
};

const notMineCard = (appeal: Appeal, { state }: Around): Card => {
  const { indicator: code, by } = appeal;
  return receiptCard({
    title: `${by.name} no longer looks after ${nameOfCode(state.catalogue, code)}`,
    lines: [
      ...sayReason(appeal),
      'Nothing was changed. Who leads an indicator comes from the report: change it there and import the report again. Until then the messages still go to the officer that the report names, or to the colleague who is asked instead.',
    ],
    next: [
      button('Who leads', { kind: 'people', indicator: code }),
      button('Status', { kind: 'status', code }),
      button('Progress', { kind: 'progress' }),
    ],
  });
};

/** What an officer asks of the performance team, or tells it. */
export const appealCard = (appeal: Appeal, around: Around): Card => {
  if (appeal.kind === 'favour') return favourCard(appeal, around.state);
  return appeal.kind === 'more-time' ? moreTimeCard(appeal, around) : notMineCard(appeal, around);
};

/** What came of it, for the officer who asked. */
export const appealAnsweredCard = (appeal: Appeal, around: Around): Card => {
  const { indicator: code, answer } = appeal;
  const isAllowed = answer?.kind === 'allowed';
  return receiptCard({
    title: `${isAllowed ? 'You have more time' : 'No more time'}: ${nameOfCode(around.state.catalogue, code)}`,
    lines: [
      formatAnswer(appeal),
      isAllowed
        ? formatNewDeadlines(extensionOf(appeal, around), around.state.round, around.rules)
        : `Its figures are due ${sayDue(appeal, around)}, as before.`,
    ],
    next: [
      button(`Update ${code}`, { kind: 'update', code }),
      button('Deadlines', { kind: 'deadlines', code }),
      button('My updates', { kind: 'mine' }),
    ],
  });
};
