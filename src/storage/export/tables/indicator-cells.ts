import { questionIds } from '../../../domain/indicator.ts';
import type { ReportFile } from '../../report-schema.ts';
import { writePeriodKind } from './measure-cells.ts';
import { type Cells, nameIn, plain, writeBlocks, written } from './row-cells.ts';

type Indicator = ReportFile['indicators'][number];

/** The row of an indicator. */
export const indicatorCells = (report: ReportFile, one: Indicator): Cells<'indicators'> => ({
  outcome: report.outcome.code,
  code: one.code,
  name: one.name,
  'short name': one.shortName,
  heading: one.heading,
  'outcome leads': one.outcomeLeads.map(nameIn(report)).join('; '),
  'indicator leads': one.indicatorLeads.map(nameIn(report)).join('; '),
  'other leads': (one.otherLeads ?? [])
    .map(({ role, people }) => `${role} = ${people.map(nameIn(report)).join(', ')}`)
    .join('\n'),
  'also under': (one.alsoUnder ?? []).join('; '),
  'overall status': (one.overall ?? [])
    .map(({ period, status, reason }) => {
      const why = reason ? ` because ${reason.replaceAll(/\s+/g, ' ')}` : '';
      return `${period} = ${status}${why}`;
    })
    .join('\n'),
  'overall direction': (one.overall ?? [])
    .flatMap(({ period, reported, reportedOther }) => {
      const other = reportedOther ? `, other ${reportedOther}` : '';
      return reported ? [`${period} = ${reported}${other}`] : [];
    })
    .join('\n'),
  charts: one.charts.join('\n'),
  'no risks': one.noRisksStatement ?? '',
});

/** The rows of what the report prints about others, one for each line. */
export const comparisonCells = (one: Indicator): Cells<'comparisons'>[] => {
  const all = one.measures.map(({ code }) => code).join('; ');
  return one.benchmarks.map(({ figures, ...printed }) => ({
    indicator: one.code,
    'compared with': printed.comparator ?? '',
    statement: printed.statement,
    standing: plain(printed.standing),
    measures: printed.measures.join('; ') === all ? '' : printed.measures.join('; '),
    notes: printed.notes.join('\n'),
    every: figures ? writePeriodKind(figures.periodKind) : '',
    period: figures?.period ?? '',
    unit: figures?.unit ?? '',
    'our figure': written(figures?.council),
    'their figure': written(figures?.comparator),
  }));
};

/** The usual order needs no words. */
const orderOf = (commentary: Indicator['commentary']): string => {
  const order = commentary.map(({ question }) => question);
  const usual = questionIds.filter((one) => order.includes(one));
  return order.join() === usual.join() ? '' : order.map(plain).join('; ');
};

/** The row of what was written about an indicator. */
export const commentaryCells = ({ code, commentary }: Indicator): Cells<'commentary'> => {
  const answer = (id: string): string =>
    writeBlocks(commentary.find(({ question }) => question === id)?.blocks);
  return {
    indicator: code,
    'telling us': answer('telling-us'),
    'changed and why': answer('changed-and-why'),
    issues: answer('issues'),
    order: orderOf(commentary),
  };
};
