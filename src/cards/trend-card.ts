import { capitalise } from '../domain/capitalise.ts';
import type { Series } from '../domain/measure.ts';
import type { Button, Card } from './card.ts';
import { fitPictures } from './chart/fit-pictures.ts';
import { lineChart } from './chart/line-chart.ts';
import { frame, head, section } from './frame.ts';
import { joinSentences } from './join-sentences.ts';
import { line } from './line.ts';
import type { Content } from './render.ts';
import type { Run } from './run.ts';
import { trendValues } from './trend-values.ts';

type TrendOfMeasure = { readonly name: string; readonly runs: readonly Run[] };

export type TrendView = {
  readonly above: string;
  readonly title: string;
  readonly measures: readonly TrendOfMeasure[];
  readonly next: readonly Button[];
};

const kinds: Readonly<Record<Series['periodKind'], string>> = {
  'financial-quarter': 'each quarter',
  'financial-year': 'each financial year',
  'academic-year': 'each academic year',
  'calendar-year': 'each calendar year',
  'rolling-12-months': 'twelve months to',
  month: 'each month',
};

const nameRun = ({ series }: Run): string => {
  const at = series.timing === 'snapshot' ? 'at the end of' : 'in';
  const when =
    series.periodKind === 'rolling-12-months'
      ? kinds[series.periodKind]
      : `${at} ${kinds[series.periodKind]}`;
  return `${series.valueKind === 'percentage' ? '% ' : ''}${series.unit}, ${when}`;
};

/** The licence asks to be named. */
const sayOrigin = ({ source, licence }: Series): string =>
  `Source: ${source.replace(/\.$/, '')}${licence ? ` (${licence})` : ''}`;

/** A trend that cannot be told comes after the change that can. */
const sentencesOf = ({ trend, latest }: Run): string[] => {
  const change = latest ? [latest] : [];
  return trend.kind === 'refused' ? [...change, trend.sentence] : [trend.sentence, ...change];
};

const runContents = (run: Run, id: string): Content[] => [
  line(capitalise(nameRun(run)), { weight: 'Bolder', spacing: 'Medium' }),
  line(sayOrigin(run.series), { size: 'Small', subtle: true }),
  ...sentencesOf(run).map((sentence) => line(sentence, { spacing: 'Small' })),
  ...lineChart(run),
  ...trendValues(run, id),
];

const toldFirst = (runs: readonly Run[]): Run[] =>
  [...runs].sort((a, b) => Number(a.trend.kind === 'refused') - Number(b.trend.kind === 'refused'));

const summaryOf = ({ runs }: TrendOfMeasure): string =>
  toldFirst(runs)
    .flatMap((run) => sentencesOf(run).slice(0, 1))
    .join(' ');

const contentsOf = ({ runs }: TrendOfMeasure, measure: number): Content[] =>
  runs.length > 0
    ? runs.flatMap((run, index) => runContents(run, `values-${measure}-${index}`))
    : [line('The report shows this as a chart only, so no figure is known.')];

/** The title of the card names a measure that stands alone. */
const sectionsOf = (measures: readonly TrendOfMeasure[]): Content[] =>
  measures.length === 1
    ? measures.flatMap(contentsOf)
    : measures.map((one, index) => section(one.name, contentsOf(one, index)));

/** All values of one or several measures: what they say, a chart, and the figures in words. */
export const trendCard = ({ above, title, measures, next }: TrendView): Card =>
  frame(
    joinSentences(title, measures.map(summaryOf).filter(Boolean).join(' ')),
    fitPictures([head({ above, title }), ...sectionsOf(measures)]),
    next,
  );
