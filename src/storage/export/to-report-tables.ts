import { stringify } from 'csv-stringify/sync';
import { isSamePeriod, periodLabel, shiftPeriod } from '../../domain/period/period.ts';
import { newlyExpected } from '../../domain/round/owed.ts';
import { writeTarget } from '../../domain/target-text.ts';
import { guardCell, columns as valueColumns } from '../import/read-table.ts';
import { type ColumnOf, type ReportTable, reportTables } from '../import/tables/report-tables.ts';
import type { ReportFile } from '../report-schema.ts';
import { readPeriod } from '../rows/entity.ts';

type Indicator = ReportFile['indicators'][number];
type Measure = Indicator['measures'][number];
type Block = ReportFile['outcome']['areasForFocus'][number];
type Cells<T extends ReportTable> = Readonly<Partial<Record<ColumnOf<T>, string>>>;

/** A table with its columns and rows, as text. */
export type TextTable = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

const writeBlocks = (blocks: readonly Block[] = []): string =>
  blocks.map(({ kind, text }) => (kind === 'bullet' ? `- ${text}` : text)).join('\n');

const plain = (word: string): string => word.toLowerCase().replaceAll('-', ' ');

const number = (value: number | undefined): string => (value === undefined ? '' : String(value));

const isYes = (value: boolean): string => (value ? 'yes' : '');

const nameIn = ({ people }: ReportFile) => {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (id: string | undefined): string => (id === undefined ? '' : (names.get(id) ?? id));
};

/** Columns of their own for high, medium and low; a line each for other levels. */
const writeRiskKey = (key: ReportFile['outcome']['riskKey']): Cells<'outcomes'> => {
  const usual = Array.isArray(key) ? {} : key;
  const { HIGH, MEDIUM, LOW, ...others } = usual;
  if (HIGH && MEDIUM && LOW && Object.keys(others).length === 0)
    return { high: HIGH, medium: MEDIUM, low: LOW };
  const levels = Array.isArray(key)
    ? key
    : Object.entries(key).map(([level, meaning]) => ({ level, meaning }));
  const lines = levels.map(({ level, meaning, ...marks }) => {
    const { colour, severe } = { colour: undefined, severe: false, ...marks };
    const said = [...(colour ? [colour] : []), ...(severe ? ['severe'] : [])].join(', ');
    return `${level}${said && ` (${said})`}: ${meaning}`;
  });
  return { 'risk levels': lines.join('\n') };
};

const outcomeRow = (report: ReportFile): Cells<'outcomes'> => {
  const { outcome } = report;
  const name = nameIn(report);
  return {
    outcome: outcome.code,
    name: outcome.name,
    council: outcome.council,
    area: outcome.area ?? '',
    sponsor: name(outcome.sponsor),
    contact: name(outcome.contact),
    quarter: outcome.report.period,
    published: outcome.report.month,
    report: outcome.report.title,
    headings: Object.entries(outcome.report.words ?? {})
      .map(([place, words]) => `${place} = ${words}`)
      .join('; '),
    focus: writeBlocks(outcome.areasForFocus),
    statuses: (outcome.statuses ?? []).map(({ word, colour }) => `${word} = ${colour}`).join('; '),
    ...writeRiskKey(outcome.riskKey),
  };
};

const indicatorRow = (report: ReportFile, one: Indicator): Cells<'indicators'> => ({
  outcome: report.outcome.code,
  code: one.code,
  name: one.name,
  'short name': one.shortName,
  'outcome leads': one.outcomeLeads.map(nameIn(report)).join('; '),
  'indicator leads': one.indicatorLeads.map(nameIn(report)).join('; '),
  'other leads': (one.otherLeads ?? [])
    .map(({ role, people }) => `${role} = ${people.map(nameIn(report)).join(', ')}`)
    .join('; '),
  comparison: one.benchmarks.map(({ statement }) => statement).join('\n'),
  'compared with': one.benchmarks.some(({ comparator }) => comparator)
    ? one.benchmarks.map(({ comparator }) => comparator ?? '–').join('\n')
    : '',
  standing: one.benchmarks.map(({ standing }) => plain(standing)).join('\n'),
  'no risks': one.noRisksStatement ?? '',
});

const periodNames: Readonly<Record<string, string>> = {
  'financial-quarter': 'quarter',
  'school-term': 'term',
  'rolling-12-months': 'twelve months',
  'rolling-3-months': 'three months',
};

const timingNames = {
  flow: 'over the period',
  snapshot: 'on one day',
  cumulative: 'since April',
} as const;

const amber = ({ targetRule }: Measure): string => {
  const { amberWithin } = targetRule ?? {};
  if (!amberWithin) return '';
  return 'share' in amberWithin
    ? `${Number((amberWithin.share * 100).toPrecision(12))}%`
    : String(amberWithin.amount);
};

const measureRow = (one: Indicator, measure: Measure, further: boolean): Cells<'measures'> => {
  const series = measure.series.find(({ id }) => id === 'council');
  return {
    indicator: one.code,
    code: measure.code === one.code ? '' : measure.code,
    name: measure.name,
    'short name': measure.shortName,
    better: plain(measure.polarity).replace(' is better', ''),
    kind: series?.valueKind ?? '',
    unit: series?.unit ?? '',
    scale: series?.scale?.words.join(series.scale.ordered ? ' < ' : '; ') ?? '',
    every: series ? (periodNames[series.periodKind] ?? plain(series.periodKind)) : '',
    counted: series ? timingNames[series.timing] : '',
    decimals: number(series?.decimals),
    per: number(series?.per),
    cases: isYes(series?.counts === 'cases'),
    'months late': number(series?.lagMonths),
    irregular: isYes(series?.irregular === true),
    tolerance: number(measure.tolerance),
    'amber within': amber(measure),
    'part of': measure.partOf ?? '',
    further: isYes(further),
    note: measure.note ?? '',
    source: series?.source ?? '',
  };
};

const measureRows = (one: Indicator): Cells<'measures'>[] => [
  ...one.measures.map((measure) => measureRow(one, measure, false)),
  ...one.performanceMeasures.map((measure) => measureRow(one, measure, true)),
];

const commentaryRow = ({ code, commentary }: Indicator): Cells<'commentary'> => {
  const answer = (id: string): string =>
    writeBlocks(commentary.find(({ question }) => question === id)?.blocks);
  return {
    indicator: code,
    'telling us': answer('telling-us'),
    'changed and why': answer('changed-and-why'),
    issues: answer('issues'),
  };
};

const riskRow = (report: ReportFile, risk: ReportFile['risks'][number]): Cells<'risks'> => ({
  code: risk.code,
  title: risk.title,
  under: risk.featuresUnder.join('; '),
  level: plain(risk.level),
  trend: risk.trend ? plain(risk.trend) : '',
  likelihood: String(risk.likelihood ?? ''),
  impact: String(risk.impact ?? ''),
  score: number(risk.score),
  'inherent score': number(risk.inherent?.score),
  'target score': number(risk.target?.score),
  appetite: String(risk.appetite ?? ''),
  description: risk.description ?? '',
  owner: nameIn(report)(risk.owner),
  'review by': risk.reviewBy ?? '',
  controls: (risk.controls ?? []).join('\n'),
});

type Milestone = NonNullable<ReportFile['milestones']>[number];

const milestoneRow = (report: ReportFile, one: Milestone): Cells<'milestones'> => ({
  code: one.code,
  kind: one.kind,
  title: one.title,
  under: one.featuresUnder.join('; '),
  owner: nameIn(report)(one.owner),
  due: one.due ?? '',
  state: plain(one.state),
  percent: number(one.percent),
  status: one.status ?? '',
  note: one.note ?? '',
});

type Column = (typeof valueColumns)[number];

/** The columns that a template of values has; the others belong to exports. */
const filledColumns = valueColumns.filter((name) => name !== 'provenance' && name !== 'series');

const valueRows = ({ code, series }: Measure): string[][] =>
  series
    .filter(({ id }) => id === 'council')
    .flatMap(({ values }) =>
      Object.entries(values).flatMap(([area, observations]) =>
        observations.map((one) => {
          const cells: Partial<Record<Column, string>> = {
            measure: code,
            area,
            period: one.period,
            value: one.value === null ? '' : String(one.value),
            flags: one.flags.join(' '),
            numerator: number(one.numerator),
            denominator: number(one.denominator),
            reported: one.reported ?? '',
            printed: one.printed,
            why: one.why ?? '',
            target: writeTarget(one.target),
            'year-end target': writeTarget(one.yearTarget),
            'revised from': one.revisedFrom ?? '',
            status: one.status ?? '',
            'status reason': one.statusReason ?? '',
          };
          return filledColumns.map((column) => cells[column] ?? '');
        }),
      ),
    );

/** For each measure whose new figure comes with the next quarter, its row without the figure. */
const nextRows = ({ outcome, indicators }: ReportFile): string[][] => {
  const next = shiftPeriod(readPeriod('financial-quarter', outcome.report.period), 1);
  const measures = indicators.flatMap((one) => [...one.measures, ...one.performanceMeasures]);
  return measures.flatMap(({ code, series }) => {
    const own = series.find(({ id }) => id === 'council');
    const period = own && newlyExpected(own, next);
    if (!own || !period) return [];
    const isThere = Object.values(own.values).some((observations) =>
      observations.some((one) => isSamePeriod(readPeriod(own.periodKind, one.period), period)),
    );
    const cells: Partial<Record<Column, string>> = { measure: code, period: periodLabel(period) };
    return isThere ? [] : [filledColumns.map((column) => cells[column] ?? '')];
  });
};

const toTable = <T extends ReportTable>(name: T, cells: readonly Cells<T>[]): TextTable => {
  const columns = reportTables[name].map((one) => one.name);
  const rows = cells.map((one) => columns.map((column) => one[column as ColumnOf<T>] ?? ''));
  return { name, columns, rows };
};

const byFirst = <T>(items: readonly T[], key: (item: T) => string): T[] =>
  [...new Map(items.toReversed().map((item) => [key(item), item])).values()].toReversed();

/**
 * Reports as the tables in which people fill them in; without reports, the empty tables. What the tables
 * have no column for (earlier assessments of risks, further series, breaks) is left out.
 *
 * @param withNext whether the values end with rows to be filled in for the next quarter
 */
export const toReportTables = (
  reports: readonly ReportFile[],
  { withNext = false }: { readonly withNext?: boolean } = {},
): TextTable[] => {
  const indicators = reports.flatMap((report) =>
    report.indicators.map((indicator) => ({ report, indicator })),
  );
  const all = indicators.map(({ indicator }) => indicator);
  const measures = all.flatMap((one) => [...one.measures, ...one.performanceMeasures]);
  const people = byFirst(
    reports.flatMap((one) => one.people),
    ({ email }) => email,
  );
  const areas = byFirst(
    reports.flatMap((one) => one.areas),
    ({ code }) => code,
  );
  return [
    toTable('outcomes', reports.map(outcomeRow)),
    toTable(
      'areas',
      areas.map(({ code, name }) => ({ code, name })),
    ),
    toTable(
      'people',
      people.map(({ name, email, role = '', telephone = '' }) => ({
        name,
        email,
        role,
        telephone,
      })),
    ),
    toTable(
      'indicators',
      indicators.map(({ report, indicator }) => indicatorRow(report, indicator)),
    ),
    toTable('measures', all.flatMap(measureRows)),
    {
      name: 'values',
      columns: filledColumns,
      rows: [...measures.flatMap(valueRows), ...(withNext ? reports.flatMap(nextRows) : [])],
    },
    toTable('commentary', all.map(commentaryRow)),
    toTable(
      'risks',
      reports.flatMap((report) => report.risks.map((risk) => riskRow(report, risk))),
    ),
    toTable(
      'milestones',
      reports.flatMap((report) =>
        (report.milestones ?? []).map((one) => milestoneRow(report, one)),
      ),
    ),
  ];
};

/** A table as a CSV file that spreadsheets take for UTF-8. */
export const writeTableCsv = ({ columns, rows }: TextTable): string =>
  `\uFEFF${stringify([columns, ...rows].map((row) => row.map(guardCell)))}`;
