import type { Button } from '../../cards/buttons.ts';
import type { Card } from '../../cards/card.ts';
import { type ReminderItem, type ReminderView, reminderCard } from '../../cards/reminder-card.ts';
import { partNotDue } from '../../domain/figures/not-due-yet.ts';
import { formatGiven, formatInstant } from '../../domain/format.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { isGiven } from '../../domain/observation.ts';
import { describePeriod, isSamePeriod, periodLabel } from '../../domain/period/period.ts';
import { formatProvenance } from '../../domain/provenance.ts';
import { expectedOf, type OwedItem, owesWork } from '../../domain/round/owed.ts';
import type { Step, StepKind } from '../../domain/round/reminder.ts';
import { type ExpectedValue, findObservations } from '../../domain/submission/expected-value.ts';
import type { Draft } from '../../domain/submission/form.ts';
import { findRound, type IndicatorRecord } from '../../domain/submission/indicator-record.ts';
import { sayObservation } from '../../domain/submission/say-observation.ts';
import { unitWords } from '../../domain/unit.ts';
import { actionButton } from '../action.ts';
import { nameOfCode } from '../name-of-code.ts';
import { button } from '../request.ts';
import { nameOfTeam } from '../roles-of.ts';
import { favourWords } from './favour-words.ts';
import { buildLateItems, lateHeading } from './late-items.ts';
import { buildMilestoneItems, milestoneHeading } from './milestone-items.ts';
import type { RoundState } from './read-round.ts';
import { formatDueState, formatReturned, nameOwed } from './round-words.ts';
import { sharedDeadlines, withoutDeadlines } from './shared-deadlines.ts';
import { forIndicator } from './stand-in-words.ts';

type Last = {
  /** "Total crime" */
  readonly name: string;
  /** "6,270 crimes" */
  readonly figure: string;
  /** "Q2 2018/19 · Report, December 2018"; empty while there is no figure. */
  readonly when: string;
};

const lastOf = (one: ExpectedValue, record: IndicatorRecord | undefined): Last => {
  const all = findObservations(record?.series ?? [], one);
  const last = partNotDue(one.series, all).known.at(-1);
  const name = one.measure.shortName;
  if (last && !isGiven(last) && last.why)
    return { name, figure: sayObservation(last), when: describePeriod(last.period) };
  if (!last || !isGiven(last)) return { name, figure: 'none yet', when: '' };
  const unit = one.series.valueKind === 'percentage' ? '' : ` ${unitWords(one.series)}`.trimEnd();
  return {
    name,
    figure: `${formatGiven(last, one.series)}${unit}`,
    when: [
      describePeriod(last.period),
      ...(last.provenance ? [formatProvenance(last.provenance)] : []),
    ].join(' · '),
  };
};

const withPeriod = ({ figure, when }: Last): string => (when ? `${figure}, ${when}` : figure);

/** The last value of each measure, one line each; a period that they share is given once. */
const formatLastValue = (
  expected: readonly ExpectedValue[],
  record: IndicatorRecord | undefined,
): string[] => {
  const found = expected.map((one) => lastOf(one, record));
  const [first] = found;
  if (!first) return [];
  if (found.length === 1) return [`Last figure: ${withPeriod(first)}`];
  return first.when && found.every(({ when }) => when === first.when)
    ? [`Last figures, ${first.when}:`, ...found.map(({ name, figure }) => `${name}: ${figure}`)]
    : found.map((one) => `${one.name}: ${withPeriod(one)}`);
};

/** The buttons for what a person owes for an indicator. */
const buttonsOf = (
  code: string,
  items: readonly OwedItem[],
  { round, records }: RoundState,
): Button[] => {
  const label = periodLabel(round);
  const seen = records.find(({ indicator }) => indicator === code)?.version ?? 0;
  if (items.every(({ part }) => part === 'sign-off'))
    return [
      button('Look at it', { kind: 'sign-off', code, round: label }),
      actionButton('Sign off', { kind: 'sign-off', indicator: code, round: label, seen }),
      button('Return', { kind: 'send-back', code, round: label, seen }),
    ];
  return [button(`Update ${code}`, { kind: 'update', code, round: label })];
};

/** Only the performance team sends reminders; whoever leads the outcome may ask for one. */
const askToRemind = (code: string, { round, catalogue }: RoundState): Button =>
  actionButton(`Ask ${nameOfTeam(catalogue)} ${favourWords.remind.asking}`, {
    ...{ kind: 'ask-favour', favour: 'remind', indicator: code, round: periodLabel(round) },
  });

const statusOf = (
  code: string,
  { records, round }: RoundState,
  [draft, ...more]: readonly Draft[],
): string | undefined => {
  const record = records.find(({ indicator }) => indicator === code);
  const returned = findRound(record, round)?.returned;
  if (returned) return formatReturned(returned);
  if (more.length > 0) return `You have ${more.length + 1} drafts and have to choose between them.`;
  return draft ? `You have a draft from ${formatInstant(draft.savedAt)}.` : undefined;
};

const namesOf = (ids: readonly string[], { catalogue }: RoundState): string =>
  ids.map((id) => nameOfCode(catalogue, id)).join(' and ');

type Viewer = {
  /** Id of the person that the card is for. */
  readonly person: string;
  readonly drafts?: readonly Draft[];
};

const toItem = (
  indicator: Indicator,
  items: readonly OwedItem[],
  state: RoundState,
  { person, drafts = [] }: Viewer,
): ReminderItem => {
  const { code } = indicator;
  const record = state.records.find((one) => one.indicator === code);
  const isOwner = items.some(({ owners }) => owners.includes(person));
  const own = drafts.filter(
    ({ form }) => form.indicator === code && isSamePeriod(form.round, state.round),
  );
  const status = isOwner
    ? statusOf(code, state, own)
    : `Due from ${namesOf(items[0]?.owners ?? [], state)}.`;
  return {
    name: nameOwed(code, items, state.catalogue),
    owed: formatDueState(items, { ...state, reader: person }),
    last: formatLastValue(expectedOf(indicator, state.round), record),
    ...(status ? { status } : {}),
    buttons: [
      ...buttonsOf(code, items, state),
      ...(isOwner || !owesWork(items) ? [] : [askToRemind(code, state)]),
    ],
  };
};

/** What is owed, indicator by indicator, as a card shows it to one person. */
export const buildOwedItems = (
  items: readonly OwedItem[],
  state: RoundState,
  viewer: Viewer,
): ReminderItem[] =>
  state.catalogue.indicators.flatMap((indicator) => {
    const own = items.filter((item) => item.indicator === indicator.code);
    return own.length > 0 ? [toItem(indicator, own, state, viewer)] : [];
  });

const titles: Partial<Record<StepKind, (quarter: string) => string>> = {
  ask: (quarter) => `Your figures for ${quarter}`,
  remind: (quarter) => `Reminder for ${quarter}`,
  overdue: (quarter) => `Overdue for ${quarter}`,
};

const intros: Partial<Record<StepKind, string>> = {
  ask: 'The quarter has ended. This is everything that you need to submit; it takes about five minutes.',
  remind: 'This is what is still needed from you.',
};

/** To whoever leads the outcome and owes nothing themselves. */
const onlyTold =
  'Nothing is due from you: you lead the outcome, and may fill in the form if an officer cannot.';

/** What is still to come is listed with what is late, and has a deadline of its own. */
const sayPassed = (items: readonly OwedItem[], today: string): string => {
  const days = [...new Set(items.map(({ due }) => due))];
  if (days.every((day) => day < today))
    return days.length === 1 ? 'This deadline has passed.' : 'These deadlines have passed.';
  return 'Some of these deadlines have passed; the dates say which.';
};

const introOf = (
  kind: StepKind,
  items: readonly OwedItem[],
  { isTold, state }: { readonly isTold: boolean; readonly state: RoundState },
): string => {
  if (kind !== 'overdue') return intros[kind] ?? '';
  const next = isTold
    ? onlyTold
    : `If something is stopping you, tell ${nameOfTeam(state.catalogue)}.`;
  return `${sayPassed(items, state.today)} ${next}`;
};

/** To an owner who leads no indicator. */
const onlyMilestones =
  'These are due this quarter or late. Please say how far they are: it takes a minute.';

/** Whose indicators somebody stands in for, so that the card explains itself. */
const sayStandIn = (person: string, { catalogue, delegations, today }: RoundState): string[] => {
  const away = delegations.filter(({ to, until }) => to === person && today <= until);
  const names = away.map((one) => `${nameOfCode(catalogue, one.person)}${forIndicator(one)}`);
  return names.length > 0 ? [`I am asking you instead of ${names.join(' and ')}.`] : [];
};

/** Everything that a person still owes, as a message says it. */
const viewReminder = (
  { kind }: Pick<Step, 'kind'>,
  items: readonly OwedItem[],
  state: RoundState,
  person: string,
): ReminderView => {
  const quarter = describePeriod(state.round);
  const first = nameOfCode(state.catalogue, person).split(' ')[0];
  const own = items.filter(({ owners }) => owners.includes(person));
  const told = items.filter(({ owners }) => !owners.includes(person));
  const late = buildLateItems(person, state);
  const milestones = buildMilestoneItems(person, state);
  const listed = buildOwedItems(items, state, { person });
  const shared = sharedDeadlines(listed);
  const isHeaded = told.length + late.length + milestones.length > 0;
  const group = (heading: string, list: readonly OwedItem[]) => {
    const built = buildOwedItems(list, state, { person });
    return built.length > 0
      ? [{ ...(isHeaded ? { heading } : {}), items: shared ? withoutDeadlines(built) : built }]
      : [];
  };
  return {
    title:
      items.length === 0
        ? 'Your milestones and actions'
        : (titles[kind]?.(quarter) ?? `Figures for ${quarter}`),
    intro: [
      `Hello ${first}.`,
      items.length === 0
        ? onlyMilestones
        : introOf(kind, items, { isTold: own.length === 0, state }),
      ...sayStandIn(person, state),
    ].join(' '),
    ...(shared ? { owed: shared } : {}),
    groups: [
      ...group(told.length > 0 ? 'Yours' : `For ${quarter}`, own),
      ...group('Indicators of the outcome that you lead', told),
      ...(late.length > 0 ? [{ heading: lateHeading, items: late }] : []),
      ...(milestones.length > 0 ? [{ heading: milestoneHeading, items: milestones }] : []),
    ],
    nothing: 'Nothing is outstanding.',
    next: [
      ...(owesWork(own)
        ? [button('Snooze', { kind: 'snooze' }), button('Delegate', { kind: 'delegate' })]
        : []),
      button('My updates', { kind: 'mine' }),
    ],
  };
};

/** One card with everything that a person still owes. */
export const reminderMessage = (...said: Parameters<typeof viewReminder>): Card =>
  reminderCard(viewReminder(...said));

/** The same to look at before it is sent: its own buttons are for whoever gets it. */
export const previewReminder = (
  { title, next }: Pick<ReminderView, 'title' | 'next'>,
  ...said: Parameters<typeof viewReminder>
): Card => {
  const { title: heading, ...view } = viewReminder(...said);
  return reminderCard({
    ...view,
    title,
    intro: `Nothing was sent. “${heading}”: ${view.intro}`,
    groups: view.groups.map((group) => ({
      ...group,
      items: group.items.map((item) => ({ ...item, buttons: [] })),
    })),
    next,
  });
};
