import { addDays, isDay } from '../../../domain/london-time.ts';
import { monthAlone } from '../../../domain/period/month-names.ts';
import {
  financialYearOf,
  monthOf,
  type Period,
  periodDates,
  shiftPeriod,
} from '../../../domain/period/period.ts';
import { monthsMeant } from '../../../domain/period/spoken-period.ts';
import type { RequestOf } from '../../request.ts';
import { lineOf } from '../evidence/cues.ts';
import type { Mark, Token } from '../message/tokens.ts';
import type { Asked } from './asked.ts';
import { milestoneState } from './said-fields.ts';
import { shareAsked } from './share-asked.ts';

type Due = NonNullable<RequestOf<'milestones'>['due']>;
/** ISO dates, both included. */
type Span = { readonly from: string; readonly to: string };

/** "Supposed to be finished", "should be done": when, and not that they are. */
const expected =
  / (?:supposed|meant|scheduled|planned|expected|promised|should) (?:\S+ ){0,4}(?:finish\w*|done|complete\w*|deliver\w*) /;

/** Whether a message says when something should be, and not how far it is. */
export const saysExpected = ({ reading }: Pick<Asked, 'reading'>): boolean =>
  expected.test(lineOf(reading));

/** Whether a message says of milestones when they are due. */
export const saysDue = (asked: Pick<Asked, 'reading'>): boolean =>
  / (?:due|falls?|deadlines?|by) /.test(lineOf(asked.reading)) || saysExpected(asked);

const spanOfPeriod = (period: Period): Span => {
  const { start, end } = periodDates(period);
  return { from: start, to: end };
};

const spanOfMonths = (from: string, to = from): Span => ({
  from: `${from}-01`,
  to: periodDates(monthOf(`${to}-01`)).end,
});

const quarterRunning = (today: string): Period => ({
  kind: 'financial-quarter',
  index: Math.floor((monthOf(today).index - 3) / 3),
});

const unitsFrom = (today: string): Readonly<Record<string, Period>> => ({
  month: monthOf(today),
  quarter: quarterRunning(today),
  year: { kind: 'financial-year', index: financialYearOf(monthOf(today)) },
});

const steps: Readonly<Record<string, number>> = { last: -1, previous: -1, next: 1, coming: 1 };

/** "This quarter", "next month": of the calendar, and not of what was reported last. */
const ofNow = (words: string, today: string): Span | undefined => {
  const [, which = '', unit = ''] =
    /\b(this|current|next|coming|last|previous) (?:financial )?(month|quarter|year)\b/.exec(
      words,
    ) ?? [];
  const running = unitsFrom(today)[unit];
  return running && spanOfPeriod(shiftPeriod(running, steps[which] ?? 0));
};

/** The first of some dates that is not over yet. */
const coming = (all: readonly Span[], today: string): Span | undefined =>
  all.find(({ to }) => to >= today) ?? all.at(-1);

const yearsAround = (today: string): number[] =>
  [0, 1].map((later) => Number(today.slice(0, 4)) + later);

const spanOfDay = (day: string, today: string): Span | undefined => {
  const all = /^\d{4}-/.test(day) ? [day] : yearsAround(today).map((year) => `${year}-${day}`);
  return coming(
    all.filter(isDay).map((one) => ({ from: one, to: one })),
    today,
  );
};

/** A quarter by its number is the next one; the end of March is that month of it. */
const spanOfQuarter = (quarter: number, typed: string, today: string): Span => {
  const running = quarterRunning(today);
  const away = (((quarter - 1 - running.index) % 4) + 4) % 4;
  const span = spanOfPeriod(shiftPeriod(running, away));
  return / end | end$|^end /.test(` ${typed} `) ? spanOfMonths(span.to.slice(0, 7)) : span;
};

const spanOfMark = (mark: Mark | undefined, today: string): Span | undefined => {
  if (mark?.kind === 'day') return spanOfDay(mark.day, today);
  if (mark?.kind !== 'period') return undefined;
  const { period, typed } = mark;
  if (period.kind === 'ends') return { from: period.date, to: period.date };
  if (period.kind === 'quarter') return spanOfQuarter(period.quarter, typed.toLowerCase(), today);
  const months = monthsMeant(period);
  return months ? spanOfMonths(months.from, months.to) : ofNow(typed.toLowerCase(), today);
};

const before = /^(?:in|by|for|during|before|after|since|from|until|till?|of|this|next|end)$/;

/** A month of no year is the first one from the report on, or the last before it, in which something is due. */
const ofBareMonth = ({ reading: { tokens }, catalogue }: Asked, since: string) => {
  const at = tokens.findIndex(
    ({ word, mark }, place) =>
      !mark && monthAlone(word) > 0 && before.test(tokens[place - 1]?.word ?? ''),
  );
  if (at < 0) return undefined;
  const month = String(monthAlone(tokens[at]?.word ?? '')).padStart(2, '0');
  const known = catalogue.milestones
    .flatMap(({ due = '' }) => (due.slice(5, 7) === month ? [due.slice(0, 7)] : []))
    .toSorted();
  const next = yearsAround(since).map((year) => `${year}-${month}`);
  const isBound = boundAt(tokens, at) !== undefined;
  const all = (isBound || known.length === 0 ? next : known).map((one) => spanOfMonths(one));
  const span = coming(all, since);
  return span && { span, at };
};

/** "By the end of June", "after 1 January": what stands before the time. */
const boundAt = (tokens: readonly Token[], at: number): string | undefined => {
  const line = ` ${tokens
    .slice(Math.max(0, at - 5), at)
    .map(({ word }) => word)
    .join(' ')} `;
  const typed = ` ${tokens[at]?.mark && 'typed' in tokens[at].mark ? tokens[at].mark.typed.toLowerCase() : ''}`;
  return (
    / (by|until|till?|up to|before|after|from|since|beyond) (?:(?:the|end|of|start|beginning) )*$/.exec(
      line,
    )?.[1] ?? /^ (from|since|by) /.exec(typed)?.[1]
  );
};

const bounded = ({ from, to }: Span, bound: string | undefined): Due => {
  if (bound === 'before') return { to: addDays(from, -1) };
  if (bound === 'after' || bound === 'beyond') return { from: addDays(to, 1) };
  if (bound === 'from' || bound === 'since') return { from };
  return bound === undefined ? { from, to } : { to };
};

const reported = ({ catalogue }: Asked): string =>
  `${catalogue.outcomes.map(({ report }) => report.month).toSorted()[0] ?? '1900-01'}-01`;

/** The time that is named, and where it stands. */
const timeSaid = (asked: Asked): { readonly span: Span; readonly at: number } | undefined => {
  const { tokens } = asked.reading;
  const since = reported(asked);
  const today = asked.today ?? since;
  const marked = tokens.flatMap(({ mark }, at) => {
    const span = spanOfMark(mark, today);
    return span ? [{ span, at }] : [];
  });
  const [only, ...more] = marked;
  if (only) return more.length > 0 ? undefined : only;
  const at = tokens.findIndex(({ word }) => /^(?:this|current|next|coming|last)$/.test(word));
  const words = tokens.slice(at, at + 3).map(({ word }) => word);
  // "In the next month" is from today on.
  const isFromNow = tokens[at - 1]?.word === 'the' && words[0] === 'next';
  const span = at < 0 || isFromNow ? undefined : ofNow(words.join(' '), today);
  return span ? { span, at } : ofBareMonth(asked, asked.today ?? since);
};

/** When those milestones are due that a message asks for: within the time that is named, until it, or after it. */
export const dueIn = (asked: Asked): Due | undefined => {
  const said = timeSaid(asked);
  return said && bounded(said.span, boundAt(asked.reading.tokens, said.at));
};

/** {@link dueIn}, where a message says of milestones when they are due. */
export const dueSpan = (asked: Asked): Due | undefined =>
  saysDue(asked) ? dueIn(asked) : undefined;

/** The state of milestones that is asked for. What should be done by a day is open until then. */
export const milestoneStateAt = (asked: Asked): ReturnType<typeof milestoneState> => {
  const due = dueSpan(asked);
  // "Half done" is not done.
  const said = milestoneState(asked);
  const state = said === 'complete' && shareAsked(asked) ? undefined : said;
  if (!due) return state;
  if (state !== undefined && state !== 'due-soon' && !saysExpected(asked)) return state;
  return due.from === undefined ? 'open' : undefined;
};
