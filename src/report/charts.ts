import { chartModel } from '../cards/chart/chart-model.ts';
import { describeChart, describeKey } from '../cards/chart/describe-chart.ts';
import { nameSeries } from '../cards/chart/name-series.ts';
import { comparatorOf, sayBeside } from '../domain/figures/comparator.ts';
import { firstKnown } from '../domain/figures/first-known.ts';
import { councilSeries } from '../domain/figures/headline.ts';
import type { KnownSeries } from '../domain/figures/known-series.ts';
import { capitalise } from '../domain/format.ts';
import type { Measure } from '../domain/measure.ts';
import { formatProvenance } from '../domain/provenance.ts';
import { trendOf } from '../domain/statistics/trend-of.ts';
import { type Block, labelled, paragraph, strong } from './document.ts';
import type { ReportMaterial } from './material.ts';
import { printChart } from './print-chart.ts';

/** A measure, all that is known of it, and the title of its chart in the printed report. */
type Charted = {
  readonly measure: Measure;
  readonly known: readonly KnownSeries[];
  readonly title: string | undefined;
};

const sourcesOf = ({ series, observations }: KnownSeries): string => {
  const marks = [
    ...new Set(
      observations.flatMap(({ provenance }) => (provenance ? [formatProvenance(provenance)] : [])),
    ),
  ];
  const licence = series.licence ? ` (${series.licence})` : '';
  return marks.length > 0
    ? `Source: ${marks.join('; ')}${licence}.`
    : `Source: ${series.source}${licence}.`;
};

const comparatorBy = ({ series }: KnownSeries, { measure }: Charted, material: ReportMaterial) => {
  const found = comparatorOf(measure, series, material.series, material.catalogue);
  const observations = (found?.observations ?? []).filter(
    ({ period }) => firstKnown(period, series) <= material.today,
  );
  return found && observations.length > 0 ? { comparator: { ...found, observations } } : {};
};

const chartBlock = (known: KnownSeries, charted: Charted, material: ReportMaterial): Block[] => {
  const { series } = known;
  const trend = trendOf(charted.measure, known);
  const beside = comparatorBy(known, charted, material);
  const model = chartModel({ ...known, trend, ...beside });
  if (!model) return [];
  const isCouncils = series.id === councilSeries;
  const title = isCouncils ? charted.title : undefined;
  const said = sayBeside(charted.measure, known, beside.comparator);
  const key = describeKey(model);
  const isRefused = trend.kind === 'refused';
  return [
    {
      kind: 'together',
      blocks: [
        title ? labelled(title, nameSeries(series)) : strong(nameSeries(series)),
        { kind: 'picture', ...printChart(model), alt: describeChart(model, trend.sentence) },
        paragraph(
          [capitalise(key), sourcesOf(known)].filter((one) => one !== '').join(' '),
          'note',
        ),
      ],
    },
    ...(isRefused ? [] : [paragraph(trend.sentence)]),
    ...(said ? [labelled('Official comparison', said)] : []),
  ];
};

/** A chart for each series of a measure of which at least two figures are known. */
export const chartsOf = (charted: Charted, material: ReportMaterial): Block[] =>
  charted.known.flatMap((known) => chartBlock(known, charted, material));
