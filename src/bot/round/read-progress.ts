import { type Indicator, standsUnder } from '../../domain/indicator.ts';
import type { Snooze } from '../../domain/person.ts';
import { openAppeals } from '../../domain/round/open-appeals.ts';
import { concerns, expectedOf, type OwedItem } from '../../domain/round/owed.ts';
import { owedByPerson, type PersonOwes } from '../../domain/round/owed-by-person.ts';
import { isToldToday } from '../../domain/round/round-snapshot.ts';
import type { OpenedForm } from '../../domain/stores/opened-form-store.ts';
import type { RequestOf } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import { type RoundState, readRoundAhead } from './read-round.ts';
import { isTheirs } from './round-people.ts';

type Asked = RequestOf<'progress'>;

/** What the progress is worked out from. */
export type Progress = {
  readonly asked: Asked;
  readonly state: RoundState;
  /** The indicators that are counted: those of the round, of the outcome or of the person. */
  readonly indicators: readonly Indicator[];
  /** Those of them that are listed: all, those with something outstanding, or those whose form nobody has opened. */
  readonly listed: readonly Indicator[];
  /** What is outstanding of the listed, person by person, the most urgent first. */
  readonly owing: readonly PersonOwes[];
  readonly snoozes: readonly Snooze[];
  readonly opened: readonly OpenedForm[];
  /** Who has had a message today that listed what they owe, and gets no other. */
  readonly written: ReadonlySet<string>;
  /** How many requests wait for the performance team. */
  readonly requests: number;
};

/** Whether somebody has opened the form of an indicator. */
export const isOpened = ({ code }: Indicator, { opened }: Pick<Progress, 'opened'>): boolean =>
  opened.some(({ indicator }) => indicator === code);

/** What is outstanding of an indicator, and of the step if one is asked about. */
export const owedOf = (
  { code }: Indicator,
  { asked: { step }, state }: Pick<Progress, 'asked' | 'state'>,
): OwedItem[] =>
  state.owed.filter((item) => item.indicator === code && (!step || concerns(item, step)));

const findCounted = ({ person, outcome }: Asked, state: RoundState): Indicator[] =>
  state.catalogue.indicators
    .filter((one) => expectedOf(one, state.round).length > 0)
    .filter((one) => !outcome || standsUnder(one, outcome))
    .filter((one) => !person || isTheirs(one, person, state));

const findListed = (
  indicators: readonly Indicator[],
  found: Pick<Progress, 'asked' | 'state' | 'opened'>,
): Indicator[] => {
  const { owing, unopened } = found.asked;
  return indicators
    .filter((one) => !owing || owedOf(one, found).length > 0)
    .filter((one) => !unopened || !isOpened(one, found));
};

/** Reads how far the round is, of what is asked about. */
export const readProgress = async (asked: Asked, context: RequestContext): Promise<Progress> => {
  const { stores, clock } = context;
  const state = await readRoundAhead(context);
  const [snoozes, opened, reminders, appeals] = await Promise.all([
    stores.people.readSnoozes(),
    stores.openedForms.readOpenedForms(state.round),
    stores.reminders.readReminders(state.round),
    stores.appeals.readAppeals(state.round),
  ]);
  const indicators = findCounted(asked, state);
  const found = { asked, state, opened };
  const listed = findListed(indicators, found);
  const told = [...Map.groupBy(reminders, ({ person }) => person)].flatMap(([person, own]) =>
    isToldToday(own, clock.today) ? [person] : [],
  );
  const all = { indicators: state.catalogue.indicators, owed: state.owed };
  return {
    ...found,
    indicators,
    listed,
    owing: owedByPerson(listed.flatMap((one) => owedOf(one, found))),
    snoozes: snoozes.filter(({ until }) => clock.now < until),
    written: new Set(told),
    requests: openAppeals(appeals, all).length,
  };
};
