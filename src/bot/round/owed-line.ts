import type { OwedRun } from '../../cards/officer-row.ts';
import type { DueView } from '../../cards/owing-lines.ts';
import { capitalise, formatDate, formatDay } from '../../domain/format.ts';
import { countWorkingDays, dueDate } from '../../domain/round/deadlines.ts';
import type { OwedItem } from '../../domain/round/owed.ts';
import type { PersonOwes } from '../../domain/round/owed-by-person.ts';
import { nameBriefly, nameOfCode } from '../name-of-code.ts';
import type { RequestContext } from '../request-context.ts';
import { owedWords, sayParts } from './round-words.ts';

const list = new Intl.ListFormat('en-GB');

/** What the words depend on. */
export type LineContext = Pick<RequestContext, 'catalogue'> & {
  readonly clock: Pick<RequestContext['clock'], 'round' | 'today'>;
  readonly settings: Pick<RequestContext['settings'], 'calendar' | 'schedule'>;
};

/** The day that the round has for a part, which is the same for everybody without more time. */
const isUsual = ({ part, due }: OwedItem, { clock, settings }: LineContext): boolean =>
  due === dueDate(part, clock.round, settings);

/** Which days of the round a card says once for everybody, so that no line repeats them. */
export type SaidAbove = 'to come' | 'all';

type When = { readonly text: string; readonly late: boolean };

/** "1 working day late", "by 31 January 2019"; nothing for a day that is said above. */
const sayWhen = (item: OwedItem, above: SaidAbove, around: LineContext): When => {
  const { due, returned } = item;
  const { today } = around.clock;
  const late = due < today;
  if (!returned && isUsual(item, around) && !(late && above === 'to come'))
    return { text: '', late: false };
  if (!late) return { text: due === today ? 'due today' : `by ${formatDate(due)}`, late };
  const days = countWorkingDays(due, today, around.settings.calendar);
  return {
    text: days === 0 ? 'late' : `${days} working ${days === 1 ? 'day' : 'days'} late`,
    late,
  };
};

const plain = (text: string): OwedRun => ({ text, late: false });

const withWhen = (text: string, when: When): OwedRun[] =>
  when.text === '' ? [plain(text)] : [plain(`${text} (`), when, plain(')')];

const codesOf = (items: readonly OwedItem[], { catalogue }: LineContext): string =>
  list.format([...new Set(items.map(({ indicator }) => nameBriefly(catalogue, indicator)))]);

const byWhen = (items: readonly OwedItem[], above: SaidAbove, around: LineContext) => {
  const said = items.map((item) => ({ item, when: sayWhen(item, above, around) }));
  return [...Map.groupBy(said, ({ when }) => when.text).values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ items: group.map(({ item }) => item), when: first.when }] : [];
  });
};

type Phrases = (items: readonly OwedItem[], above: SaidAbove, around: LineContext) => OwedRun[][];

/** "Returned: S05 (a figure), to correct by 28 January 2019" */
const sayReturned: Phrases = (items, above, around) =>
  items.map((item) => {
    const when = sayWhen(item, above, around);
    const parts = item.returned ? sayParts(item.returned) : '';
    return [
      plain(`returned: ${codesOf([item], around)}${parts}, ${when.late ? '' : 'to correct '}`),
      when,
    ];
  });

/** "figures (1 working day late), commentary" */
const sayWork = (items: readonly OwedItem[], above: SaidAbove, around: LineContext): OwedRun[] =>
  byWhen(items, above, around).flatMap(({ items: own, when }, index) =>
    withWhen(
      `${index > 0 ? ', ' : ''}${list.format(own.map(({ part }) => owedWords[part]))}`,
      when,
    ),
  );

/** "S01 and S02: figures and commentary": indicators that owe the same are named together. */
const sayAllWork: Phrases = (items, above, around) => {
  const each = [...Map.groupBy(items, ({ indicator }) => indicator).values()];
  const alike = Map.groupBy(each, (own) => JSON.stringify(sayWork(own, above, around)));
  return [...alike.values()].map((same) => [
    plain(`${codesOf(same.flat(), around)}: `),
    ...sayWork(same[0] ?? [], above, around),
  ]);
};

/** "to sign off: S05 and S06" */
const saySignOffs: Phrases = (items, above, around) =>
  byWhen(items, above, around).map(({ items: own, when }) =>
    withWhen(`to sign off: ${codesOf(own, around)}`, when),
  );

/**
 * What one person owes, in one line.
 *
 * @param above the days of the round that the card says elsewhere: those to come, or those that have passed as well
 * @example 'S01 and S02: figures (1 working day late), commentary; to sign off: S05'
 */
export const formatOwedLine = (
  items: readonly OwedItem[],
  above: SaidAbove,
  around: LineContext,
): OwedRun[] => {
  const returned = items.filter((item) => item.returned);
  const signOffs = items.filter(({ part }) => part === 'sign-off');
  const work = items.filter((item) => !item.returned && item.part !== 'sign-off');
  return [
    ...sayReturned(returned, above, around),
    ...sayAllWork(work, above, around),
    ...saySignOffs(signOffs, above, around),
  ].flatMap(([first = plain(''), ...rest], index) => {
    const { text } = first;
    return [plain(index > 0 ? `; ${text}` : capitalise(text)), ...rest];
  });
};

/** The days of the round on which these things are due, each once; not what somebody has more time for. */
const formatUsualDays = (items: readonly OwedItem[], around: LineContext): DueView[] => {
  const usual = items.filter((item) => !item.returned && isUsual(item, around));
  const byDay = Map.groupBy(
    usual.toSorted((a, b) => a.due.localeCompare(b.due)),
    ({ due }) => due,
  );
  return [...byDay].map(([due, own]) => {
    const overdue = due < around.clock.today;
    return {
      what: list.format(new Set(own.map(({ part }) => owedWords[part]))),
      day: overdue ? formatDate(due) : formatDay(due),
      overdue,
    };
  });
};

/** People with what each would be asked for, and the days that all of them have. */
export const viewRecipients = (people: readonly PersonOwes[], around: LineContext) => ({
  days: formatUsualDays(
    people.flatMap(({ items }) => items),
    around,
  ),
  recipients: people.map(({ person, items }) => ({
    name: nameOfCode(around.catalogue, person),
    line: formatOwedLine(items, 'all', around),
  })),
});
