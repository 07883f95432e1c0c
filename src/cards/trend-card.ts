import { councilSeries } from '../domain/figures/headline.ts';
import { pictureOnly } from '../domain/figures/no-figure.ts';
import { isKnown } from '../domain/observation.ts';
import { periodLabel } from '../domain/period/period.ts';
import type { Button } from './buttons.ts';
import { type Card, frame, head, section } from './card.ts';
import { chartModel, type Run } from './chart/chart-model.ts';
import { nameSeries } from './chart/name-series.ts';
import { nativeChart } from './chart/native-chart.ts';
import { findFamily, showFamily } from './family-chart.ts';
import { joinSentences } from './format-text.ts';
import { line } from './lines.ts';
import { fillWidePicture, widePictureData } from './picture.ts';
import type { CardElement } from './render.ts';
import { nameSource, sharedMark } from './series-source.ts';
import { chooseTables, sayValue, type Tables, trendValues } from './trend-values.ts';
import { valueTable } from './value-table.ts';

/**
 * A series as a chart, with the comparator's figures: drawn by the client, or as a picture where
 * the client draws no charts. The same figures are given below it as text.
 */
const lineChart = (run: Run): CardElement[] => {
  const model = chartModel(run);
  if (!model) return [];
  const [picture] = widePictureData(model, run.trend.sentence);
  return [nativeChart(model, picture ? fillWidePicture(picture) : 'drop')];
};

type TrendOfMeasure = {
  readonly name: string;
  /** For the legend of a chart that it shares with others; its whole name if this is not given. */
  readonly brief?: string;
  readonly runs: readonly Run[];
  /** Why there is none, as sentences. */
  readonly none?: string;
};

export type TrendView = {
  readonly above: string;
  readonly title: string;
  readonly measures: readonly TrendOfMeasure[];
  /** The figures in the order of their periods, where somebody asks for that. */
  readonly oldestFirst?: boolean | undefined;
  readonly next: readonly Button[];
};

/** Where the values come from: what has no mark of its own in the table has this one. */
const sayOrigin = ({ series, observations }: Run): string => {
  const mark = sharedMark(observations);
  const isDerived = observations.every(({ provenance }) => provenance?.kind === 'derived');
  const isOwn = (series.id === councilSeries || isDerived) && !series.licence;
  return isOwn ? mark : nameSource(series, observations);
};

/** The two figures and their change are in one sentence, which then needs no second one. */
const isToldByLatest = ({ trend, observations, latest }: Run): boolean =>
  latest !== undefined &&
  trend.kind === 'refused' &&
  trend.reason === 'too-few-points' &&
  observations.filter(isKnown).length === 2;

const tooFew = 'Two figures are too few for a trend.';

/** Words for what the figures do say how they moved last; where there are none, the change itself comes first. */
const sentencesOf = (run: Run): string[] => {
  const { trend, latest } = run;
  if (!latest) return [trend.sentence];
  if (isToldByLatest(run)) return [latest.sentence, tooFew];
  return trend.kind === 'refused' && trend.reason !== 'too-few-points'
    ? [latest.sentence, trend.sentence]
    : [trend.sentence, latest.meaning];
};

const textLines = (text: string): CardElement[] =>
  text ? [line(text, { size: 'Small', subtle: true })] : [];

type Drawn = {
  /** One chart above is that of all parts. */
  readonly isDrawn: boolean;
  readonly tables: Tables;
};

const runContents = (run: Run, id: string, { isDrawn, tables }: Drawn): CardElement[] => [
  line(nameSeries(run.series), { weight: 'Bolder', spacing: 'Medium' }),
  ...textLines(sayOrigin(run)),
  ...sentencesOf(run).map((sentence) => line(sentence, { spacing: 'Small' })),
  ...(isDrawn ? [] : lineChart(run)),
  ...trendValues(run, id, tables),
  ...(run.others ?? []).map((text) => line(text, { spacing: 'Small' })),
];

const toldFirst = (runs: readonly Run[]): Run[] =>
  [...runs].sort((a, b) => Number(a.trend.kind === 'refused') - Number(b.trend.kind === 'refused'));

const summaryOf = ({ runs }: TrendOfMeasure): string =>
  toldFirst(runs)
    .flatMap((run) => sentencesOf(run).slice(0, 1))
    .join(' ');

const contentsOf = (
  { runs, none }: TrendOfMeasure,
  measure: number,
  drawn: Drawn,
): CardElement[] =>
  runs.length > 0
    ? runs.flatMap((run, index) => runContents(run, `values-${measure}-${index}`, drawn))
    : [line(none || pictureOnly)];

/** Of a family's parts the only runs, where each has the same two figures from the same place and nothing more. */
const pairsOf = (measures: readonly TrendOfMeasure[]): { name: string; run: Run }[] => {
  const pairs = measures.flatMap(({ name, runs: [run] }) => (run ? [{ name, run }] : []));
  const keys = pairs.map(({ run }) =>
    [sayOrigin(run), ...run.observations.map(({ period }) => period.index)].join(),
  );
  const isAlike = new Set(keys).size === 1;
  const isPlain = pairs.every(
    ({ run }) => isToldByLatest(run) && run.observations.length === 2 && run.revisions.size === 0,
  );
  return isAlike && isPlain ? pairs : [];
};

/** The figures of a family in one table: a row for each part, a column for each of the two periods. */
const pairContents = (pairs: readonly { name: string; run: Run }[]): CardElement[] => {
  const [first] = pairs;
  if (!first) return [];
  return [
    ...textLines(sayOrigin(first.run)),
    valueTable(
      [
        { text: 'Part', width: 2 },
        ...first.run.observations.map(({ period }) => ({ text: periodLabel(period) })),
      ],
      pairs.map(({ name, run }) => [
        { text: name, notes: [nameSeries(run.series), run.latest?.beside ?? ''] },
        ...run.observations.map((one) => ({ text: sayValue(run, one) })),
      ]),
    ),
    line(tooFew, { spacing: 'Small' }),
  ];
};

/** When there is only one measure, the title of the card names it. */
const sectionsOf = ({ measures, oldestFirst }: TrendView): CardElement[] => {
  const tables = { ...chooseTables(measures), oldestFirst };
  if (measures.length === 1)
    return measures.flatMap((one) => contentsOf(one, 0, { isDrawn: false, tables }));
  const family = findFamily(measures);
  const isDrawn = family.length > 0;
  const pairs = isDrawn ? pairsOf(measures) : [];
  if (pairs.length > 0) return [...showFamily(family), ...pairContents(pairs)];
  return [
    ...showFamily(family),
    ...measures.map((one, index) => section(one.name, contentsOf(one, index, { isDrawn, tables }))),
  ];
};

/** All values of one or several measures: what they say, a chart, and the figures in words. */
export const trendCard = (view: TrendView): Card => {
  const { above, title, measures, next } = view;
  return frame(
    joinSentences(title, measures.map(summaryOf).filter(Boolean).join(' ')),
    [head({ above, title }), ...sectionsOf(view)],
    next,
  );
};
