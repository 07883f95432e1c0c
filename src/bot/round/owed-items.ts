import type { Button } from '../../cards/card.ts';
import type { ReminderItem } from '../../cards/reminder-item.ts';
import { expectedOf } from '../../domain/cycle/owed.ts';
import type { OwedItem } from '../../domain/cycle/owed-item.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { isSamePeriod, periodLabel } from '../../domain/period.ts';
import { sayInstant } from '../../domain/say-date.ts';
import type { Draft } from '../../domain/submission/form.ts';
import { findRound } from '../../domain/submission/indicator-round.ts';
import { actionButton } from '../action.ts';
import { nameOfCode } from '../name-of-code.ts';
import { button } from '../request.ts';
import type { RoundState } from './read-round.ts';
import { sayDue } from './say-due.ts';
import { sayLast } from './say-last.ts';

/** The buttons that settle what is owed of an indicator, for whoever owes it. */
const buttonsOf = (
  code: string,
  items: readonly OwedItem[],
  { round, records }: RoundState,
): Button[] => {
  const label = periodLabel(round);
  const seen = records.find(({ indicator }) => indicator === code)?.version ?? 0;
  if (items.every(({ part }) => part === 'sign-off'))
    return [
      button('Look at it', { kind: 'sign-off', code }),
      actionButton('Sign off', { kind: 'sign-off', indicator: code, round: label, seen }),
      button('Return', { kind: 'send-back', code, round: label, seen }),
    ];
  return [button(`Update ${code}`, { kind: 'update', code, round: label })];
};

const statusOf = (
  code: string,
  { records, round }: RoundState,
  [draft, ...more]: readonly Draft[],
): string | undefined => {
  const record = records.find(({ indicator }) => indicator === code);
  const returned = findRound(record, round)?.returned;
  if (returned) return `Sent back by ${returned.by.name}: ${returned.note}`;
  if (more.length > 0) return `You have ${more.length + 1} drafts and have to choose between them.`;
  return draft ? `You have a draft from ${sayInstant(draft.savedAt)}.` : undefined;
};

const namesOf = (ids: readonly string[], { catalogue }: RoundState): string =>
  ids.map((id) => nameOfCode(catalogue, id)).join(' and ');

type Viewer = {
  /** Id of the person that it is drawn for. */
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
    : `Owed by ${namesOf(items[0]?.owners ?? [], state)}.`;
  return {
    name: nameOfCode(state.catalogue, code),
    owed: sayDue(items, { ...state, reader: person }),
    last: sayLast(expectedOf(indicator, state.round), record),
    ...(status ? { status } : {}),
    buttons: buttonsOf(code, items, state),
  };
};

/** What is owed, indicator by indicator, as a card shows it to one person. */
export const drawOwed = (
  items: readonly OwedItem[],
  state: RoundState,
  viewer: Viewer,
): ReminderItem[] =>
  state.catalogue.indicators.flatMap((indicator) => {
    const own = items.filter((item) => item.indicator === indicator.code);
    return own.length > 0 ? [toItem(indicator, own, state, viewer)] : [];
  });
