import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import type { OwingItem } from '../../../cards/owing-lines.ts';
import { progressCard } from '../../../cards/progress-card.ts';
import { capitalise, formatDate, formatInstant } from '../../../domain/format.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { describePeriod } from '../../../domain/period/period.ts';
import type { Snooze } from '../../../domain/person.ts';
import { maySeeProgress } from '../../../domain/rights.ts';
import type { OwedPart } from '../../../domain/round/deadlines.ts';
import { expectedOf } from '../../../domain/round/owed.ts';
import { findRound } from '../../../domain/submission/indicator-record.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { forTeamOnly, personalOnly } from '../../rights.ts';
import { type RoundState, readRound, roundAt } from '../../round/read-round.ts';
import { buildRollUp as drawRollUp } from '../../round/roll-up.ts';
import { formatDueState, sayStanding } from '../../round/round-words.ts';
import type { RequestDescriptor } from '../request-descriptor.ts';

/** What came in, what got worse and what is missing in the current round. */
const answerRollUp = async (_: RequestOf<'roll-up'>, context: RequestContext): Promise<Card> => {
  if (!maySeeProgress(context.user.actor)) return forTeamOnly('see what is missing', context);
  if (!context.user.personal) return personalOnly();
  return drawRollUp(await readRound(context, roundAt(context)), context.catalogue.outcomes);
};

const askedIndicators = ({ catalogue, round }: RoundState): Indicator[] =>
  catalogue.indicators.filter((one) => expectedOf(one, round).length > 0);

const owes = ({ owed }: RoundState, code: string, part: OwedPart): boolean =>
  owed.some((item) => item.indicator === code && item.part === part);

const sayItem = (indicator: Indicator, state: RoundState): OwingItem => {
  const { code } = indicator;
  const items = state.owed.filter((item) => item.indicator === code);
  const record = state.records.find((one) => one.indicator === code);
  const found = findRound(record, state.round);
  const status = found && found.status !== 'open' ? capitalise(sayStanding(found)) : '';
  return {
    name: nameOfCode(state.catalogue, code),
    owed: formatDueState(items, state),
    status: status || (items.length > 0 ? '' : 'All in.'),
  };
};

const noteOn = (
  person: string,
  { delegations, today, catalogue }: RoundState,
  snoozes: readonly Snooze[],
) => {
  const away = delegations.find((one) => one.person === person && today <= one.until);
  const snooze = snoozes.find((one) => one.person === person);
  const notes = [
    ...(away
      ? [`away until ${formatDate(away.until)}: ${nameOfCode(catalogue, away.to)} stands in`]
      : []),
    ...(snooze ? [`snoozed until ${formatInstant(snooze.until)}`] : []),
  ];
  return notes.length > 0 ? { note: capitalise(notes.join('; ')) } : {};
};

const officersOf = (outcome: string, state: RoundState, snoozes: readonly Snooze[]) => {
  const indicators = askedIndicators(state).filter((one) => one.outcome === outcome);
  const leads = [...new Set(indicators.flatMap(({ indicatorLeads }) => indicatorLeads))];
  return leads.map((person) => ({
    name: nameOfCode(state.catalogue, person),
    ...noteOn(person, state, snoozes),
    items: indicators
      .filter(({ indicatorLeads }) => indicatorLeads.includes(person))
      .map((indicator) => sayItem(indicator, state)),
  }));
};

const sharesOf = (state: RoundState) => {
  const asked = askedIndicators(state);
  const isIn = (part: OwedPart) => asked.filter(({ code }) => !owes(state, code, part)).length;
  const signedOff = state.records.filter(
    (record) =>
      findRound(record, state.round)?.status === 'signed-off' &&
      asked.some(({ code }) => code === record.indicator),
  );
  return [
    { label: 'Values', done: isIn('values'), of: asked.length },
    { label: 'Commentary', done: isIn('commentary'), of: asked.length },
    { label: 'Sign-off', done: signedOff.length, of: asked.length },
  ];
};

const sayAsked = (many: number): string =>
  many === 1 ? 'One indicator is due in this round.' : `${many} indicators are due in this round.`;

/** Who owes what in the current round, by outcome and officer, and how much is in. */
const answerProgress = async (_: RequestOf<'progress'>, context: RequestContext): Promise<Card> => {
  if (!maySeeProgress(context.user.actor)) return forTeamOnly('see who owes what', context);
  if (!context.user.personal) return personalOnly();
  const [state, all] = await Promise.all([
    readRound(context, roundAt(context)),
    context.stores.people.readSnoozes(),
  ]);
  const snoozes = all.filter(({ until }) => context.clock.now < until);
  return progressCard({
    title: `Progress for ${describePeriod(context.clock.round)}`,
    intro: sayAsked(askedIndicators(state).length),
    shares: sharesOf(state),
    outcomes: context.catalogue.outcomes.map(({ code, name }) => ({
      name,
      officers: officersOf(code, state, snoozes),
    })),
    next: [
      ...(context.user.actor.team
        ? [button('Remind now', { kind: 'remind' }), button('Receipt', { kind: 'receipt' })]
        : []),
      button('My updates', { kind: 'mine' }),
      button('Overview', { kind: 'overview' }),
    ],
  });
};

const progressSchema = z.strictObject({ kind: z.literal('progress') });

/** Who owes what in the reporting round. */
export const progress: RequestDescriptor<'progress'> = {
  schema: progressSchema,
  purpose: 'Who has handed in, who owes what, how far the round is.',
  heading: 'The quarter-end round',
  name: () => 'Progress',
  answer: answerProgress,
};

const rollUpSchema = z.strictObject({ kind: z.literal('roll-up') });

/** The short version of the reporting round for the sponsor. */
export const rollUp: RequestDescriptor<'roll-up'> = {
  schema: rollUpSchema,
  purpose: 'The short version for the sponsor: what got worse, what is missing.',
  name: () => 'Roll-up',
  answer: answerRollUp,
};

declare module '../../request.ts' {
  interface Requests {
    progress: z.infer<typeof progressSchema>;
    'roll-up': z.infer<typeof rollUpSchema>;
  }
}
