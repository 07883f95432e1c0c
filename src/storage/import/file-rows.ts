import { councilSeries } from '../../domain/figures/headline.ts';
import { formerIndicatorOf } from '../code-format.ts';
import { publisherOf, type StoredProvenance } from '../provenance-schema.ts';
import {
  type DataFile,
  type HistoryFile,
  licenceOfEach,
  type ReportFile,
} from '../report-schema.ts';
import { makeRow, type Row } from '../rows/row.ts';
import { toRiskRow } from '../rows/row-schemas.ts';

type FileMeasure = ReportFile['indicators'][number]['measures'][number];
type FileSeries = FileMeasure['series'][number];

/** Where the values of a series come from, unless the file says it of a value itself. */
type Origin = (series: FileSeries) => StoredProvenance;

const official: Origin = ({ source }) => ({ kind: 'official', publisher: publisherOf(source) });

/** A council's name may have a comma in it, which would end the name of a publisher. */
const isBy = (council: string, source: string): boolean =>
  source.startsWith(council) && /^(?:$|[,:;(])/.test(source.slice(council.length).trimStart());

/**
 * Where the values of a series in a report come from, unless a value says otherwise: what the council itself
 * publishes was published in the report, all else is official.
 *
 * @example sourceInReport(outcome, { id: 'annual', source: 'Thornbeck District Council, annual results' })
 *   // { kind: 'published', report: 'Council plan', month: '2018-12' }
 */
export const sourceInReport = (
  { council, report: { title, month } }: ReportFile['outcome'],
  { id, source }: Pick<FileSeries, 'id' | 'source'>,
): StoredProvenance =>
  id === councilSeries || isBy(council, source)
    ? { kind: 'published', report: title, month }
    : { kind: 'official', publisher: publisherOf(source) };

type Place = { readonly indicator: string; readonly measure: string; readonly origin: Origin };

const seriesRows = ({ indicator, measure, origin }: Place, series: FileMeasure['series']): Row[] =>
  series.flatMap(({ values, targets = {}, ...definition }) => {
    // An area may have targets before it has values.
    const none = Object.fromEntries(Object.keys(targets).map((area) => [area, []]));
    return [
      makeRow('series', { ...definition, measure, indicator }),
      ...Object.entries({ ...none, ...values }).map(([area, observations]) =>
        makeRow('values', {
          indicator,
          measure,
          series: definition.id,
          periodKind: definition.periodKind,
          area,
          observations: observations.map((one) => ({
            ...one,
            provenance: one.provenance ?? origin({ values, ...definition }),
          })),
          ...(targets[area] && { targets: targets[area] }),
        }),
      ),
    ];
  });

const withoutSeries = ({ series: _, ...definition }: FileMeasure) => definition;

const indicatorRows = (file: ReportFile): Row[] =>
  file.indicators.flatMap(({ commentary, measures, performanceMeasures, ...definition }, order) => [
    makeRow('indicator', {
      ...definition,
      measures: measures.map(withoutSeries),
      performanceMeasures: performanceMeasures.map(withoutSeries),
      outcome: file.outcome.code,
      order,
    }),
    ...[...measures, ...performanceMeasures].flatMap(({ code, series }) =>
      seriesRows(
        {
          indicator: definition.code,
          measure: code,
          origin: (one) => sourceInReport(file.outcome, one),
        },
        series,
      ),
    ),
    ...(commentary.length > 0
      ? [
          makeRow('commentary', {
            indicator: definition.code,
            period: file.outcome.report.period,
            answers: commentary,
          }),
        ]
      : []),
  ]);

const reportRows = (file: ReportFile): Row[] => [
  makeRow('outcome', file.outcome),
  ...file.people.map((person) => makeRow('person', person)),
  ...file.risks.map((risk) => makeRow('risk', toRiskRow(risk, file.outcome.report.period))),
  ...(file.milestones ?? []).map((one) =>
    makeRow('milestone', { ...one, asOf: one.asOf ?? file.outcome.report.period }),
  ),
  ...indicatorRows(file),
  // Whose account it was is known where it was published alone.
  ...(file.publications ?? []).map(({ by: name, ...one }) =>
    makeRow('publication', { ...one, outcome: file.outcome.code, by: { objectId: '', name } }),
  ),
];

/** The licence of the file applies to every series in it that names no other. */
const historyRows = ({ measures, licence }: HistoryFile): Row[] =>
  measures.flatMap(({ measure, indicator = formerIndicatorOf(measure) ?? measure, series }) =>
    seriesRows(
      { indicator, measure, origin: official },
      series.map((one) => (licence === licenceOfEach ? one : { licence, ...one })),
    ),
  );

/** Splits a file into the rows that storage holds; pure. */
export const fileRows = (file: DataFile): Row[] => [
  ...file.areas.map((area) => makeRow('area', area)),
  ...(file.format === 'outcomes-report/1' ? reportRows(file) : historyRows(file)),
];
