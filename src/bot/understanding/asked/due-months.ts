import { monthAlone } from '../../../domain/period/month-names.ts';
import { monthsMeant } from '../../../domain/period/spoken-period.ts';
import { lineOf } from '../evidence/cues.ts';
import type { Asked } from './asked.ts';

type Months = { readonly from: string; readonly to: string };

/** "Supposed to be finished", "should be done": when, and not that they are. */
const expected =
  / (?:supposed|meant|scheduled|planned|expected|promised|should) (?:\S+ ){0,4}(?:finish\w*|done|complete\w*|deliver\w*) /;

/** Whether a message says when something should be, and not how far it is. */
export const saysExpected = ({ reading }: Pick<Asked, 'reading'>): boolean =>
  expected.test(lineOf(reading));

/** Whether a message says of milestones when they are due. */
export const saysDue = (asked: Pick<Asked, 'reading'>): boolean =>
  / (?:due|falls?|deadlines?|by) /.test(lineOf(asked.reading)) || saysExpected(asked);

const before = /^(?:in|by|for|during|before|of|this|next|end)$/;

/** A month of no year is the first one from the report on, or the last before it, in which something is due. */
const ofBareMonth = ({ reading: { tokens }, catalogue }: Asked): Months | undefined => {
  const at = tokens.findIndex(
    ({ word, mark }, place) =>
      !mark && monthAlone(word) > 0 && before.test(tokens[place - 1]?.word ?? ''),
  );
  const month = String(monthAlone(tokens[at]?.word ?? '')).padStart(2, '0');
  const published = catalogue.outcomes.map(({ report }) => report.month).toSorted()[0] ?? '';
  const all = catalogue.milestones
    .flatMap(({ due = '' }) => (due.slice(5, 7) === month ? [due.slice(0, 7)] : []))
    .toSorted();
  const to = all.find((one) => one >= published) ?? all.at(-1);
  if (at < 0 || to === undefined) return undefined;
  const isUntil = /^(?:by|before)$/.test(tokens[at - 1]?.word ?? '') && published < to;
  return { from: isUntil ? published : to, to };
};

/** The months in which milestones are due that are asked for: those of the only period that is named. */
export const dueMonths = (asked: Asked): Months | undefined => {
  const [period, ...more] = asked.periods;
  if (more.length > 0 || !saysDue(asked)) return undefined;
  return period ? monthsMeant(period) : ofBareMonth(asked);
};
