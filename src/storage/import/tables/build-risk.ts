import { readNumber } from '../../../domain/format.ts';
import { parsePeriod } from '../../../domain/period/period.ts';
import { levelsOf } from './build-outcome.ts';
import type { FindPeople } from './find-people.ts';
import type { RowReader } from './read-cells.ts';
import {
  isCode,
  type Json,
  type Origin,
  present,
  type ReportRows,
  type TableRow,
} from './report-rows.ts';

const trends = {
  worsening: 'WORSENING',
  unchanged: 'UNCHANGED',
  improving: 'IMPROVING',
  new: 'NEW',
};
const states = {
  open: 'open',
  'not started': 'not-started',
  'under way': 'under-way',
  paused: 'paused',
  complete: 'complete',
  stopped: 'stopped',
};
const milestoneKinds = { milestone: 'milestone', action: 'action' };

/** A step or an appetite is a number, or a letter or word of the council's. */
const toStep = (text: string | undefined): string | number | undefined =>
  text !== undefined && /^\d+$/.test(text) ? Number(text) : text;

/** "20", "4 x 5", or "4 x 5 = 20" where the printed score is not the product. */
const toMark = (
  row: TableRow<'risks'>,
  column: 'inherent score' | 'target score',
): number | Json | undefined => {
  const cell = row.text(column) ?? '';
  const [product = '', printed] = cell.split('=').map((part) => part.trim());
  const steps = product.split(/\s[x×]\s/i).map((part) => part.trim());
  const score = readNumber(printed ?? '');
  // What is not said in this way is read, and refused, as a number.
  if (steps.length !== 2 || (printed !== undefined && score === undefined))
    return row.number(column);
  const [likelihood, impact] = steps.map(toStep);
  return present({ likelihood, impact, score });
};

type Assessed = 'level' | 'trend' | 'likelihood' | 'impact' | 'score';

const toAssessed = (row: RowReader<Assessed>, levels: Readonly<Record<string, string>>): Json => ({
  level: row.choice('level', levels),
  trend: row.choice('trend', trends),
  likelihood: toStep(row.text('likelihood')),
  impact: toStep(row.text('impact')),
  score: row.number('score'),
});

const indexOf = (quarter: string | undefined): number | undefined =>
  parsePeriod('financial-quarter', quarter ?? '')?.index;

/** A person answers for a risk or a milestone: a second one is refused, and never left out. */
const onlyOwner = (row: RowReader<'owner'>, find: FindPeople): string | undefined => {
  const [owner, ...more] = find(row, 'owner');
  if (more.length > 0)
    row.refuse(
      'owner',
      `"${row.text('owner')}" are several people; name the one who answers for it, and the others in the text`,
    );
  return owner;
};

type Context = {
  readonly rows: ReportRows;
  readonly outcome: TableRow<'outcomes'>;
  readonly find: FindPeople;
  /** In small letters: the outcome's and those of its indicators. */
  readonly codes: ReadonlySet<string>;
};

/** A row that stands under several outcomes has a report in each: a quarter before the one may be that of the other. */
const isOfAnother = (index: number | undefined, { rows, outcome }: Context): boolean => {
  const own = indexOf(outcome.text('quarter'));
  if (index === undefined || own === undefined || index < own) return false;
  return rows.outcomes.some((one) => (indexOf(one.text('quarter')) ?? own) > index);
};

const earlierOf = (code: string, context: Context): TableRow<'assessments'>[] =>
  context.rows.assessments
    .filter((row) => isCode(row.text('risk'), code))
    .filter((row) => !isOfAnother(indexOf(row.text('quarter')), context))
    .sort((a, b) => (indexOf(a.text('quarter')) ?? 0) - (indexOf(b.text('quarter')) ?? 0));

/** The risks of an outcome with their earlier assessments, and the rows that these come from. */
export const buildRisks = (
  context: Context,
): { readonly risk: Json; readonly origins: readonly Origin[] }[] => {
  const { rows, outcome, find, codes } = context;
  const levels = levelsOf(outcome);
  return rows.risks
    .filter((row) => isUnder(row, codes))
    .map((row, i) => {
      const code = row.text('code') ?? '';
      const earlier = earlierOf(code, context);
      const risk = present({
        code,
        title: row.text('title'),
        period: row.text('as of'),
        ...toAssessed(row, levels),
        inherent: toMark(row, 'inherent score'),
        target: toMark(row, 'target score'),
        appetite: toStep(row.text('appetite')),
        description: row.text('description'),
        owner: onlyOwner(row, find),
        reviewBy: row.due('review by'),
        controls: row.blocks('controls').map(({ text }) => text),
        // What it stands under elsewhere is said by the report of the other outcome.
        featuresUnder: row.list('under').filter((one) => codes.has(one.toLowerCase())),
        earlier: earlier.map((one) =>
          present({ period: one.text('quarter'), ...toAssessed(one, levels) }),
        ),
      });
      const at = `risks[${i}]`;
      return {
        risk,
        origins: [
          { path: at, place: row.place },
          ...earlier.map(({ place }, e) => ({ path: `${at}.earlier[${e}]`, place })),
        ],
      };
    });
};

/** What belongs to the outcome itself or to one of its indicators. */
export const isUnder = (row: RowReader<'under'>, codes: ReadonlySet<string>): boolean =>
  row.list('under').some((code) => codes.has(code.toLowerCase()));

/** The milestone or action of a row. */
export const toMilestone = (row: TableRow<'milestones'>, find: FindPeople): Json =>
  present({
    code: row.text('code'),
    kind: row.choice('kind', milestoneKinds),
    title: row.text('title'),
    featuresUnder: row.list('under'),
    owner: onlyOwner(row, find),
    due: row.due('due'),
    firstDue: row.due('first due'),
    doneOn: row.day('done on'),
    state: row.choice('state', states),
    percent: row.percent('percent'),
    progress: row.text('progress'),
    status: row.text('status'),
    note: row.text('note'),
    asOf: row.text('as of'),
  });
