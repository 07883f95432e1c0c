import type { Button } from '../../cards/buttons.ts';
import { indicatorsLedBy } from '../../domain/catalogue.ts';
import { describePeriod, type Period, periodLabel } from '../../domain/period/period.ts';
import { expectedOf, type OwedItem } from '../../domain/round/owed.ts';
import { button } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import { isIn } from './progress-words.ts';
import { type RoundState, readRound, roundAt } from './read-round.ts';
import { readWaiting, type Waiting } from './read-waiting.ts';
import { isTheirs } from './round-people.ts';
import { formatOwed, owedBy } from './still-owed.ts';

/** What is known of a person that decides where they would start. */
export type FirstFacts = {
  readonly round: Period;
  /** ISO date in London. */
  readonly today: string;
  /** Of those who are asked for figures or commentary: what they owe of it, the most urgent first. */
  readonly owed: readonly OwedItem[] | undefined;
  /** What waits for their sign-off, the oldest first. */
  readonly waiting: readonly { readonly code: string; readonly round: Period }[];
  readonly isSponsor: boolean;
  /** They sign off some indicator in the report. */
  readonly signsOff: boolean;
  /** Of the performance team alone. */
  readonly team:
    | {
        readonly in: number;
        readonly asked: number;
        readonly isOwed: boolean;
        readonly unanswered: number;
      }
    | undefined;
};

/** What a person is told first, and what they can press. */
export type FirstSteps = { readonly lines: readonly string[]; readonly buttons: readonly Button[] };

const none: FirstSteps = { lines: [], buttons: [] };

const showProgress = button('Progress', { kind: 'progress' });

const forOfficer = ({ owed, round, today }: FirstFacts): FirstSteps => {
  if (!owed) return none;
  const [first] = owed;
  if (!first)
    return {
      lines: [`You have nothing left to submit for ${describePeriod(round)}.`],
      buttons: [],
    };
  const code = first.indicator;
  return {
    lines: [`Please submit ${formatOwed(owed, today)}.`],
    buttons: [
      button(`Open the form for ${code}`, { kind: 'update', code }),
      button('What do I have to submit?', { kind: 'mine' }),
    ],
  };
};

const list = new Intl.ListFormat('en-GB');

const forOutcomeLead = ({ waiting, signsOff }: FirstFacts): FirstSteps => {
  const [first, ...more] = waiting;
  if (!first && !signsOff) return none;
  if (!first) return { lines: ['Nothing is waiting for your sign-off.'], buttons: [showProgress] };
  const codes = [...new Set(waiting.map(({ code }) => code))];
  const { code, round } = first;
  return {
    lines: [
      `${list.format(codes)} ${codes.length === 1 ? 'is' : 'are'} waiting for your sign-off.`,
    ],
    buttons: [
      more.length === 0
        ? button(`Sign off ${code}`, { kind: 'sign-off', code, round: periodLabel(round) })
        : button('What is waiting for my sign-off?', { kind: 'sign-off' }),
    ],
  };
};

const forTeam = ({ team, round }: FirstFacts): FirstSteps => {
  if (!team) return none;
  return {
    lines: [
      `${team.in} of ${team.asked} indicators ${team.in === 1 ? 'has' : 'have'} been submitted for ${describePeriod(round)}.`,
    ],
    buttons: [
      showProgress,
      ...(team.isOwed ? [button('Remind', { kind: 'remind' })] : []),
      ...(team.unanswered > 0
        ? [button(`Unanswered questions (${team.unanswered})`, { kind: 'unanswered' })]
        : []),
    ],
  };
};

const forSponsor = ({ isSponsor }: FirstFacts): FirstSteps =>
  isSponsor ? { lines: [], buttons: [button('The round in short', { kind: 'roll-up' })] } : none;

/** A card with more is a menu again. */
const mostSteps = 4;

/**
 * Where somebody would start: with what they owe, what waits for them, what they look after, and then with
 * what every reader asks. Nothing is offered that the person may not do, or that there is no need of now.
 *
 * @param reading what every reader may start with, in order
 */
export const chooseFirstSteps = (facts: FirstFacts, reading: readonly Button[]): FirstSteps => {
  const own = [forOfficer, forOutcomeLead, forTeam, forSponsor].map((of) => of(facts));
  return {
    lines: own.flatMap(({ lines }) => lines),
    buttons: [...new Set([...own.flatMap(({ buttons }) => buttons), ...reading])].slice(
      0,
      mostSteps,
    ),
  };
};

const readTeam = async (
  state: RoundState,
  { stores, clock, catalogue }: RequestContext,
): Promise<FirstFacts['team']> => {
  const asked = catalogue.indicators.filter((one) => expectedOf(one, clock.round).length > 0);
  return {
    in: asked.filter((one) => isIn(one, undefined, state)).length,
    asked: asked.length,
    isOwed: state.owed.length > 0,
    unanswered: (await stores.questions.readMissed(clock.today)).length,
  };
};

const ownWaiting = (
  waiting: readonly Waiting[],
  person: string,
  state: RoundState,
): FirstFacts['waiting'] =>
  waiting
    .filter(({ indicator: { code, outcomeLeads } }) =>
      isTheirs({ code, indicatorLeads: [], outcomeLeads }, person, state),
    )
    .map(({ indicator: { code }, found: { period: round } }) => ({ code, round }));

/** Reads what decides where the person who writes would start; undefined for a reader. */
export const readFirstFacts = async (context: RequestContext): Promise<FirstFacts | undefined> => {
  const { actor } = context.user;
  if (!actor.team && !actor.person) return undefined;
  const [state, waiting] = await Promise.all([
    readRound(context, roundAt(context)),
    readWaiting(context),
  ]);
  const person = actor.person?.id ?? '';
  const own = owedBy(person, state).filter(({ part }) => part !== 'sign-off');
  const isAsked = indicatorsLedBy(context.catalogue, person).length > 0;
  return {
    round: context.clock.round,
    today: context.clock.today,
    owed: isAsked || own.length > 0 ? own : undefined,
    waiting: ownWaiting(waiting, person, state),
    signsOff: context.catalogue.indicators.some(({ outcomeLeads }) =>
      outcomeLeads.includes(person),
    ),
    isSponsor: context.catalogue.outcomes.some(({ sponsor }) => sponsor === person),
    team: actor.team ? await readTeam(state, context) : undefined,
  };
};
