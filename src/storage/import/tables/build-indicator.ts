import { reportedDirections } from '../../../domain/observation.ts';
import { markPart } from '../../../domain/part-texts.ts';
import { readDirection } from '../read-direction.ts';
import { measureCodeOf, toMeasure } from './build-measure.ts';
import type { FindPeople } from './find-people.ts';
import { periodWords } from './read-cells.ts';
import {
  isCode,
  type Json,
  type Origin,
  present,
  type ReportRows,
  type TableRow,
} from './report-rows.ts';

const standings = {
  lower: 'lower',
  higher: 'higher',
  'not stated': 'not-stated',
  'not available': 'not-available',
};

const questions = {
  'telling us': 'telling-us',
  'changed and why': 'changed-and-why',
  issues: 'issues',
} as const;

type Answer = keyof typeof questions;

const isAnswer = (text: string): text is Answer => text in questions;

/** The answers as the page has them: those that its order names, then the others. */
const answersOf = (row: TableRow<'commentary'>): Answer[] => {
  const named = row.list('order').map((one) => one.toLowerCase());
  for (const one of named.filter((text) => !isAnswer(text)))
    row.refuse('order', `"${one}" is not one of ${Object.keys(questions).join(', ')}`);
  const usual = Object.keys(questions).filter(isAnswer);
  return [...new Set([...named.filter(isAnswer), ...usual])];
};

type Written = { readonly row: TableRow<'commentary'>; readonly part: string | undefined };

/** What is written about an indicator, and after it what is about its parts, each paragraph with the part's code. */
const toCommentary = (rows: readonly Written[]): Json[] =>
  rows.slice(0, 1).flatMap(({ row: first }) =>
    answersOf(first)
      .map((answer) => ({
        question: questions[answer],
        blocks: rows.flatMap(({ row, part }) =>
          row.blocks(answer).map((block) => (part ? markPart(part, block) : block)),
        ),
      }))
      .filter(({ blocks }) => blocks.length > 0),
  );

const figureColumns = ['every', 'period', 'unit', 'our figure', 'their figure'] as const;

/** The figures printed in a comparison: all that says what they are, or none of it. */
const toFigures = (row: TableRow<'comparisons'>): Json | undefined => {
  const missing = figureColumns.filter((column) => row.text(column) === undefined);
  if (missing.length === figureColumns.length) return undefined;
  for (const column of missing)
    row.refuse(column, `it is empty; figures need ${figureColumns.join(', ')}`);
  return {
    periodKind: row.choice('every', periodWords),
    period: row.text('period'),
    unit: row.text('unit'),
    council: row.number('our figure'),
    comparator: row.number('their figure'),
  };
};

/** What is printed of a comparator. */
const toBenchmark = (row: TableRow<'comparisons'>, measures: readonly unknown[]): Json => {
  const named = row.list('measures');
  return present({
    measures: named.length > 0 ? named : measures,
    standing: row.choice('standing', standings) ?? 'not-stated',
    comparator: row.text('compared with'),
    statement: row.text('statement'),
    notes: row.lines('notes'),
    figures: toFigures(row),
  });
};

/** "Cabinet member = Rae Finch, Lou Bell; Head of Service = Ines Holt" */
const toOtherLeads = (row: TableRow<'indicators'>, find: FindPeople): Json[] =>
  row.list('other leads').flatMap((one) => {
    const [role = '', names = ''] = one.split('=').map((part) => part.trim());
    const typed = names.split(',').map((name) => name.trim());
    if (role !== '' && names !== '') return { role, people: find(row, 'other leads', typed) };
    row.refuse('other leads', `"${one}" is not a title, =, and names`);
    return [];
  });

/** A reason or a direction that was typed behind a status: nothing would know such a word. */
const isMoreThanWord = /[()[\]]|[-–—]$/;

/** "Q2 2018/19 = improving, other up", a line for each quarter that has an overall status. */
const toWays = (row: TableRow<'indicators'>): ReadonlyMap<string, Json> => {
  const ways = new Map<string, Json>();
  const refuse = (reason: string): void => row.refuse('overall direction', reason);
  for (const line of row.lines('overall direction').map((one) => one ?? '')) {
    const [, period = '', said = ''] = /^([^=]+)=(.+)$/.exec(line) ?? [];
    const [first = '', second, ...more] = said.split(/, ?other /i);
    const quarter = period.trim();
    const [reported, reportedOther] = [first, second ?? ''].map(readDirection);
    if (ways.has(quarter)) refuse(`${quarter} has two lines; write one`);
    else if (reported && more.length === 0 && (second === undefined || reportedOther))
      ways.set(quarter, present({ reported, reportedOther }));
    else
      refuse(
        `"${line}" is not a quarter, =, and one of ${reportedDirections.join(', ')}; one other direction may stand behind ", other"`,
      );
  }
  return ways;
};

/** "Q2 2018/19 = Amber because one of three parts is red", a line for each quarter. */
const toOverall = (row: TableRow<'indicators'>): Json[] => {
  const ways = toWays(row);
  const all = row.lines('overall status').flatMap((line = ''): Json[] => {
    const [, period, status, reason] = /^([^=]+)=(.+?)(?:\sbecause\s(.+))?$/i.exec(line) ?? [];
    if (period && status && !isMoreThanWord.test(status.trim()))
      return [
        {
          ...present({ period: period.trim(), status: status.trim(), reason: reason?.trim() }),
          ...ways.get(period.trim()),
        },
      ];
    row.refuse(
      'overall status',
      `"${line}" is not a quarter, =, and a status; a reason stands behind because`,
    );
    return [];
  });
  const quarters = all.map(({ period }) => period);
  for (const quarter of ways.keys())
    if (!quarters.includes(quarter))
      row.refuse('overall direction', `${quarter} has no overall status`);
  return all;
};

type Context = {
  readonly rows: ReportRows;
  readonly council: string;
  readonly find: FindPeople;
};

type Built = { readonly indicator: Json; readonly origins: readonly Origin[] };

const toIndicator = (row: TableRow<'indicators'>, at: string, context: Context): Built => {
  const { rows, council, find } = context;
  const code = row.text('code') ?? '';
  const name = row.text('name') ?? '';
  const shortName = row.text('short name') ?? name;
  const listed = rows.measures.filter((one) => isCode(one.text('indicator'), code));
  if (listed.length === 0) row.refuse('code', `${code} has no row in the table measures`);
  const measuresOf = (further: boolean, field: string) =>
    listed
      .filter((one) => one.yes('further') === further)
      .map((one, m) =>
        toMeasure(one, { code, name, shortName, council }, { rows, at: `${at}.${field}[${m}]` }),
      );
  const [own, further] = [measuresOf(false, 'measures'), measuresOf(true, 'performanceMeasures')];
  const compared = rows.comparisons.filter((one) => isCode(one.text('indicator'), code));
  const parts = listed.map(measureCodeOf).filter((one) => !isCode(one, code));
  const written = [undefined, ...parts].flatMap((part): Written[] =>
    rows.commentary
      .filter((one) => isCode(one.text('indicator'), part ?? code))
      .map((one) => ({ row: one, part })),
  );
  const codes = listed.filter((one) => !one.yes('further')).map(measureCodeOf);
  return {
    indicator: {
      ...present({
        code,
        name,
        shortName,
        heading: row.text('heading') ?? name,
        alsoUnder: row.list('also under'),
        outcomeLeads: find(row, 'outcome leads'),
        indicatorLeads: find(row, 'indicator leads'),
        otherLeads: toOtherLeads(row, find),
        measures: own.map(({ measure }) => measure),
        performanceMeasures: further.map(({ measure }) => measure),
        overall: toOverall(row),
        benchmarks: compared.map((one) => toBenchmark(one, codes)),
        charts: row.lines('charts'),
        noRisksStatement: row.text('no risks'),
      }),
      commentary: toCommentary(written),
    },
    origins: [
      { path: at, place: row.place },
      ...[...own, ...further].flatMap(({ origins }) => origins),
      ...compared.map(({ place }, i) => ({ path: `${at}.benchmarks[${i}]`, place })),
      ...written.slice(0, 1).map(({ row: { place } }) => ({ path: `${at}.commentary`, place })),
    ],
  };
};

/** The indicators of an outcome, and where each part of them comes from. */
export const buildIndicators = (
  rows: ReportRows,
  outcome: TableRow<'outcomes'>,
  find: FindPeople,
): Built[] => {
  const context = { rows, council: outcome.text('council') ?? '', find };
  return rows.indicators
    .filter((row) => {
      const under = row.text('outcome');
      return under === undefined
        ? rows.outcomes.length === 1
        : isCode(under, outcome.text('outcome') ?? '');
    })
    .map((row, i) => toIndicator(row, `indicators[${i}]`, context));
};
