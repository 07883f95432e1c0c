import { capitalise } from '../domain/format.ts';
import { cutText } from './format-text.ts';
import { together } from './groups.ts';
import { line, lineIfAny, runText } from './lines.ts';
import dueTemplate from './parts/due-line.json' with { type: 'json' };
import { type CardElement, compileElement } from './render.ts';

/** What is owed by one day. */
export type DueView = {
  /** "figures and commentary" */
  readonly what: string;
  /** "Monday 21 January 2019" */
  readonly day: string;
  readonly overdue: boolean;
};

type DayRow = { readonly day: string };

/** Data of the part `due-line`; a day is either late or not. */
export type DueRow = {
  readonly late: readonly DayRow[];
  readonly soon: readonly DayRow[];
  readonly what: string;
};

/**
 * A deadline looks the same on every card: the day first, with late ones marked by a word and bold
 * type.
 */
export const dueRow = ({ what, day, overdue }: DueView): DueRow => {
  const days = [{ day: runText(day) }];
  return { late: overdue ? days : [], soon: overdue ? [] : days, what: runText(what) };
};

const fillDue = compileElement(dueTemplate);

/** The deadline in a card that is put together from parts. */
export const dueLine = (due: DueView): CardElement => fillDue(dueRow(due));

/** How far an indicator has got. */
export type OwingItem = {
  /** "S05 Crime, antisocial behaviour and domestic abuse" */
  readonly name: string;
  readonly owed: readonly DueView[];
  /** "Submitted by Alex Field on 2 January 2019, 09:10, not signed off yet." */
  readonly status?: string;
};

const mostCharacters = 600;

/** An indicator with what is owed for it under its name; bold where no person is named above. */
export const owingItem = (
  { name, owed, status = '' }: OwingItem,
  weight: 'Default' | 'Bolder' = 'Default',
): CardElement =>
  together([
    line(name, { weight }),
    ...owed.map(dueLine),
    ...lineIfAny(cutText(status, mostCharacters), { size: 'Small', subtle: true }),
  ]);

type PersonNote = { readonly name: string; readonly note?: string };

/** A person, with a note about them under the name. */
export const personNote = ({ name, note = '' }: PersonNote): CardElement =>
  together([
    line(name, { weight: 'Bolder' }),
    ...lineIfAny(capitalise(note), { size: 'Small', subtle: true }),
  ]);
